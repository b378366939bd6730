import PostalMime, { type Email } from 'postal-mime'
import type { NotTold } from '../../model/issue.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Source } from '../../model/source.ts'
import type { Document, Leaf } from '../document.ts'
import { feedDate } from '../feed/feed-date.ts'
import { leaveOutFurniture } from '../html/furniture.ts'
import { pageFields } from '../html/page-fields.ts'
import { readBody } from '../html/read-body.ts'
import { PARSE_LIMITS, type ParseLimits } from '../limits.ts'
import { flattenDeep } from '../markdown/flatten-deep.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { ParseError } from '../parse-error.ts'
import { plainBody } from '../plain-body.ts'
import type { Post } from '../post.ts'
import { type Forwarded, withoutForwarding } from './forwarded.ts'
import { whyNoIssue } from './no-issue.ts'
import { type MailText, postOfMail } from './post-of-mail.ts'
import { rescuedPart } from './rescued-part.ts'
import { readSender, type Sender, withoutReplyMarks } from './sender.ts'

type Bytes = Pick<Source, 'name' | 'bytes'>

/** Reads a mail (RFC 5322, MIME) as one post. For a forwarded mail it reads the original. */
export async function readMail(source: Bytes, limits: ParseLimits = PARSE_LIMITS): Promise<Result<Post, ParseError>> {
  const text = await textOfMail(source, limits)
  return text.ok ? ok(postOfMail(text.value)) : text
}

/** The first half of {@link readMail}: `postOfMail` is the other. */
export async function textOfMail(
  source: Bytes,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<MailText, ParseError>> {
  return readMessage(withoutMboxLine(source.bytes), source, limits, 0)
}

/** A mail within a mail within a mail. */
const MOST_ATTACHED = 3

async function readMessage(
  bytes: Uint8Array,
  source: Bytes,
  limits: ParseLimits,
  depth: number,
): Promise<Result<MailText, ParseError>> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { rfc822Attachments: true })
  } catch (cause) {
    return fail({
      kind: 'broken',
      source: 'mail',
      reason: cause instanceof Error ? cause.message : 'its parts cannot be told apart',
    })
  }
  const reason = whyNoIssue(mail)
  if (reason !== null) return fail({ kind: 'no-issue', reason })
  const attached = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')
  const body = readParts(mail, bytes, limits)
  if (!body.ok) return body
  const own = body.value.document.text.trim()
  if (attached !== undefined && own.length < NOTE && depth < MOST_ATTACHED && typeof attached.content !== 'string')
    return readMessage(withoutMboxLine(new Uint8Array(attached.content)), source, limits, depth + 1)
  if (own !== '') return ok(textOf(mail, body.value, source))
  const led = ledTo(mail, body.value)
  return led === null ? fail({ kind: 'no-issue', reason: 'no text' }) : ok(textOf(mail, led, source))
}

/** A mail of pictures without text becomes its subject with a link to where the pictures lead. */
function ledTo(mail: Email, body: Body): Body | null {
  const text = withoutReplyMarks(mail.subject ?? '')
  const url = body.online ?? body.document.leaves.find(({ image }) => image?.href != null)?.image?.href ?? null
  if (text === '' || url === null) return null
  const leaf: Leaf = {
    kind: 'paragraph',
    depth: 0,
    start: 0,
    end: text.length,
    strong: [],
    breaks: [],
    italic: false,
    quoted: false,
    item: null,
    image: null,
    links: [{ start: 0, end: text.length, url }],
  }
  return { ...body, document: { text, leaves: [leaf] } }
}

/** What somebody wrote above an attached mail. */
const NOTE = 1_000

interface Body {
  readonly document: Document
  readonly left: readonly NotTold[]
  readonly online: string | null
  /** What the HTML says about itself. */
  readonly page: ReadonlyMap<string, string>
  /** The line below the title of the HTML. */
  readonly subtitle: string | null
  readonly forwarded: Forwarded | null
}

/**
 * Takes HTML or text, whichever says more: the text of some mails only links to the web, and the HTML of others is pictures without words.
 */
