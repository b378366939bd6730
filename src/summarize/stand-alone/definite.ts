import { AUXILIARIES, COMMON_VERBS } from '../words/grammar.ts'
import { isKnown, nounPhrase } from './noun-phrase.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized, keyOf, type Token } from './sentence-words.ts'

/** "The new implementation is …": of what? */
const CHANGED = /^(?:new|updated|revised|original|proposed|existing|old|latest|current)$/

/** "The company said …", "The idea is …": a subject that an earlier sentence explained; null if it is shown. */
export function danglingDefinite({ tokens, isShown, isHidden, isFirst }: SentenceInContext): string | null {
  if (tokens[0]?.base !== 'the') return null
  const phrase = nounPhrase(tokens, 1)
  const verb = phrase.findIndex((token, i) => i > 0 && isVerb(token))
  const nouns = verb < 0 ? phrase : phrase.slice(0, verb)
  const [head] = nouns
  const next = tokens[1 + nouns.length]
  if (head === undefined || next === undefined || !(AUXILIARIES.has(next.base) || isVerb(next))) return null
  if (nouns.some(isCapitalized) || isKnown(nouns, [], isShown)) return null
  const isLeft = nouns.length === 1 ? isHidden(keyOf(head)) : !isFirst && nouns.length === 2 && CHANGED.test(head.base)
  return isLeft ? `the ${nouns.map(({ text }) => text).join(' ')}` : null
}

const isVerb = ({ base }: Token): boolean => COMMON_VERBS.has(base) || /ed$/.test(base)
