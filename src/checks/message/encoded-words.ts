import { count } from '../../text/count.ts'
import { error, type Found, type Rule, warning } from '../rule.ts'

/** RFC 2047 2 */
const MAX_WORD = 75

/** How headers encode text that is not ASCII: RFC 2047. */
export const encodedWords: Rule = {
  name: 'encoded-words',
  look({ message }) {
    if (message === null) return { findings: [], measured: null }
    const findings: Found[] = []
    let total = 0
    for (const { name, value } of message.headers) {
      // Readers do not see the provider's headers; List-Unsubscribe has its own rule.
      if (/^(?:x-|list-unsubscribe$)/i.test(name)) continue
      const words = wordsIn(value)
      total += words.length
      const place = `header ${name.slice(0, 48)}`
      const long = words.filter(({ length }) => length > MAX_WORD)
      if (long.length > 0)
        findings.push(
          warning(
            place,
            `${count(long.length, 'encoded word is', 'encoded words are')} longer than ${MAX_WORD} characters (RFC 2047 2); some mail programs show the code instead of the words.`,
            'Split it into several encoded words with a space between them.',
          ),
        )
      if (words.length > 0 && QUOTED.test(value))
        findings.push(
          warning(
            place,
            'An encoded word is between quotation marks (RFC 2047 5); some mail programs show the code instead of the words.',
            'Leave the quotation marks out.',
          ),
        )
      if (words.some(isCut))
        findings.push(
          error(
            place,
            'An encoded word begins or ends inside a character (RFC 2047 5); mail programs show � there.',
            'Split the text between characters, and then encode each piece.',
          ),
        )
    }
    return { findings, measured: `${count(total, 'encoded word')}, each whole and short enough.` }
  },
}

/** In a name. The marks of a subject are text. */
const QUOTED = /(?:^|[,;:\s])"=\?[^?\s]{1,60}\?[bq]\?[^?\s"]{0,200}\?=[^"]{0,200}"\s{0,3}</i

interface Word {
  readonly length: number
  readonly charset: string
  readonly bytes: Uint8Array
}

function wordsIn(value: string): readonly Word[] {
  return [...value.matchAll(/=\?([^?\s]{1,60})\?([bq])\?([^?\s]*)\?=/gi)].map(
    ([word, charset = '', encoding = '', content = '']) => ({
      length: word.length,
      // RFC 2231 5: a language may follow the charset.
      charset: charset.split('*', 1)[0] ?? '',
      bytes: encoding.toLowerCase() === 'b' ? fromBase64(content) : fromQ(content),
    }),
  )
}

/** A charset with one byte for each character is never cut, and an unknown one cannot be checked. */
function isCut({ charset, bytes }: Word): boolean {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true })
  } catch {
    return false
  }
  if (!WIDE.has(decoder.encoding)) return false
  try {
    decoder.decode(bytes)
    return false
  } catch {
    return true
  }
}

/** Encodings with characters of several bytes, by the names that TextDecoder gives them. */
const WIDE = new Set(['utf-8', 'gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])

function fromBase64(content: string): Uint8Array {
  const digits = content.replaceAll(/[^A-Za-z0-9+/]/g, '')
  return binary(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
}

const fromQ = (content: string): Uint8Array =>
  binary(
    content
      .replaceAll('_', ' ')
      .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )

/** A character above one byte is not encoded: it is read unchanged. */
const binary = (text: string): Uint8Array =>
  /^[\0-\xff]*$/.test(text)
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : new TextEncoder().encode(text)
