import type { Span } from '../model/issue.ts'
import { type AbbreviationKind, abbreviationKind, opensSentences } from './abbreviations.ts'
import {
  FULL_STOPS,
  isCapitalBehind,
  isClosingAt,
  isDigit,
  isLetter,
  isLower,
  isOpening,
  isSpace,
  isUpper,
} from './characters.ts'
import { foreignAbbreviation, isCity, isGermanOrdinal, isPartOfDate, lettersBehind } from './foreign-abbreviations.ts'

/** A run of stops and its surroundings: the input of all rules below. */
interface Scene {
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

/**
 * The end of the sentence that began at `sentence` and reached this run of stops; null when it continues. At the end of the block
 * it always ends.
 */
export function sentenceEnd(
  text: string,
  stop: Span,
  sentence: number,
  block: Span,
  language: string | null = null,
): number | null {
  const scene = look(text, stop, sentence, block, language)
  if (scene === null) return null
  const run = text.slice(stop.start, stop.end)
  if ([...run].some((mark) => FULL_STOPS.includes(mark))) return continuesAfterQuotation(scene) ? null : scene.end
  if (!scene.spaced) return isGlued(scene, run) ? scene.end : null
  if (isLoneAside(scene) && !opensSentences(scene.nextWord) && !isOpening(scene.next)) return null
  if (/[!?؟፧]/.test(run)) return endsAfterExclamation(scene) ? scene.end : null
  if (run.length > 1 || run === '…') return endAfterEllipsis(scene, run)
  return endsAfterPeriod(scene) ? scene.end : null
}

/**
 * `「すごい。」と言った`, `“好。”他说`: a quotation with its own stop, followed by words that say who speaks; or in the middle of its sentence,
 * `他说“好。”然后离开`. After a colon or a comma it ends the sentence.
 */
function continuesAfterQuotation({ text, sentence, stop, end, closed }: Scene): boolean {
  const pair = closed === '' ? -1 : '」』”’）》'.indexOf(closed)
  if (pair < 0) return false
  const from = Math.max(sentence, stop.start - LONGEST_QUOTATION)
  const open = from + text.slice(from, stop.start).lastIndexOf('「『“‘（《'.charAt(pair))
  if (open > sentence && IDEOGRAPH.test(text.charAt(open - 1)) && IDEOGRAPH.test(text.charAt(end))) return true
  return /^(?:[\u3040-\u309f]|[\u3400-\u9fff]{0,3}[说說道问問答称稱写寫])/.test(text.slice(end, end + 5))
}

const LONGEST_QUOTATION = 340
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/

function look(text: string, stop: Span, sentence: number, block: Span, language: string | null): Scene | null {
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
const LONGEST_WORD = 40

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

/** "told Nature.How big", "process”.What’s next": the space is missing. Names of files and code look similar. */
function isGlued({ text, stop, end, closed, word, first, next, nextAt }: Scene, run: string): boolean {
  if (!isUpper(first) || run.includes('…')) return false
  const [before, last] = [text.charAt(stop.start - 2), text.charAt(stop.start - 1)]
  const cry = /[!?]/.test(run)
  const wordEnds = (isLower(last) && isLower(before) && word.length > 2) || isDigit(last) || /[%)\]”"’]/.test(last)
  if (!(wordEnds || cry || (closed !== '' && isLetter(last)))) return false
  const behind = text.slice(isOpening(next) ? nextAt + 1 : end, end + LONGEST_WORD)
  const after = behind.split(/\s/, 1)[0] ?? ''
  // "Node.Js, a guide": a name whose second part ends the clause.
  if (!cry && closed === '' && /^[A-Z][a-z]+[,;:)]/.test(after)) return false
  return (
    /^.(?:[a-zß-ɏ’'.,]*[;:?!”")]*$|[a-zß-ɏ]+[-–—/’'.,])/.test(after) &&
    !/[@_/]|[:=]\S|\w\(/.test(word + after) &&
    abbreviationKind(word) === null
  )
}

/** "(really!)" in the middle: its end is not the end of the sentence around it. */
function isLoneAside({ text, sentence, closed }: Scene): boolean {
  return (closed === ')' || closed === ']') && !isOpening(text.charAt(sentence))
}

function endsAfterExclamation({ word, first, next, nextWord, text, nextAt, limit }: Scene): boolean {
  if (isLower(first) || ',;:'.includes(next)) return false
  if (isDash(next)) return isCapitalBehind(text, text.charAt(nextAt + 1) === next ? nextAt + 2 : nextAt + 1, limit)
  return !(CRYING_NAMES.test(word) || isTrySwift(word, nextWord)) || opensSentences(nextWord)
}

/** Companies and shows whose names contain an exclamation mark. */
const CRYING_NAMES = /^(?:Yahoo|Jeopardy|Yum|Joomla|Kahoot|Moulin Rouge|Zingo|Wham)$/

/** Conferences: "try! Swift Tokyo". */
const isTrySwift = (word: string, nextWord: string) => word === 'try' && nextWord === 'Swift'

/** Four dots are a full stop and an ellipsis: the full stop comes first if it directly follows its word. */
function endAfterEllipsis(
  { text, sentence, stop, end, first, next, closed, nextWord }: Scene,
  run: string,
): number | null {
  if (isLower(first) || ',;:'.includes(next) || !(isUpper(first) || isDigit(first))) return null
  if (isQuote(closed) && next === '(') return null
  const spaced = run.includes(' ')
  const dots = run.replaceAll(' ', '').length
  if (!spaced) return closed === ']' && !opensSentences(nextWord) ? null : end
  if (dots < 4) return null
  return stop.start === sentence || isSpace(text.charAt(stop.start - 1)) ? end : stop.start + 1
}

function endsAfterPeriod(scene: Scene): boolean {
  const { text, stop, sentence, closed, word, first, next, nextWord } = scene
  if (',;:)'.includes(next)) return false
  if (isItemNumber(text.slice(sentence, Math.min(stop.start, sentence + 6)), stop.start - sentence)) return false
  if (isOrdinal(scene)) return false
  if (isQuote(closed)) return !isLower(first)
  if (ACRONYM.test(word)) return endsAfterAcronym(scene)
  if (isInitial(word)) return endsAfterInitial(scene)
  const capital = isUpper(first)
  // "z. B.", "d. h.": letters, each with a dot and a space.
  if (word.length === 1 && isLower(word) && /^\S\.?$/.test(nextWord) && text.charAt(scene.nextAt + 1) === '.')
    return false
  switch (kindOf(scene)) {
    case 'joins':
      return false
    case 'counts':
      return capital && !/^(?:[IVXLC]+|[A-Z])\b/.test(nextWord) ? true : !capital && !isDigit(first) && !isLower(first)
    case 'measures':
      return capital || (!isLower(first) && !isDigit(first))
    case 'names':
      return capital && opensSentences(nextWord)
    case null:
      return !isLower(first) || isStyledName(nextWord) || isLineOfItsOwn(scene)
  }
}

/** The abbreviations of the language are checked first: an English word may be one. */
function kindOf(scene: Scene): AbbreviationKind | null {
  const { text, sentence, stop, word, language } = scene
  if (language === null) return abbreviationKind(word)
  const before = word.length === 1 ? text.slice(Math.max(sentence, stop.start - 10), stop.start - 1) : ''
  if (isCity(word, before, language)) return 'joins'
  for (let letters = lettersBehind(before); letters !== ''; letters = letters.slice(2)) {
    const kind = foreignAbbreviation(letters + word, language)
    if (kind !== null) return kind
  }
  return foreignAbbreviation(word, language) ?? abbreviationKind(word)
}

function isOrdinal(scene: Scene): boolean {
  const { text, stop, word, nextWord, nextAt, language } = scene
  if (language !== null) {
    const before = text.slice(Math.max(0, stop.start - word.length - 12), stop.start - word.length)
    if (isPartOfDate(word, before, text.slice(nextAt, nextAt + 5))) return true
    if (/^de\b/i.test(language)) return isGermanOrdinal(word, before, nextWord)
  }
  return isGermanDate(scene)
}

/**
 * "am 3. März": a day is an ordinal in German. Months with the same name in English count only after a German word ("am 3. April").
 */
function isGermanDate({ text, stop, word, nextWord }: Scene): boolean {
  if (!/^\d{1,2}$/.test(word)) return false
  if (/^(?:Januar|Jänner|Februar|Feber|März|Mai|Juni|Juli|Oktober|Dezember)$/.test(nextWord)) return true
  const before = text.slice(Math.max(0, stop.start - word.length - 6), stop.start - word.length)
  return (
    /^(?:April|August|September|November)$/.test(nextWord) && /\b(?:am|vom|zum|dem|den|der|des|bis|ab)\s$/i.test(before)
  )
}

/** Only the number or letter of a list item so far: "1. ", "• 9. ", "a. ". */
const isItemNumber = (soFar: string, length: number) =>
  length <= 5 && /^[•⁃(]?\s?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(soFar)

const ACRONYM = /^(?:[^\s\d!-/:-@]\.)+[^\s\d!-/:-@]$/

/**
 * "p.m.", "U.S.", "i.v.": followed by a capital, lower-case letters end a sentence and capitals are part of a name, unless a
 * typical first word follows.
 */
function endsAfterAcronym(scene: Scene): boolean {
  const { text, sentence, stop, word, first, nextWord } = scene
  if (kindOf(scene) === 'joins') return false
  const clock = /^[ap]\.m$/i.test(word)
  if (isLower(first) || (isDigit(first) && !clock)) return false
  if (clock)
    return !TIME_ZONE.test(nextWord) && !ONLY_A_TIME.test(text.slice(sentence, Math.min(stop.start, sentence + 24)))
  return word === word.toLowerCase() || opensSentences(nextWord)
}

const TIME_ZONE = /^(?:[ECMP][SD]?T|GMT|UTC|BST|WES?T|CES?T|EES?T|IST|JST|AES?T)$/

/** "At 5 a.m" alone is not a sentence. */
const ONLY_A_TIME = /^(?:At|By|From|Until|Around|Before|After|On \w+ at)\s[\d:.]+\s?[ap]\.m$/i

const isInitial = (word: string) => word.length === 1 && isUpper(word)

/** "Albert I. Jones", but "you and I. Did you" and "vitamin C. The". */
function endsAfterInitial({ text, sentence, stop, nextWord, first }: Scene): boolean {
  if (!isUpper(first) || !opensSentences(nextWord) || nextWord.length < 2) return false
  const before = text.slice(Math.max(sentence, stop.start - 24), stop.start - 1)
  return /(?:^|\s)[a-zß-ɏ\d]{2,}\s$/.test(before) || (nextWord.length > 2 && !/^(?:Will|May)$/.test(nextWord))
}

/** iPhone, eBay, mRNA: they start with a lower-case letter even at the start of a sentence. */
const isStyledName = (word: string) => /^[a-z]{1,5}[A-Z]/.test(word)

/** Text in lower case throughout, line by line. */
const isLineOfItsOwn = ({ text, end, nextAt, nextWord }: Scene) =>
  text.slice(end, nextAt).includes('\n') && !opensSentences(nextWord)

const isQuote = (c: string) => c !== '' && '"”’»\'“‘«'.includes(c)
const isDash = (c: string) => c !== '' && '–—-'.includes(c)
