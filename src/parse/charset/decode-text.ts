import { fail, ok, type Result } from '../../model/result.ts'
import type { SourceKind } from '../../model/source.ts'
import type { ParseError } from '../parse-error.ts'
import { type Charset, declaredCharset, markedCharset } from './declared-charset.ts'
import { guessCharset, wideCharset } from './guess-charset.ts'

export interface DecodedText {
  readonly text: string
  readonly charset: Charset
}

/**
 * Decodes bytes to text. The charset is taken, in this order, from a byte order mark, the response header, or the document's own
 * declaration. Otherwise it is guessed, and `charset.by` says so. A declaration that the bytes contradict is ignored. Line ends become
 * `\n`.
 */
export function decodeText(
  bytes: Uint8Array,
  kind: SourceKind | null,
  header: string | null = null,
): Result<DecodedText, ParseError> {
  const charset = charsetOf(bytes, kind, header)
  if (!isWide(charset)) {
    const zero = bytes.indexOf(0)
    if (zero >= 0) return fail({ kind: 'binary', offset: zero })
  }
  const text = charset.name.startsWith('utf-32')
    ? decodeUtf32(bytes, charset.name === 'utf-32le')
    : new TextDecoder(charset.name).decode(bytes)
  const unified = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (unified.trim() === '') return fail({ kind: 'empty' })
  const lost = countLost(unified)
  return lost > unified.length / 20 ? fail({ kind: 'binary', offset: 0 }) : ok({ text: unified, charset })
}

/** In charsets of two or four bytes per character, zero bytes are normal. */
export const isWide = ({ name }: Charset): boolean => name.startsWith('utf-16') || name.startsWith('utf-32')

/** The platforms' decoders do not support UTF-32. Like them, this one turns invalid input into U+FFFD. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signs: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    const isSign = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (at > 0 || code !== 0xfeff) signs.push(isSign ? String.fromCodePoint(code) : '\ufffd')
  }
  return signs.join('')
}

function charsetOf(bytes: Uint8Array, kind: SourceKind | null, header: string | null): Charset {
  const marked = markedCharset(bytes)
  if (marked !== null) return { name: marked, by: 'byte order mark' }
  const wide = wideCharset(bytes)
  if (wide !== null) return { name: wide, by: 'guess' }
  const declared = declaredCharset(bytes, kind, header)
  const isUtf8 = decodes(bytes, 'utf-8')
  // Non-ASCII text that is valid UTF-8 is UTF-8, whatever it declares.
  if (isUtf8 && declared?.name !== 'utf-8')
    return declared !== null && isAscii(bytes)
      ? declared
      : { name: 'utf-8', by: declared === null ? 'its bytes' : 'its bytes, against its declaration' }
  if (declared !== null && decodes(bytes, declared.name)) return declared
  return { name: guessCharset(bytes), by: 'guess' }
}

const isAscii = (bytes: Uint8Array): boolean => !bytes.some((byte) => byte >= 0x80 || byte === 0x1b)

function decodes(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true, ignoreBOM: false }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Characters that no text contains. */
function countLost(text: string): number {
  let lost = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd || code < 9 || (code > 13 && code < 27)) lost++
  }
  return lost
}
