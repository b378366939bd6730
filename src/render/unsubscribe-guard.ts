/** Finds our own unsubscribe addresses in what others wrote. */
export interface UnsubscribeGuard {
  holds(text: string): boolean
  /** The text with such an address, and what is joined to it without a space, cut out. */
  without(text: string): string
}

/**
 * In a mail each reader's token replaces the preview's in `<url>/unsubscribe/<preview token>`, wherever that is. A newsletter
 * that holds this address, also as a part of another, would be sent out with the token of every reader. Other unsubscribe
 * addresses of this host are somebody's, too. `url` is the digest's.
 */
export function unsubscribeGuard(url: string): UnsubscribeGuard {
  const host = (URL.parse(url)?.hostname ?? '').replace(/[^a-z0-9-]/gi, '\\$&')
  // Not `…-digest.example`. Whatever the scheme and the port; browsers read a backslash as a slash and allow a last dot.
  const address = new RegExp(`(?<![\\w.-])${host}\\.?(?::\\d{0,5})?[\\\\/]+unsubscribe[\\\\/]`, 'i')
  const holds = (text: string) => WORD.test(text) && (address.test(text) || address.test(unescaped(text)))
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

/** What every such address holds, each letter as it is or escaped. Of nearly all texts this is all that is asked. */
const WORD = new RegExp([...'unsubscribe'].map((letter) => `(?:${letter}|${escapes(letter).join('|')})`).join(''), 'i')

/** `%75` and `%55` for `u`. */
function escapes(letter: string): readonly string[] {
  return [letter, letter.toUpperCase()].map((one) => `%${one.charCodeAt(0).toString(16)}`)
}

/** Percent escapes of ASCII; our addresses contain no others. */
const unescaped = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
