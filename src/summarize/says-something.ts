import { stem } from '../text/stem.ts'
import type { RankedSentence } from './rank.ts'
import { VAGUE } from './words/vague.ts'

/** The number of new content words that a point must have. With a number or a name, fewer are enough. */
const NEW_WORDS = 3
const NEW_WORDS_WITH_FACT = 2

/** A number, or a name after the first word. */
const FACT = /\d|\s["“(]?[A-Z][A-Za-z]/

/** A short exclamation: "What a year!" */
const CHEER = /^(?:\S+\s+){0,8}\S+!["”’)\]]*$/

/** "There are two major approaches.": what they are is said elsewhere. */
const COUNT =
  /^There (?:are|were) [^:;—–]{0,40}\b(?:ways|approaches|reasons|options|steps|things|kinds|types|exceptions|differences|parts|lessons|questions|points|factors|methods|examples|problems|challenges|goals|aspects)\b[^:;—–]{0,60}[.!]$/

/** Whether the sentence adds enough content words to the heading and the sentences that are shown. */
export function saysSomethingNew(
  { text, vector }: RankedSentence,
  shown: readonly RankedSentence[],
  headingStems: ReadonlySet<string>,
): boolean {
  if (CHEER.test(text) || COUNT.test(text)) return false
  let added = 0
  for (const term of vector.keys()) {
    if (!headingStems.has(term) && !vagueStems().has(term) && !shown.some((other) => other.vector.has(term))) added++
  }
  return added >= (FACT.test(text) ? NEW_WORDS_WITH_FACT : NEW_WORDS)
}

let made: ReadonlySet<string> | undefined

function vagueStems(): ReadonlySet<string> {
  made ??= new Set([...VAGUE].map(stem))
  return made
}
