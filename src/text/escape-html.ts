import type { Url } from '../model/url.ts'

// Searching for the characters to escape takes most of the time of rendering a mail, so each place searches only for its own.

/** Text as the content of an element, where only `&` and `<` have a meaning (HTML, §13.2.5.1 Data state). */
export const escapeText = (text: string): string =>
  text.includes('&') || text.includes('<') ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text

/**
 * Text as the value of a double-quoted attribute. `<` and `>` have no meaning there, but some mail programs search for tags without
 * parsing quotes.
 */
export const escapeAttribute = (text: string): string =>
  /[&<>"]/.test(text) ? escapeText(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;') : text

/** An address as the value of an attribute. It contains no quote, `<` or `>`: see `url`. */
export const escapeUrl = (address: Url | ''): string =>
  address.includes('&') ? address.replaceAll('&', '&amp;') : address
