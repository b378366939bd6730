import type { Section } from '../model/issue.ts'
import { bodySentences } from './candidates.ts'

export interface LeadSentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * For languages that nothing was learned of: the first sentences that can be shown, in their order. Authors put the news first
 * in every language, and it is no less honest than it looks.
 */
export function leadSentences(section: Section, max: number): LeadSentence[] {
  return bodySentences(section)
    .map(({ start, end }) => ({ text: section.text.slice(start, end), start, end }))
    .filter(({ text }) => ENDS.test(text) && !ASKS.test(text) && isOfLength(text) && isBalanced(text))
    .slice(0, max)
}

const ENDS = /[.!。！।؟۔][”"’»」)\]]*$/
const ASKS = /[?？؟][”"’»」)\]]*$/

/** Scripts without spaces have words of about two characters. */
function isOfLength(text: string): boolean {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const words = text.split(/\s+/).length + dense / 2
  return words >= 5 && words <= 60
}

function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['()', '[]', '«»', '「」', '（）']
  return pairs.every(([open = '', close = '']) => count(open) === count(close)) && count('"') % 2 === 0
}
