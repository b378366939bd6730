import { isSpace } from '../text/characters.ts'
import { closingOf } from './last-mark.ts'
import { openerOf, phraseSet } from './stand-alone/phrases.ts'
import { tokensOf } from './stand-alone/sentence-words.ts'
import { BACKGROUND } from './words/openers.ts'

/** Faults in the form of a sentence, whatever surrounds it. `stand-alone/` checks what it needs from its surroundings. */
export type Flaw = keyof typeof FLAWS

/** Each flaw with its price in the unit of the ranking, one standard deviation. 4 and more means "never, if there is anything else". */
const FLAWS = {
  /** The Source cut it off. */
  truncated: 5,
  fragment: 2.5,
  /** People write summaries in 10 to 35 words. */
  short: 0.5,
  long: 0.5,
  unterminated: 1.8,
  /** Ends in a colon: what it announces is elsewhere. */
  leadIn: 0.8,
  question: 2.5,
  /** Tells how things were before the news. */
  background: 2,
  unbalancedQuote: 2,
  unbalancedBracket: 2,
  tooLong: 1,
} as const

/** Never shown, whatever else there is. */
export const UNREADABLE: readonly Flaw[] = ['truncated', 'unbalancedQuote', 'unbalancedBracket', 'tooLong']

/** Shown only if there is nothing better. */
export const UNFIT: readonly Flaw[] = [...UNREADABLE, 'fragment', 'unterminated', 'leadIn']

/** "We are currently driven by": the rest is elsewhere. */
const LEADS_ON = /\s(?:by|of|to|for|with|at|from|the|an?|and|or|that)$/

const ENDS = '.!?…。！？:"”’)]'

const BACKGROUND_INSIDE =
  /\b(?:is|are|has been|have been) (?:(?:a|an|the|one of) ){0,2}(?:widely|commonly|increasingly|notoriously|well[- ]known|ubiquitous|popular)\b|\balready exists?\b/

/** The rarest word of each. The pattern itself is slow to compile. */
const BACKGROUND_WORD = /widely|commonly|increasingly|notoriously|known|ubiquitous|popular|ready exist/

const SHORTEST = 5
const LONGEST = 60
const SHORT = 10
const LONG = 45

/** Longer than any opener. */
const OPENING = 60

/** The flaws of one sentence. */
export function lintSentence(text: string): Flaw[] {
  const flaws: Flaw[] = []
  const last = text.charAt(text.length - 1)
  const end = closingOf(text)
  const mark = text.charAt(end - 1)
  if (mark === '…' || text.endsWith('...', end)) flaws.push('truncated')
  if (!ENDS.includes(last)) flaws.push('unterminated')
  if (last === ':' || LEADS_ON.test(text)) flaws.push('leadIn')
  if (mark === '?') flaws.push('question')
  if (isBackground(text)) flaws.push('background')
  const { words, curly, straight, brackets } = countMarks(text)
  if (curly !== 0 || straight % 2 === 1) flaws.push('unbalancedQuote')
  if (brackets !== 0) flaws.push('unbalancedBracket')
  if (words < SHORT) flaws.push(words < SHORTEST ? 'fragment' : 'short')
  if (words > LONG) flaws.push(words > LONGEST ? 'tooLong' : 'long')
  return flaws
}

const isBackground = (text: string): boolean =>
  (BACKGROUND_WORD.test(text) && BACKGROUND_INSIDE.test(text)) ||
  openerOf(tokensOf(text.slice(0, OPENING)), backgroundOpeners()) !== null

/** Counts, in one pass, the words between spaces and how many brackets and quotation marks stay open. */
function countMarks(text: string): { words: number; curly: number; straight: number; brackets: number } {
  const counts = { words: 1, curly: 0, straight: 0, brackets: 0 }
  let spaced = false
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const space = isSpace(mark)
    if (space && !spaced) counts.words++
    spaced = space
    if (mark === '“') counts.curly++
    else if (mark === '”') counts.curly--
    else if (mark === '"') counts.straight++
    else if (mark === '(' || mark === '[') counts.brackets++
    else if (mark === ')' || mark === ']') counts.brackets--
  }
  return counts
}

/** The price of these flaws, summed. */
export const priceOf = (flaws: readonly Flaw[]): number => flaws.reduce((sum, flaw) => sum + FLAWS[flaw], 0)

export const hasAny = (flaws: readonly Flaw[], some: readonly Flaw[]): boolean =>
  flaws.some((flaw) => some.includes(flaw))

const backgroundOpeners = phraseSet(BACKGROUND)
