import { fail, ok, type Result } from '../model/result.ts'

/** Cloudflare Email Service, "Email headers" reference, read 2026-11. In bytes, unless it says otherwise. */
export const HEADER_LIMITS = { name: 100, value: 2048, all: 16 * 1024, listedHeaders: 20 } as const

/** What Cloudflare's reference requires of `headers`; its local emulator checks almost nothing. The error is a sentence. */
export function checkHeaders(headers: Readonly<Record<string, string>>): Result<null, string> {
  const names = Object.keys(headers).map((name) => name.toLowerCase())
  if (new Set(names).size !== names.length) return fail('a header appears twice')
  if (names.filter((name) => !name.startsWith('x-')).length > HEADER_LIMITS.listedHeaders) {
    return fail(`more than ${HEADER_LIMITS.listedHeaders} headers`)
  }
  let all = 0
  for (const [name, value] of Object.entries(headers)) {
    const fault = headerFault(name, value)
    if (fault !== null) return fail(fault)
    all += name.length + ': '.length + value.length + '\r\n'.length
  }
  return all > HEADER_LIMITS.all ? fail(`headers of more than ${HEADER_LIMITS.all} bytes`) : ok(null)
}

function headerFault(name: string, value: string): string | null {
  const known = name.toLowerCase()
  if (!/^[a-z0-9_-]+$/.test(known) || name.length > HEADER_LIMITS.name) return 'a header name is not valid'
  if (FIELDS.has(known)) return `${name} is a field of the message, not a header`
  if (!/^x-./.test(known) && !LISTED.has(known)) return `${name} is set by Cloudflare, or is not on its list`
  // Cloudflare accepts UTF-8, but we do not send it: raw 8-bit headers need SMTPUTF8 on every server.
  if (!/^[\x20-\x7e]+$/.test(value)) return `${name} is empty or contains a character outside printable ASCII`
  if (value.length > HEADER_LIMITS.value) return `${name} is longer than ${HEADER_LIMITS.value} bytes`
  return VALUES[known]?.test(value) === false ? `${name} has a value Cloudflare refuses` : null
}

const FIELDS: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc', 'subject', 'reply-to'])

const LISTED: ReadonlySet<string> = new Set([
  ...['in-reply-to', 'references', 'auto-submitted', 'archived-at', 'precedence'],
  ...['list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'list-archive', 'list-help', 'list-owner'],
  ...['list-post', 'list-subscribe', 'content-language', 'keywords', 'comments', 'importance', 'priority'],
  ...['sensitivity', 'organization', 'require-recipient-valid-since', 'expires', 'reply-by'],
])

const VALUES: Readonly<Record<string, RegExp>> = {
  'list-unsubscribe': /^<(?:https|mailto):[^<>\s]+>(?:\s*,\s*<(?:https|mailto):[^<>\s]+>)*$/,
  'list-unsubscribe-post': /^List-Unsubscribe=One-Click$/,
  'auto-submitted': /^auto-(?:generated|replied|notified)$/,
  precedence: /^(?:bulk|list|junk)$/,
}
