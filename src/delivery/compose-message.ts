import { archiveName, archiveUrl } from '../model/archive-address.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox, Message } from '../model/message.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { isUnsubscribeToken, PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import { addressFault, formatPhrase } from './mailbox.ts'

/** RFC 5322 2.1.1: no line is longer; what cannot be folded must fit in one. */
export const MAX_LINE = 998

export interface MessageError {
  /** Where it came from: `subject`, `to`, a header's name. */
  readonly field: string
  /** In words; never the value, which may be an address. */
  readonly reason: string
}

/**
 * The mail of one Delivery, with its reader's own unsubscribe address where the Edition has the preview's. What would break a
 * header is refused, never mended: a mended header is somebody else's.
 */
export function composeMessage(
  edition: Pick<Edition, 'slot' | 'subject' | 'html' | 'text'>,
  settings: Pick<DigestSettings, 'id' | 'slug' | 'title' | 'url' | 'from' | 'replyTo' | 'archive'>,
  to: Mailbox,
  token: string = PREVIEW_TOKEN,
): Result<Message, MessageError> {
  const { from, replyTo } = settings
  const { subject } = edition
  const html = withToken(edition.html, token)
  const text = withToken(edition.text, token)
  const headers = {
    'List-Id': listId(settings),
    ...unsubscribeHeaders(settings, token),
    ...archiveHeaders(settings, edition.slot),
    'Auto-Submitted': 'auto-generated',
  }
  const fault =
    mailboxFault('from', from) ??
    mailboxFault('reply-to', replyTo) ??
    mailboxFault('to', to) ??
    (BREAKS.test(subject) ? { field: 'subject', reason: BROKEN } : null) ??
    (isUnsubscribeToken(token) ? null : { field: 'List-Unsubscribe', reason: 'has no valid token' }) ??
    (utf8Length(subject) > MAX_LINE ? { field: 'subject', reason: `is longer than ${MAX_LINE} bytes` } : null) ??
    headersFault(headers)
  return fault === null ? ok({ from, to, replyTo, subject, html, text, headers }) : fail(fault)
}

/** RFC 2919: an optional phrase and an id under a host of ours. Header values are ASCII: other titles give way to the id. */
function listId({ id, title, url }: Pick<DigestSettings, 'id' | 'title' | 'url'>): string {
  const host = URL.parse(url)?.hostname ?? 'invalid'
  return `${formatPhrase(PRINTABLE.test(title) || BREAKS.test(title) ? title : id)} <${id}.${host}>`
}

/**
 * RFC 8058 3.1: one-click asks for an https address, and for the second header beside it. Without one (on localhost) there is
 * mail to the editor, as RFC 2369 has it.
 */
function unsubscribeHeaders(
  { slug, url, replyTo }: Pick<DigestSettings, 'slug' | 'url' | 'replyTo'>,
  token: string,
): Readonly<Record<string, string>> {
  const mailto = `<mailto:${mailtoAddress(replyTo.address)}?subject=${encodeURIComponent(`unsubscribe ${slug}`)}>`
  const base = URL.parse(url)
  if (base?.protocol !== 'https:') return { 'List-Unsubscribe': mailto }
  return {
    'List-Unsubscribe': `<${base.origin}/unsubscribe/${token}>, ${mailto}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** RFC 5064, where everybody may read the web copy. A test has none. */
function archiveHeaders(
  settings: Pick<DigestSettings, 'slug' | 'url' | 'archive'>,
  slot: string,
): Readonly<Record<string, string>> {
  if (settings.archive !== 'public' || archiveName(slot) === null) return {}
  return { 'Archived-At': `<${archiveUrl(settings, slot)}>` }
}

// A function: in a string of `replaceAll` a `$` would mean something.
const withToken = (part: string, token: string): string => part.replaceAll(PREVIEW_ADDRESS, () => token)

/** Only there: a story may tell of thirty-two zeros. */
const PREVIEW_ADDRESS = new RegExp(`(?<=/unsubscribe/)${PREVIEW_TOKEN}(?![0-9A-Za-z])`, 'g')

/** RFC 6068: in an address of a mailto only these must not be escaped. */
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
    if (!PRINTABLE.test(value)) return { field, reason: 'holds a character outside printable ASCII' }
    if (`${field}: ${value}`.length > MAX_LINE) return { field, reason: `is longer than ${MAX_LINE} characters` }
  }
  return null
}

const BROKEN = 'holds a line break or a NUL'
const BREAKS = /[\r\n\0]/
const PRINTABLE = /^[\x20-\x7e]*$/

const utf8Length = (text: string): number => new TextEncoder().encode(text).length
