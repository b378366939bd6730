import { AUXILIARIES, COMMON_VERBS } from '../words/grammar.ts'
import { isKnown, nounPhrase } from './noun-phrase.ts'
import type { SentenceInContext } from './sentence-context.ts'
import { isCapitalized, keyOf } from './sentence-words.ts'

const REACH = 8

/** "The new implementation is …": of what? */
const CHANGED = /^(?:new|updated|revised|original|proposed|existing|old|latest|current)$/

/** "The company said …", "The idea is …": a noun that an earlier sentence explained; null if it is shown. */
export function danglingDefinite({ tokens, isShown, isHidden, isFirst }: SentenceInContext): string | null {
  for (const [at, token] of tokens.entries()) {
    if (at > REACH) return null
    if (token.base !== 'the') continue
    const phrase = nounPhrase(tokens, at + 1)
    const verb = phrase.findIndex(({ base }, i) => i > 0 && (COMMON_VERBS.has(base) || /ed$/.test(base)))
    const nouns = verb < 0 ? phrase : phrase.slice(0, verb)
    const head = nouns.at(-1)
    if (head === undefined || nouns.some(isCapitalized)) continue
    const next = tokens[at + 1 + nouns.length]
    // "the authors of the report" says whose.
    if (
      next !== undefined &&
      /^(?:of|for|that|which|who|from|in|behind|we|you|between|on|with|to|at|by)$/.test(next.base)
    )
      continue
    if (isKnown(nouns, tokens.slice(0, at), isShown)) continue
    const known = nouns.length === 1 && isHidden(keyOf(head))
    const subject =
      at === 0 &&
      next !== undefined &&
      (AUXILIARIES.has(next.base) || COMMON_VERBS.has(next.base) || /ed$/.test(next.base))
    const changed = !isFirst && nouns.length === 2 && CHANGED.test(nouns[0]?.base ?? '')
    if ((known || changed) && subject) return `the ${nouns.map(({ text }) => text).join(' ')}`
  }
  return null
}
