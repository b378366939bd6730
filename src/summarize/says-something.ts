import { stem } from '../text/stem.ts'
import type { RankedSentence } from './rank.ts'
import { openerOf, phraseSet } from './stand-alone/phrases.ts'
import { tokensOf } from './stand-alone/sentence-words.ts'
import { ANNOUNCING, TELLING } from './words/openers.ts'
import { VAGUE } from './words/vague.ts'

/** Content words that a point has to add to what is shown; one with a number or a name may do with fewer. */
const NEW_WORDS = 3
const NEW_WORDS_WITH_FACT = 2

/** A number, or a name behind the first word. */
const FACT = /\d|\s["“(]?[A-Z][A-Za-z]/

/** A short cheer: "What a year!" */
const CHEER = /^(?:\S+\s+){0,8}\S+!["”’)\]]*$/

/** Does the sentence add words of weight to the heading and the sentences that are shown? */
export function saysSomethingNew(
  { text, vector }: RankedSentence,
  shown: readonly RankedSentence[],
  headingStems: ReadonlySet<string>,
): boolean {
  if (CHEER.test(text) || announcesText(text)) return false
  let added = 0
  for (const term of vector.keys()) {
    if (!headingStems.has(term) && !vagueStems().has(term) && !shown.some((other) => other.vector.has(term))) added++
  }
  return added >= (FACT.test(text) ? NEW_WORDS_WITH_FACT : NEW_WORDS)
}

/** "In this post we will look at …", "I am going to share my experience": what comes, not what it says. */
function announcesText(text: string): boolean {
  const tokens = tokensOf(text.slice(0, OPENING)).filter(({ isMark }) => !isMark)
  const opener = openerOf(tokens, announcing())
  if (opener === null) return false
  const at = opener.split(' ').length
  return tokens.slice(at, at + REACH_OF_TELLING).some(({ base }) => TELLING.has(base))
}

const announcing = phraseSet(ANNOUNCING)
const OPENING = 120
const REACH_OF_TELLING = 4

let made: ReadonlySet<string> | undefined

function vagueStems(): ReadonlySet<string> {
  made ??= new Set([...VAGUE].map(stem))
  return made
}
