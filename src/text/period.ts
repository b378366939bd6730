import { type AbbreviationKind, abbreviationKind, opensSentences } from './abbreviations.ts'
import { isDigit, isLower, isUpper } from './characters.ts'
import { foreignAbbreviation, isCity, isGermanOrdinal, isPartOfDate, lettersBehind } from './foreign-abbreviations.ts'
import { isQuote, type Scene } from './stop-scene.ts'

/** Whether a sentence ends at a single period: not after abbreviations, ordinals, initials and numbers of list items. */
export function endsAfterPeriod(scene: Scene): boolean {
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
