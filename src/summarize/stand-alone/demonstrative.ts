import { AUXILIARIES, COMMON_VERBS, NOUNS_TOO, PREPOSITIONS } from '../words/grammar.ts'
import { ITSELF, RELATIONAL } from '../words/nouns.ts'
import { isKnown, nounPhrase } from './noun-phrase.ts'
import type { SentenceInContext } from './sentence-context.ts'
import type { Token } from './sentence-words.ts'

/** A bare "this" this far into the sentence may refer to something in the sentence itself. */
const REACH_OF_BARE = 12

/** From here on, "this tool" may refer to an earlier clause of the same sentence that uses another name. */
const REACH_OF_PHRASE = 12

/** "attacks like this", "these tools", "such an approach": words that refer to something that is not shown; null if there are none. */
export function danglingDemonstrative({ tokens, isShown, isFirst }: SentenceInContext): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!pointsAway(tokens, at)) continue
    const from = at + (FOLLOWS_POINTER.test(tokens[at + 1]?.base ?? '') ? 2 : 1)
    const phrase = nounPhrase(tokens, from)
    if (isBare(token, phrase, tokens[from])) {
      if ((at < REACH_OF_BARE || !hasEarlierClause(tokens, at)) && !namesItself(tokens, at)) return token.text
    } else if (
      // At the start of a text it is what the heading names.
      !isFirst &&
      !isOwnWork(tokens, at) &&
      !(at >= REACH_OF_PHRASE && hasEarlierClause(tokens, at)) &&
      !phrase.some(({ base }) => ITSELF.has(base)) &&
      !isKnown(unlessModified(phrase), tokens.slice(0, at), isShown)
    )
      return [token, ...phrase].map(({ text }) => text).join(' ')
  }
  return null
}

/** "This modified test" needs the modification to be known, not only the test. */
const unlessModified = (phrase: readonly Token[]): readonly Token[] => {
  const modified = phrase.filter(({ base }, i) => i < phrase.length - 1 && /ed$/.test(base))
  return modified.length > 0 ? modified : phrase
}

/** The least number of words of an earlier clause, and how far before the demonstrative it must end. */
const CLAUSE = 6
const CLAUSE_GAP = 3

function hasEarlierClause(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.findIndex(({ base }) => AUXILIARIES.has(base) || COMMON_VERBS.has(base) || /ed$/.test(base))
  return (
    verb >= 0 &&
    tokens.some(
      ({ base, text }, i) =>
        i > verb && i >= CLAUSE && i <= at - CLAUSE_GAP && (/^[,;:(–—]$/.test(text) || BREAKS_CLAUSE.test(base)),
    )
  )
}

const BREAKS_CLAUSE = /^(?:and|but|that|which|who|when|where|if|because|so|while|whereas|although)$/

/** "In this work …", "This work presents …": a paper speaks of itself. */
const isOwnWork = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.base === 'work' && (at === 0 || tokens[at - 1]?.base === 'in')

/** "such a tool", "this past week" */
const FOLLOWS_POINTER = /^(?:an?|past|last|coming)$/

function pointsAway(tokens: readonly Token[], at: number): boolean {
  const base = tokens[at]?.base ?? ''
  const before = tokens[at - 1]?.base ?? ''
  const next = tokens[at + 1]
  if (base === 'this' || base === 'these') return next?.base !== 'and'
  if (base === 'those') return !FOLLOWS_THOSE.test(next?.base ?? '')
  if (base === 'such')
    return (
      before !== 'as' &&
      next?.base !== 'that' &&
      !tokens.slice(at + 1, at + REACH_OF_AS).some(({ base: as }) => as === 'as')
    )
  if (base !== 'that') return false
  // In other places "that" mostly opens a clause, but not in front of one thing: "reach that goal".
  return (
    at === 0 ||
    next === undefined ||
    RELATIONAL.has(next.base) ||
    (PREPOSITIONS.has(before) && next !== undefined && !AUXILIARIES.has(next.base) && at < REACH_OF_BARE)
  )
}

/** "such as bread", "such a good tool as this" */
const REACH_OF_AS = 5

const FOLLOWS_THOSE =
  /^(?:who|whose|that|which|with|without|in|of|from|on|at|for|not|we|you|interested|using|looking|working|affected|already|most)$/

/** A pronoun by itself: "This means …", "attacks like this." */
function isBare(token: Token, phrase: readonly Token[], next: Token | undefined): boolean {
  const [first] = phrase
  if (first === undefined || next === undefined) return true
  if (!COMMON_VERBS.has(first.base)) return /ed$/.test(first.base) && phrase.length === 1
  const plural = token.base === 'these' || token.base === 'those'
  return plural ? !first.base.endsWith('s') : phrase.length === 1 ? !NOUNS_TOO.test(first.base) : /s$/.test(first.base)
}

/** "This is a guest post", "In this, our second issue": the text speaks of itself. */
const namesItself = (tokens: readonly Token[], at: number): boolean =>
  AUXILIARIES.has(tokens[at + 1]?.base ?? '') && tokens.slice(at + 2, at + 7).some(({ base }) => ITSELF.has(base))
