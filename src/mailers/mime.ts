import { encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { Mailbox, Message } from '../model/message.ts'

export interface MimeIdentity {
  readonly date: Date
  /** Without its angle brackets. */
  readonly messageId: string
}

/**
 * RFC 5322 message, multipart/alternative, CRLF, 7-bit: every header line at most 76 characters where it can be folded, every
 * body line at most 76. The same arguments give the same bytes.
 */
export function toMime(message: Message, { date, messageId }: MimeIdentity): string {
  // "=_" never occurs in quoted-printable text (RFC 2045 6.7), so no body line can be mistaken for the boundary.
  const boundary = `=_${messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 48)}`
  return [
    header('Date', date.toUTCString().replace('GMT', '+0000')),
    header('From', encodeMailbox(message.from)),
    header('To', encodeMailbox(message.to)),
    header('Reply-To', encodeMailbox(message.replyTo)),
    header('Subject', encodeText(message.subject)),
    header('Message-ID', `<${messageId}>`),
    ...Object.entries(message.headers).map(([name, value]) => header(name, value)),
    header('MIME-Version', '1.0'),
    header('Content-Type', `multipart/alternative; boundary="${boundary}"`),
    '',
    // The least faithful form first (RFC 2046 5.1.4).
    ...part(boundary, 'text/plain', message.text),
    ...part(boundary, 'text/html', message.html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function part(boundary: string, type: string, content: string): readonly string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    wrap(encode(content.replace(/\r\n|\r|\n/g, '\r\n'))),
  ]
}

const header = (name: string, value: string): string => foldLines(`${name}: ${value}`)

/**
 * RFC 2047 words when plain text is not allowed, could not be folded, or would be read as such a word; also when folding could make
 * a line of white space alone, which ends the header for some programs (RFC 5322 3.2.2).
 */
function encodeText(text: string): string {
  return /[^\x20-\x7e]|\S{70}|=\?|^ | $| {2}/.test(text) ? encodeWord(text, 'Q', WORD) : text
}

function encodeMailbox({ name, address }: Mailbox): string {
  if (name === null) return address
  const bare = /^[\w ]+$/.test(name) ? name : quoteString(name)
  return `${encodeText(name) === name ? bare : encodeText(name)} <${address}>`
}

/** Leaves room for the header's name on the first line; RFC 2047 allows 75. */
const WORD = 52
