import { MAX_LINE } from '../markup/mail-limits.ts'
import { archiveName, archiveUrl } from '../model/archive-address.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox, Message } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { isUnsubscribeToken, PREVIEW_TOKEN, unsubscribeUrl } from '../model/unsubscribe-token.ts'
import { occurrences } from '../text/occurrences.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { addressFault, formatPhrase } from './mailbox.ts'

export interface MessageError {
  /** Where the bad value came from: `subject`, `to`, `html`, or the name of a header. */
  readonly field: string
  /** A sentence. It never contains the value, which may be an address. */
  readonly reason: string
}

/**
 * Makes the mail of one Delivery: the reader's own unsubscribe address replaces the preview's, only where the template placed it.
 * If the count of addresses differs, no mail is made, because the token might reach somebody else. A value that would break a
 * header is refused, not repaired: a repaired header would say something else.
 */
export function composeMessage(
  edition: Pick<Edition, 'slot' | 'subject' | 'html' | 'text' | 'unsubscribe'>,
  settings: Pick<DigestSettings, 'id' | 'slug' | 'title' | 'url' | 'from' | 'replyTo' | 'archive'>,
  to: Mailbox,
  token: string = PREVIEW_TOKEN,
): Result<Message, MessageError> {
  const { from, replyTo } = settings
  const { subject, unsubscribe } = edition
  const url = unsubscribe?.url ?? settings.url
  const preview = unsubscribeUrl(url, PREVIEW_TOKEN)
  // A function, because `$` has a meaning in a replacement string.
  const own = (part: string) => part.replaceAll(preview, () => unsubscribeUrl(url, token))
  const html = own(edition.html)
  const text = own(edition.text)
  const headers = {
    'List-Id': listId(settings),
    ...unsubscribeHeaders({ ...settings, url }, token),
    ...archiveHeaders(settings, edition.slot),
    'Auto-Submitted': 'auto-generated',
  }
  const fault =
    mailboxFault('from', from) ??
    mailboxFault('reply-to', replyTo) ??
    mailboxFault('to', to) ??
    (BREAKS.test(subject) ? { field: 'subject', reason: BROKEN } : null) ??
    placesFault('html', occurrences(edition.html, preview), unsubscribe?.html) ??
    placesFault('text', occurrences(edition.text, preview), unsubscribe?.text) ??
    (isUnsubscribeToken(token) ? null : { field: 'List-Unsubscribe', reason: 'has no valid token' }) ??
    (utf8Bytes(subject) > MAX_LINE ? { field: 'subject', reason: `is longer than ${MAX_LINE} bytes` } : null) ??
    headersFault(headers)
  return fault === null ? ok({ from, to, replyTo, subject, html, text, headers }) : fail(fault)
}

/**
 * RFC 2919: an optional phrase and an id under our host. Header values are ASCII: a title with other characters is replaced by the
 * id.
 */
function listId({ id, title, url }: Pick<DigestSettings, 'id' | 'title' | 'url'>): string {
  const host = URL.parse(url)?.hostname ?? 'invalid'
  // A run of spaces could be folded into a line of white space alone, which RFC 5322 3.2.2 forbids.
  const name = title.replace(/ {2,}/g, ' ')
  return `${formatPhrase(PRINTABLE.test(name) || BREAKS.test(name) ? name : id)} <${id}.${host}>`
}

/**
 * RFC 8058 3.1: one-click needs an https address, and the second header beside it. Without an https address (on localhost) readers
 * mail the editor, as RFC 2369 allows.
 */
function unsubscribeHeaders(
  { slug, url, replyTo }: Pick<DigestSettings, 'slug' | 'url' | 'replyTo'>,
  token: string,
): Readonly<Record<string, string>> {
  const mailto = `<mailto:${mailtoAddress(replyTo.address)}?subject=${encodeURIComponent(`unsubscribe ${slug}`)}>`
  const base = URL.parse(url)
  if (base?.protocol !== 'https:') return { 'List-Unsubscribe': mailto }
  return {
    'List-Unsubscribe': `<${unsubscribeUrl(base.origin, token)}>, ${mailto}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** RFC 5064, when everybody may read the web copy. A test has none. */
function archiveHeaders(
  settings: Pick<DigestSettings, 'slug' | 'url' | 'archive'>,
  slot: string,
): Readonly<Record<string, string>> {
  if (settings.archive !== 'public' || archiveName(slot) === null) return {}
  return { 'Archived-At': `<${archiveUrl(settings, slot)}>` }
}

/** Older Editions do not record how often the template placed the address. It was at most once. */
function placesFault(field: 'html' | 'text', found: number, placed: number | undefined): MessageError | null {
  if (placed === undefined ? found <= 1 : found === placed) return null
  return { field, reason: `contains the unsubscribe address ${found} times; its template placed ${placed ?? 1}` }
}

/** RFC 6068: only these characters may stay unescaped in the address of a mailto. */
const mailtoAddress = (address: string): string =>
  encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+')

function mailboxFault(field: string, { name, address }: Mailbox): MessageError | null {
  if (BREAKS.test(name ?? '') || BREAKS.test(address)) return { field, reason: BROKEN }
  const reason = addressFault(address)
  return reason === null ? null : { field, reason }
}

function headersFault(headers: Readonly<Record<string, string>>): MessageError | null {
  for (const [field, value] of Object.entries(headers)) {
    if (BREAKS.test(value)) return { field, reason: BROKEN }
    if (!PRINTABLE.test(value)) return { field, reason: 'contains a character outside printable ASCII' }
    if (`${field}: ${value}`.length > MAX_LINE) return { field, reason: `is longer than ${MAX_LINE} characters` }
  }
  return null
}

const BROKEN = 'contains a line break or another control character'
/** Anything but what is printed: the same as `\p{Cc}`, which takes long to compile. */
const BREAKS = /[^ -~\xa0-\uffff]/
const PRINTABLE = /^[\x20-\x7e]*$/
