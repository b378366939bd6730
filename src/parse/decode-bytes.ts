import { fail, ok, type Result } from '../model/result.ts'
import type { ParseLimits } from './limits.ts'
import type { ParseError } from './parse-error.ts'

/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. Line ends become `\n`. Nothing is replaced by U+FFFD. */
export function decodeBytes(bytes: Uint8Array, limits: ParseLimits): Result<string, ParseError> {
  if (bytes.length > limits.bytes) return fail({ kind: 'too-large', bytes: bytes.length, limit: limits.bytes })
  const encoding = markedEncoding(bytes)
  if (encoding === 'utf-8') {
    const zero = bytes.indexOf(0)
    if (zero >= 0) return fail({ kind: 'binary', offset: zero })
  }
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return fail({ kind: 'encoding', offset: encoding === 'utf-8' ? firstBadByte(bytes) : 0 })
  }
  const unified = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return unified.trim() === '' ? fail({ kind: 'empty' }) : ok(unified)
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Offset of the first byte that no UTF-8 text can have there, by halving: a prefix that decodes is good. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  // The good prefix may end in the first bytes of the character that then went wrong.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good--
  return good
}

function decodes(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes, { stream: unfinished })
    return true
  } catch {
    return false
  }
}
