/** Each tests one UTF-16 unit. The empty string (before and after the text) is in no class. */

export const isSpace = (c: string): boolean =>
  c === ' ' || (c !== '' && !(c > ' ' && c < '\u00a0') && SPACES.includes(c))

export const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1

/** An upper-case letter: it has another lower-case form. */
export const isUpper = (c: string): boolean => (c < '\u0080' ? c >= 'A' && c <= 'Z' : c !== c.toLowerCase())

export const isLower = (c: string): boolean => (c < '\u0080' ? c >= 'a' && c <= 'z' : c !== c.toUpperCase())

export const isLetter = (c: string): boolean => isLower(c) || isUpper(c)

/** Punctuation that may come before the first word of a sentence. */
export const isOpening = (c: string): boolean => c !== '' && '"\'“‘«([{¿¡„‚「『（《【〈'.includes(c)

/** Punctuation that may follow the full stop and still belongs to its sentence. */
const isClosing = (c: string): boolean => c !== '' && '"\'”’»)]}」』）》】〉'.includes(c)

/** The same for marks that open in English and close in German and its neighbours: “ ‘ «. They do where no word follows. */
export const isClosingAt = (text: string, at: number): boolean => {
  const c = text.charAt(at)
  return isClosing(c) || (c !== '' && '“‘«'.includes(c) && !isWordAt(text, at + 1))
}

const isWordAt = (text: string, at: number): boolean => {
  const c = text.charAt(at)
  return isLetter(c) || isDigit(c) || (isOpening(c) && c !== '“' && c !== '‘' && c !== '«')
}

/** Whether a space comes next, and then a capital, possibly after a quotation mark. */
export function isCapitalBehind(text: string, at: number, limit: number): boolean {
  let next = at
  while (next < limit && isSpace(text.charAt(next))) next++
  if (next === at) return false
  if ('“"'.includes(text.charAt(next))) next++
  return next < limit && isUpper(text.charAt(next))
}

export const isStop = (c: string): boolean => c !== '' && (c === '.' || OTHER_STOPS.includes(c))

/**
 * Full stops that always end a sentence: Chinese and Japanese, danda (Hindi and related scripts), Urdu, Armenian, Ethiopic, Khmer,
 * Burmese. The question marks of Arabic and Ethiopic need a space after them, like the Latin one.
 */
export const FULL_STOPS = '。！？｡।॥۔։።។៕။'
const OTHER_STOPS = `!?…؟፧${FULL_STOPS}`

/** All white space of ECMAScript (§ 12.2 and § 12.3): what `trim` removes. */
const SPACES =
  ' \n\t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
