import { MAX_LINE } from '../markup/mail-limits.ts'
import { shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import type { MailUnderTest } from './mail-under-test.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** Rules for every header, and headers that a list mail must have. One-click unsubscribe has its own rule. */
export const headers: Rule = {
  name: 'headers',
  look(mail) {
    const findings = [
      ...mail.headers.flatMap(({ name, value }) => faults(name, value)),
      ...repeated(mail.headers),
      ...missing(mail),
    ]
    return { findings, measured: `${count(mail.headers.length, 'header')}, printable ASCII, each line short enough.` }
  },
}

const placeOfHeader = (name: string): string => `header ${shortly(name)}`

function* findingsOf(name: string, value: string): Generator<Found> {
  const place = placeOfHeader(name)
  if (!/^[!-9;-~]+$/.test(name))
    yield error(place, 'Its name is not a header name.', 'Use letters, digits and hyphens.')
  if (/[\r\n\0]/.test(value))
    yield error(
      place,
      'It contains a line break or a NUL byte.',
      'Reject such input: it lets others add headers to the mail.',
    )
  else if (!/^[\t\x20-\x7e]*$/.test(value))
    yield error(place, 'It contains a character outside printable ASCII.', 'Encode it as RFC 2047 says, or remove it.')
  if (longestLine(name, value) > MAX_LINE)
    yield error(place, `It cannot be folded into lines of at most ${MAX_LINE} characters.`, 'Make it shorter.')
  if (name.toLowerCase() === 'list-id' && !LIST_ID.test(value))
    yield error(place, `“${shortly(value)}” is not a list id.`, 'Write it as RFC 2919 says: Title <name.example.org>.')
}

const faults = (name: string, value: string): readonly Found[] => [...findingsOf(name, value)]

/** Lines are folded at white space and nowhere else. */
const longestLine = (name: string, value: string): number =>
  value.split(/[ \t]/).reduce((longest, word, i) => Math.max(longest, word.length + (i === 0 ? name.length + 2 : 1)), 0)

function repeated(headers: MailUnderTest['headers']): readonly Found[] {
  const counts = new Map<string, number>()
  for (const { name } of headers) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return [...counts]
    .filter(([name, times]) => times > 1 && ONCE.has(name))
    .map(([name, times]) =>
      error(
        placeOfHeader(name),
        `This header appears ${times} times; only one is allowed.`,
        'Keep one: mail programs and filters may use different ones.',
      ),
    )
}

function* missingOf(mail: MailUnderTest): Generator<Found> {
  const { headers } = mail
  const names = new Set(headers.map(({ name }) => name.toLowerCase()))
  if (SENT_MAIL_HEADERS.some((name) => names.has(name)))
    for (const name of ['from', 'date'])
      if (!names.has(name))
        yield error(placeOfHeader(name), 'This header is missing; RFC 5322 requires it.', 'Let the mailer add it.')
  if (!names.has('list-id') && mail.notice !== true)
    yield warning(
      'header List-Id',
      'This header is missing: readers cannot filter the list by it.',
      'Write it as RFC 2919 says: Title <name.example.org>.',
    )
  if (!names.has('auto-submitted'))
    yield note(
      'header Auto-Submitted',
      'This header is missing: out-of-office replies may be sent to the mail.',
      'Set it to auto-generated for automatic mail (RFC 3834).',
    )
}

const missing = (mail: MailUnderTest): readonly Found[] => [...missingOf(mail)]

/** A mail with one of these was already sent. Before that, the provider may still add missing headers. */
const SENT_MAIL_HEADERS = ['date', 'message-id', 'received', 'mime-version', 'content-type']

/** RFC 5322 3.6; RFC 2369 3.4 and RFC 2919 for lists; RFC 2045 for MIME. */
const ONCE = new Set([
  ...['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject'],
  ...['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'list-help', 'list-subscribe', 'list-post', 'list-owner'],
  ...['list-archive', 'mime-version', 'content-type', 'content-transfer-encoding', 'auto-submitted'],
])

/** RFC 2919 3: an optional phrase, then a label and a namespace in angle brackets; after them only a comment. */
const LIST_ID = /^[^<>]*<[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)+>\s{0,8}(?:\([^()]*\))?$/i
