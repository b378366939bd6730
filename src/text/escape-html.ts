import type { Url } from '../model/url.ts'

// Looking for the characters to escape takes most of the time of rendering a mail: each place looks only for its own.

/** Text as the content of an element, where only `&` and `<` mean something (HTML, §13.2.5.1 Data state). */
export const escapeText = (text: string): string =>
  text.includes('&') || text.includes('<') ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text

/**
 * Text as the value of an attribute between double quotes. There `<` and `>` mean nothing, but some mail programs look for tags
 * without reading quotes.
 */
export const escapeAttribute = (text: string): string =>
  /[&<>"]/.test(text) ? escapeText(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;') : text

/** An address as the value of an attribute. It has no quote, `<` or `>` in it: see `url`. */
export const escapeUrl = (address: Url | ''): string =>
  address.includes('&') ? address.replaceAll('&', '&amp;') : address
