import { DETERMINERS, endsNounPhrase } from '../words/grammar.ts'
import { keyOf, type Token } from './sentence-words.ts'

const LONGEST_PHRASE = 4

/** The words of the noun phrase that begins here: up to the next punctuation mark or function word. */
export function nounPhrase(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from
  while (end < tokens.length && end - from < LONGEST_PHRASE && !endsPhrase(tokens[end] as Token)) end++
  return tokens.slice(from, end)
}

const endsPhrase = ({ base, isMark }: Token): boolean =>
  isMark || endsNounPhrase(base) || (DETERMINERS.has(base) && !COUNTING.has(base)) || /ly$/.test(base)

/** Number words that may follow a determiner: "these three attacks". */
const COUNTING = new Set('two three four five six seven eight nine ten dozens many few'.split(' '))

/** Whether a word of the phrase already appears in the shown text or earlier in the sentence. */
export function isKnown(
  phrase: readonly Token[],
  before: readonly Token[],
  isShown: (stem: string) => boolean,
): boolean {
  const earlier = new Set(before.map(keyOf))
  return phrase.some((token) => isShown(keyOf(token)) || earlier.has(keyOf(token)))
}
