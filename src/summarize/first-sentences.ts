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
  const sentences = bodySentences(section, language).map((sentence) => ({
    ...sentence,
    text: section.text.slice(sentence.start, sentence.end),
  }))
  const readable = ({ text }: FirstSentence) => housekeepingReason(text) === null && isBalanced(text)
  const whole = (sentence: FirstSentence) =>
    readable(sentence) &&
    !POINTS.test(sentence.text) &&
    ENDS.test(sentence.text) &&
    !ASKS.test(sentence.text) &&
    hasLength(sentence.text, 5)
  const told: FirstSentence[] = []
  let depends = false
  let end = 0
  const isAfterCode = codeBetween(section)
  for (const sentence of sentences) {
    if (told.length === max) break
    // What follows code or a sentence that is not shown may depend on it, unless it begins a list item.
    if (sentence.from === 'item' && sentence.start === sentence.paragraphStart) depends = false
    if (isAfterCode(end, sentence.start)) depends = true
    end = sentence.end
    if (!whole(sentence)) depends ||= told.length > 0
    else if (!depends) told.push(sentence)
  }
  // A very short story still gets a sentence: a fragment is better than nothing.
  return told.length > 0 || sentences.some(whole)
    ? told
    : sentences.filter((one) => readable(one) && !LEADS_ON.test(one.text) && hasLength(one.text, 0)).slice(0, 1)
}

/** "The code above", in the languages that tell it by one word. */
const POINTS =
  /\b(?:acima|abaixo|ci-dessus|ci-dessous|(?:wie|siehe) (?:oben|unten)|más (?:arriba|abajo)|a continuación)(?![\p{L}])|(?<![\p{L}])(?:выше|ниже|вот пример)(?![\p{L}])|下記|上記|以下の|次のよう|如下|如上|아래와/iu

const LEADS_ON = /[:：]$/

/** Whether code stands in a stretch of the text. Each stretch begins where the one before ended, or later. */
function codeBetween({ blocks }: Section): (from: number, to: number) => boolean {
  const code = blocks.filter(({ kind }) => kind === 'code')
  let at = 0
  return (from, to) => {
    while ((code[at]?.start ?? to) < from) at++
    const next = code[at]
    return next !== undefined && next.end <= to
  }
}

const hasLength = (text: string, least: number): boolean => wordsOf(text) >= least && wordsOf(text) <= 60

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
