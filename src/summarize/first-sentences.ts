import type { Section } from '../model/issue.ts'
import { housekeepingReason } from '../text/housekeeping.ts'
import { bodySentences } from './candidates.ts'

export interface FirstSentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * For languages without learned weights: the first sentences that can be shown, in their order. Authors put the news first in every
 * language.
 */
export function firstSentences(section: Section, max: number, language: string | null = null): FirstSentence[] {
  const sentences = bodySentences(section, language)
    .map(({ start, end }) => ({ text: section.text.slice(start, end), start, end }))
    .filter(({ text }) => housekeepingReason(text) === null && isBalanced(text))
  const whole = sentences.filter(
    ({ text }) => ENDS.test(text) && !ASKS.test(text) && wordsOf(text) >= 5 && wordsOf(text) <= 60,
  )
  // A very short story still gets a sentence: a fragment is better than nothing.
  return whole.length > 0
    ? whole.slice(0, max)
    : sentences.filter(({ text }) => !/[:：]$/.test(text) && wordsOf(text) <= 60).slice(0, 1)
}

const ENDS = /[.!。！｡।॥؟۔։።။។][”"’»」）)\]]*$/
const ASKS = /[?？؟፧][”"’»」）)\]]*$/

/** Scripts without spaces have words of about two characters. */
function wordsOf(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return text.split(/\s+/).length + dense / 2
}

function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['()', '[]', '«»', '「」', '（）']
  return pairs.every(([open = '', close = '']) => count(open) === count(close)) && count('"') % 2 === 0
}
