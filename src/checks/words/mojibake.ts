export interface Mojibake {
  /** The word as it is shown. */
  readonly shown: string
  /** The word as it was meant. */
  readonly meant: string
}

/**
 * Words whose UTF-8 was read as Latin-1 or Windows-1252, once or twice: `cafÃ©`, `donâ€™t`. Each wrong character is two to four
 * letters whose bytes are a character of UTF-8. Some of these pairs occur in correct texts as well (`CAFÉ”`, `café »`), so rare ones
 * count only where neighbours confirm them.
 */
export function mojibakeIn(text: string): readonly Mojibake[] {
  if (!/[\u00c2-\u00f4]/.test(text)) return []
  const found: Mojibake[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (index < end || found.length >= MOST || repairedIn(text, run, index) === null) continue
    // Enough of the word around it for a reader.
    const start = index - (/\S*$/.exec(text.slice(Math.max(0, index - AROUND), index))?.[0].length ?? 0)
    end = index + run.length
    end += /^\S*/.exec(text.slice(end, end + AROUND))?.[0].length ?? 0
    const shown = text.slice(start, end)
    found.push({ shown, meant: shown.replace(RUNS, (piece, at: number) => repairedIn(shown, piece, at) ?? piece) })
  }
  return found
}

const repairedIn = (text: string, run: string, index: number): string | null =>
  repaired(run, text.charAt(index - 1), text.charAt(index + run.length))

const AROUND = 20
/** More of them add nothing. */
const MOST = 50

/** What Windows-1252 has where Latin-1 has control characters, by bytes from 0x80 on; a blank where there is none. */
const WINDOWS_BYTES = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const WINDOWS = WINDOWS_BYTES.replaceAll(' ', '')
const TAIL = `[\\u0080-\\u00bf${WINDOWS}]`
const PIECE = `(?:[\\u00c2-\\u00df]${TAIL}|[\\u00e0-\\u00ef]${TAIL}{2}|[\\u00f0-\\u00f4]${TAIL}{3})`
const PIECES = new RegExp(PIECE, 'g')
/** At most 200 pieces: a hostile text must not become one long run. */
const RUNS = new RegExp(`${PIECE}{1,200}`, 'g')

/** The intended text of a run of pieces; null when it may be correct as it is. */
function repaired(run: string, before: string, after: string): string | null {
  const once = decoded(run)
  if (once === null) return null
  // Text that was decoded wrongly twice is a run of such pieces again.
  const twice = new RegExp(`^${PIECE}+$`).test(once) ? decoded(once) : null
  if (twice !== null) return twice
  const pieces = [...run.matchAll(PIECES)].map(([piece]) => piece)
  const isSure = pieces.length >= SURE ? [...once].every((character) => LETTER.test(character)) : false
  return isSure || pieces.every((piece, i) => isPlausible(piece, i === 0 ? before : 'x', after)) ? once : null
}

/** So many letters of another script in a row are not a coincidence. */
const SURE = 3
const LETTER = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}]/u

/** One piece alone: judged by the characters it may mean, and by its neighbours. */
function isPlausible(piece: string, before: string, after: string): boolean {
  const meant = decoded(piece) ?? ''
  if (!COMMON.test(meant)) return false
  // `CAFÉ”`, `AMANHÃ…`: a word in capitals followed by punctuation.
  const couldEndAWord = piece.length === 2 && MARK.test(piece.charAt(1))
  if (couldEndAWord && /\p{Lu}/u.test(before)) return false
  return !couldEndAWord || /\p{Ll}/u.test(before) || /\p{Ll}/u.test(after) || /[\u00c2\u00c3]/.test(piece)
}

/** Letters of Latin-1 and of Central Europe, marks, signs, arrows, pictures, and what a mark of byte order becomes. */
const COMMON =
  /^[\u00a0-\u017f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff\ufeff\ufffd\u{1f000}-\u{1faff}]$|^\ufe0f$/u
const MARK = new RegExp(`[${WINDOWS.replace(/[ƒŠŒŽšœžŸ]/g, '')}\\u00a0«»¡¿·]`)

function decoded(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text, i)
    if (byte > 255) return null
    bytes[i] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** More than 255 where Windows-1252 has no such character. */
function byteOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const place = code < 256 ? -1 : WINDOWS_BYTES.indexOf(text.charAt(at))
  return place === -1 ? code : 0x80 + place
}
