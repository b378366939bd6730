import type { Span } from '../model/issue.ts'
import { isCapitalBehind, isClosingAt, isDigit, isLetter, isOpening, isSpace } from './characters.ts'

/** A run of stops and its surroundings: the input of the rules for sentence ends. */
export interface Scene {
  readonly text: string
  /** Where the sentence began. */
  readonly sentence: number
  /** The run, and the end of the closing marks and footnote numbers that belong to it. */
  readonly stop: Span
  readonly end: number
  /** The last closing mark of a quotation or bracket after the run, '' for none. */
  readonly closed: string
  /** The word before the run, without the marks around it. */
  readonly word: string
  readonly spaced: boolean
  /** The first character that follows; `first` is the first one that is not an opening mark. */
  readonly next: string
  readonly first: string
  readonly nextWord: string
  readonly nextAt: number
  /** Text after the end of the block is ignored. */
  readonly limit: number
  /** Null for English, and for an unknown language. */
  readonly language: string | null
}

/** Null when the block ends with the run: a sentence always ends there. */
export function look(text: string, stop: Span, sentence: number, block: Span, language: string | null): Scene | null {
  let end = stop.end
  let closed = ''
  while (
    end < block.end &&
    isClosingAt(text, end) &&
    !(isApostrophe(text.charAt(end)) && isLetter(text.charAt(end + 1)))
  )
    closed = text.charAt(end++)
  if (text.charAt(end) === '[' || !isDigit(text.charAt(stop.start - 1))) end += footnote(text, end, block.end)
  if (end >= block.end) return null
  let nextAt = end
  while (nextAt < block.end && isSpace(text.charAt(nextAt))) nextAt++
  let firstAt = nextAt
  while (firstAt < block.end && isOpening(text.charAt(firstAt))) firstAt++
  return {
    text,
    sentence,
    stop,
    end,
    closed,
    word: wordBefore(text, stop.start, sentence),
    spaced: nextAt > end,
    next: text.charAt(nextAt),
    first: text.charAt(firstAt),
    nextWord: wordAt(text, firstAt, block.end),
    nextAt,
    limit: block.end,
    language: language === null || /^en\b/i.test(language) ? null : language,
  }
}

function wordAt(text: string, start: number, limit: number): string {
  WORD.lastIndex = start
  const word = WORD.exec(text)?.[0] ?? ''
  return start + word.length <= limit ? word : word.slice(0, limit - start)
}

/** Letters by Unicode block: property escapes are slow to compile. */
const WORD = /[0-9A-Za-z\u00c0-\u1fff\u2c00-\ud7ff][0-9A-Za-z\u00c0-\u1fff\u2c00-\ud7ff’'-]{0,39}/y

const isApostrophe = (c: string) => c === "'" || c === '’'

/** "… at large.[7][8] This", "(type 2).10 This": numbers directly after the stop, followed by a new sentence. */
function footnote(text: string, at: number, limit: number): number {
  if (text.charAt(at) !== '[' && !isDigit(text.charAt(at))) return 0
  const length = FOOTNOTE.exec(text.slice(at, at + 60))?.[0].length ?? 0
  return isCapitalBehind(text, at + length, limit) ? length : 0
}

const FOOTNOTE = /^(?:(?:\[\d[\d,–-]{0,8}\]){1,6}|\d{1,3}(?: \d{1,3}){0,3}(?!\d))/

/** Longer than any abbreviation; an endless "word" must not be scanned again at every dot. */
export const LONGEST_WORD = 40

function wordBefore(text: string, at: number, sentence: number): string {
  const from = Math.max(sentence, at - LONGEST_WORD)
  let start = at
  while (
    start > from &&
    !isSpace(text.charAt(start - 1)) &&
    !isOpening(text.charAt(start - 1)) &&
    !'–—/•⁃'.includes(text.charAt(start - 1))
  )
    start--
  return text.slice(start, at)
}

export const isQuote = (c: string) => c !== '' && '"”’»\'“‘«'.includes(c)
