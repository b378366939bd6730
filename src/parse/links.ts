import type { Link } from '../model/issue.ts'

/**
 * The full address of a link, resolved against the document's address. Null if it points into the document itself, cannot be resolved, or
 * is between the source and its reader (such as unsubscribe).
 */
export function resolveLink(url: string, base: string | null): string | null {
  const address = url.trim().replaceAll(' ', '%20')
  if (address === '' || address.startsWith('#') || address.length > 2_048) return null
  const absolute = address.startsWith('//') ? `https:${address}` : address
  if (URL.canParse(absolute)) return /^https?:/i.test(absolute) && !isOwnBusiness(absolute) ? absolute : null
  if (base === null || !URL.canParse(absolute, base)) return null
  const resolved = new URL(absolute, base).href
  return /^https?:/i.test(resolved) && !isOwnBusiness(resolved) ? resolved : null
}

/** The links of a stretch of text with their full addresses. Those without one are left out. */
export const resolveLinks = (links: readonly Link[], base: string | null): Link[] =>
  links.flatMap((link) => {
    const url = resolveLink(link.url, base)
    return url === null ? [] : [{ ...link, url }]
  })

/** Unsubscribe and preferences pages of the source, and addresses that name a mailbox, plain or encoded. */
function isOwnBusiness(url: string): boolean {
  return (
    /(?:un-?subscribe|opt-?out|manage[-_]?(?:preferences|subscription)|email[-_]preferences|update[-_]profile|list-manage\d*\.com\/(?:unsubscribe|profile)|abmelden|desinscri|désinscri|cancelar-suscripcion|disiscri|afmelden)/i.test(
      url,
    ) ||
    (MAILBOX.test(url) && !LIST_ARCHIVE.test(url) && !isMessageOfHost(url))
  )
}

/** A message in the archive of a mailing list: its path contains the list's address. */
const LIST_ARCHIVE =
  /^[^?#]*(?:mail-archive|\/archives?\/|\/(?:hyperkitty|pipermail|list|lists|thread|message|msg)\/)[^?#]*$/i

/** A path that names a message of the same host, such as `forum.example/post/id@forum.example`. */
function isMessageOfHost(url: string): boolean {
  const [, host, named] =
    /^https?:\/\/(?:www\.)?([^/?#]+)\/[^?#]*(?:@|%40)([\w.-]+)(?:\/[^?#]*)?(?:#.*)?$/i.exec(url) ?? []
  return host !== undefined && host.toLowerCase() === named?.toLowerCase()
}

const MAILBOX = /[?&=/;][\w.+-]{1,64}(?:@|%40)[\w-]{1,63}\.[a-z]{2,}/i
