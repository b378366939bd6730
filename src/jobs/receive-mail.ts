import { type CollectQueue, ROW_LIMIT } from '../collect/collecting.ts'
import { INBOX_LIMITS, type Inbox, type InboxSource } from '../collect/inbox.ts'
import { isKnown, judgeSender } from '../collect/judge-sender.ts'
import { firstField, type HeaderField, headerFields } from '../collect/mail-headers.ts'
import { decodedWords } from '../parse/email/decode-words.ts'
import { joinBytes } from '../text/join-bytes.ts'
import { pack } from '../text/pack.ts'
import { sha256 } from '../text/sha256.ts'

export interface InboxPorts {
  readonly inbox: Inbox
  readonly queue: CollectQueue
}

/** A mail as Email Routing delivers it, or as the owner pasted it. */
export interface IncomingMail {
  readonly bytes: Uint8Array
  /** Larger than {@link INBOX_LIMITS}: `bytes` is only its beginning. */
  readonly isCut: boolean
  readonly size: number
  readonly isPasted: boolean
}

export type Received = 'kept' | 'quarantined' | 'large' | 'known' | 'no-address' | 'too-many'

/**
 * Keeps a mail for the source of its secret address; it is read in another invocation. The mail of an unknown sender waits for the
 * owner, and one that is too large is noted.
 */
export async function receiveMail(ports: InboxPorts, secret: string, mail: IncomingMail, now: Date): Promise<Received> {
  const source = await ports.inbox.findSource(secret.toLowerCase(), now)
  if (source === null) return 'no-address'
  if (source.today >= INBOX_LIMITS.mails) return 'too-many'
  return keepMail(ports, source, mail, now)
}

export async function keepMail(
  { inbox, queue }: InboxPorts,
  source: Pick<InboxSource, 'id' | 'senders'>,
  { bytes, isCut, size, isPasted }: IncomingMail,
  now: Date,
): Promise<Received> {
  const fields = headerFields(bytes)
  const sender = judgeSender(fields)
  const packed = isCut ? null : await pack(bytes)
  const body = packed === null || packed.length > ROW_LIMIT ? null : packed
  const isWanted = isPasted || (sender.isAuthenticated && isKnown(sender.from, source.senders))
  const state = body === null ? 'large' : isWanted ? 'new' : 'quarantined'
  const key = firstField(fields, 'message-id')?.slice(0, 300) ?? `bytes ${await sha256(bytes)}`
  const id = (await sha256(`${source.id}\n${key}`)).slice(0, 32)
  const envelope = { ...sender, isAuthenticated: sender.isAuthenticated && !isPasted, isPasted }
  const isNew = await inbox.keepMail(
    source.id,
    { id, key, title: titleOf(fields), state, bytes: size, body, envelope },
    now,
  )
  if (!isNew) return 'known'
  if (state === 'new') await queue.send([{ do: 'read', document: id }])
  return state === 'new' ? 'kept' : state
}

/** Nothing else of the mail is decoded before it is read. */
function titleOf(fields: readonly HeaderField[]): string {
  const written = firstField(fields, 'subject')?.slice(0, TITLE.written) ?? ''
  if (!written.includes('=?')) return written.slice(0, TITLE.kept) || UNTITLED
  return decodedWords(written).slice(0, TITLE.kept) || UNTITLED
}

const UNTITLED = 'A mail without a subject'
/** Characters. */
const TITLE = { written: 2_000, kept: 300 } as const

/** Reads a stream up to `limit` bytes. */
export async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  let isCut = false
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value.subarray(0, limit - length))
    isCut = length + value.length > limit
    length = Math.min(limit, length + value.length)
    if (isCut) {
      await reader.cancel()
      break
    }
  }
  return { bytes: joinBytes(chunks), isCut }
}
