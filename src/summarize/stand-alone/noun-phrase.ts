import { DETERMINERS, endsNounPhrase } from '../words/grammar.ts'
import { keyOf, type Token } from './sentence-words.ts'

const LONGEST_PHRASE = 4

/** The words of the noun phrase that begins here: up to the next mark or word of grammar. */
export function nounPhrase(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from
  while (end < tokens.length && end - from < LONGEST_PHRASE && !endsPhrase(tokens[end] as Token)) end++
  return tokens.slice(from, end)
}

const endsPhrase = ({ base, isMark }: Token): boolean =>
  isMark || endsNounPhrase(base) || (DETERMINERS.has(base) && !COUNTING.has(base)) || /ly$/.test(base)

/** "these three attacks" */
const COUNTING = new Set('two three four five six seven eight nine ten dozens many few'.split(' '))

/** Does any word of the phrase, other than the first words of grammar, have an antecedent that is shown or stands before it? */
export function isKnown(
  phrase: readonly Token[],
  before: readonly Token[],
  isShown: (stem: string) => boolean,
): boolean {
  const earlier = new Set(before.map(keyOf))
  return phrase.some((token) => isShown(keyOf(token)) || earlier.has(keyOf(token)))
}