function readParts(mail: Email, bytes: Uint8Array, limits: ParseLimits): Result<Body, ParseError> {
  const subject = withoutReplyMarks(mail.subject ?? '')
  const html =
    mail.html === undefined ? '' : isDamaged(mail.html) ? (rescuedPart(bytes, 'text/html') ?? mail.html) : mail.html
  const text =
    mail.text === undefined ? '' : isDamaged(mail.text) ? (rescuedPart(bytes, 'text/plain') ?? mail.text) : mail.text
  const rich = html.trim() === '' ? null : readBody(html, null, subject)
  if (rich !== null && !rich.ok) return rich
  const shown = rich === null ? 0 : wordsOf(rich.value.document)
  const plain =
    text.trim() === '' || (mail.html !== undefined && shown >= ENOUGH && shown >= 0.4 * text.length)
      ? null
      : readPlain(text, subject, limits)
  if (rich !== null && (plain === null || shown >= 0.4 * wordsOf(plain.document)))
    return ok(
      unforwarded(rich.value.document, {
        left: rich.value.left,
        online: rich.value.online,
        page: pageFields(rich.value.tree),
        subtitle: rich.value.subtitle,
      }),
    )
  if (plain === null)
    return ok({
      document: { text: '', leaves: [] },
      left: [],
      online: null,
      page: new Map(),
      subtitle: null,
      forwarded: null,
    })
  return ok(unforwarded(plain.document, { ...plain, page: new Map(), subtitle: null }))
}

const ENOUGH = 400
const wordsOf = ({ text, leaves }: Document): number =>
  leaves.reduce((sum, { kind, start, end }) => (kind === 'image' ? sum : sum + text.slice(start, end).length), 0)

const isDamaged = (text: string): boolean => text.includes('\ufffd')

function readPlain(text: string, subject: string, limits: ParseLimits): Pick<Body, 'document' | 'left' | 'online'> {
  const { text: body, left } = plainBody(text)
  const shallow = flattenDeep(body, limits.depth)
  const { document: without, notTold, online } = leaveOutFurniture(parseMarkdown(shallow.text), subject)
  return { document: without, left: [...left, ...notTold, ...shallow.notTold], online }
}

function unforwarded(document: Document, { left, ...rest }: Omit<Body, 'document' | 'forwarded'>): Body {
  const found = withoutForwarding(document)
  return { ...rest, document: found.document, left: [...left, ...found.notTold], forwarded: found.forwarded }
}

function textOf(mail: Email, { document, left, online, page, subtitle, forwarded }: Body, { name }: Bytes): MailText {
  const sender: Sender = readSender(mail, forwarded)
  const headed = withoutReplyMarks(forwarded?.subject ?? mail.subject ?? '')
  const title = headed !== '' ? headed : (page.get('title') ?? sender.newsletter ?? 'Untitled')
  const url = archiveAddress(mail) ?? online ?? page.get('url') ?? null
  const fields = {
    title,
    author: sender.author ?? '',
    url: url ?? '',
    date: (forwarded === null ? null : feedDate(forwarded.date)) ?? feedDate(headerOf(mail, 'date')) ?? '',
    language: headerOf(mail, 'content-language') ?? page.get('language') ?? '',
    site: sender.site ?? '',
    subtitle: subtitle ?? '',
  }
  return {
    document,
    left,
    title,
    fields: Object.entries(fields).filter(([, value]) => value !== ''),
    path: forwarded === null && headerOf(mail, 'date') === null ? name : '',
    message: mail.messageId ?? null,
  }
}

/** RFC 5064 gives the address of a message in an archive. */
const archiveAddress = (mail: Email): string | null =>
  /https?:\/\/[^\s<>]+/.exec(headerOf(mail, 'archived-at') ?? headerOf(mail, 'snapshot-content-location') ?? '')?.[0] ??
  null

const headerOf = (mail: Email, name: string): string | null =>
  mail.headers.find(({ key }) => key === name)?.value ?? null

/** Programs that keep many mails in one file separate them with a line `From sender date` (RFC 4155). */
function withoutMboxLine(bytes: Uint8Array): Uint8Array {
  let start = 0
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3
  while (bytes[start] === 0x0a || bytes[start] === 0x0d || bytes[start] === 0x20) start++
  const from = [0x46, 0x72, 0x6f, 0x6d, 0x20]
  if (!from.every((byte, i) => bytes[start + i] === byte)) return bytes.subarray(start)
  const end = bytes.indexOf(0x0a, start)
  return end < 0 ? bytes : bytes.subarray(end + 1)
}
