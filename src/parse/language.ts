import { detectAll } from 'tinyld/light'
import type { Document } from './document.ts'

/** Enough for a sure answer; more text costs time and adds nothing. */
const SAMPLE = 2_000
/** Shorter texts are guessed wrong too often. */
const SHORTEST = 120
/** Of tinyld's own measure, 0 to 1: below it the second guess is nearly as good. */
const SURE = 0.3

/** The language of a text as its ISO 639-1 code; null where the text is too short or mixed to say. */
export function detectLanguage({ text, blocks }: Document): string | null {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote')
  let sample = ''
  for (const { start, end } of prose) {
    sample += `${text.slice(start, Math.min(end, start + SAMPLE - sample.length))}\n`
    if (sample.length >= SAMPLE) break
  }
  if (sample.length < SHORTEST) return null
  const [best] = detectAll(sample)
  return best !== undefined && best.accuracy >= SURE ? best.lang : null
}
