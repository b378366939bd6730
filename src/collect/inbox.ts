import type { Sender } from './judge-sender.ts'
import type { DocumentState } from './sources.ts'

/** The mails that sources of the kind `mail` get. */
export interface Inbox {
  /** The source with this secret in front of the @; null when there is none. */
  findSource(secret: string, now: Date): Promise<InboxSource | null>
  /** Adds a source that takes mails. Returns its slug; empty when there are as many sources as there may be. */
  addSource(title: string, now: Date): Promise<string>
  /** False when the source has this mail already. */
  keepMail(source: string, mail: NewMail, now: Date): Promise<boolean>
  /** Lets a quarantined mail be read; where its sender is sure, all mails of that sender too. Returns the documents to read. */
  admit(document: string): Promise<readonly string[]>
  /** The mail is not read, and its bytes are removed. */
  refuse(document: string): Promise<void>
}

export interface InboxSource {
  readonly id: string
  readonly senders: readonly string[]
  /** Mails that it got within a day. */
  readonly today: number
}

export interface NewMail {
  readonly id: string
  /** By what it is known again. */
  readonly key: string
  readonly title: string
  readonly state: Extract<DocumentState, 'new' | 'quarantined' | 'large'>
  readonly bytes: number
  /** gzip, base64; null where it is too large. */
  readonly body: string | null
  readonly envelope: Envelope
}

/** What is known of a mail beside its bytes. */
export interface Envelope extends Sender {
  /** The owner pasted it: nothing in it shows who sent it. */
  readonly isPasted: boolean
}

export const INBOX_LIMITS = {
  /** Larger mails are noted and not kept. */
  bytes: 10_000_000,
  /** Of one source, in a day. */
  mails: 100,
} as const
