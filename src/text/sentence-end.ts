import type { Span } from '../model/issue.ts'
import { abbreviationKind, opensSentences } from './abbreviations.ts'
import { FULL_STOPS, isCapitalBehind, isDigit, isLetter, isLower, isOpening, isSpace, isUpper } from './characters.ts'
import { endsAfterPeriod } from './period.ts'
import { isQuote, LONGEST_WORD, look, type Scene } from './stop-scene.ts'

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

const isDash = (c: string) => c !== '' && '–—-'.includes(c)
