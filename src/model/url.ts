declare const vetted: unique symbol

/** An address that is allowed in a mail: absolute http(s) or mailto, made only by `url`. */
export type Url = string & { readonly [vetted]: true }

/** Characters. Some programs cut longer addresses. */
export const MAX_URL = 2_048

/** Control characters and white space. Ranges: a property takes long to compile. */
const UNWRITABLE = /[\0- \x7f-\x9f\s]/

/**
 * Null for anything else: a script, a relative path, a user name or password in the address, control characters, quotes that cannot
 * be escaped.
 */
export function url(value: string | null | undefined): Url | null {
  if (value === null || value === undefined || value.length > MAX_URL || UNWRITABLE.test(value)) return null
  const parsed = URL.parse(value)
  if (parsed === null) return null
  const web = parsed.protocol === 'http:' || parsed.protocol === 'https:'
  // Escapes make an address longer.
  if (parsed.href.length > MAX_URL) return null
  if (web ? parsed.username !== '' || parsed.password !== '' : parsed.protocol !== 'mailto:') return null
  // Only the path of `mailto:` keeps these; elsewhere the URL parser writes them as `%22`.
  return /["<>]/.test(parsed.href) ? null : (parsed.href as Url)
}

/** An address from our own settings. It throws if they were not checked: that is a bug. */
export function vettedUrl(value: string): Url {
  const made = url(value)
  if (made === null) throw new Error('the url in the settings is not a valid address')
  return made
}

/** The host name of an address, without `www.`. */
export const siteOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '')
