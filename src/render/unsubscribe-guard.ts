/** Finds our own unsubscribe addresses in foreign text. */
export interface UnsubscribeGuard {
  holds(text: string): boolean
  /** Removes such an address from a text, with everything that is joined to it without a space. */
  without(text: string): string
}

/**
 * When a mail is sent, the reader's token replaces the preview's in `<url>/unsubscribe/<preview token>`, everywhere. A newsletter
 * that contains this address, also as part of another one, would be mailed with each reader's token. Other unsubscribe addresses of
 * this host belong to somebody, too. `url` is the digest's.
 */
export function unsubscribeGuard(url: string): UnsubscribeGuard {
  const host = (URL.parse(url)?.hostname ?? '').replace(/[^a-z0-9-]/gi, '\\$&')
  // Not `…-digest.example`. With any scheme and port; browsers read a backslash as a slash and allow a final dot.
  const address = new RegExp(`(?<![\\w.-])${host}\\.?(?::\\d{0,5})?[\\\\/]+unsubscribe[\\\\/]`, 'i')
  const holds = (text: string) => holdsWord(text) && (address.test(text) || address.test(unescaped(text)))
  return {
    holds,
    without: (text) =>
      holds(text)
        ? text
            .split(/(\s+)/)
            .map((word) => (holds(word) ? '…' : word))
            .join('')
        : text,
  }
}

/** Text that every such address contains, with each letter plain or escaped. For nearly all texts this check is enough. */
const holdsWord = (text: string): boolean => (text.includes('%') ? ESCAPED_WORD : /unsubscribe/i).test(text)

const ESCAPED_WORD = new RegExp(
  [...'unsubscribe'].map((letter) => `(?:${letter}|${escapes(letter).join('|')})`).join(''),
  'i',
)

/** `%75` and `%55` for `u`. */
function escapes(letter: string): readonly string[] {
  return [letter, letter.toUpperCase()].map((one) => `%${one.charCodeAt(0).toString(16)}`)
}

/** Percent escapes of ASCII; our addresses contain no others. */
const unescaped = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
