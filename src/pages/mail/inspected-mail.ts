import type { MimePart } from '../../markup/mime-tree.ts'
import type { CheckReport } from '../../model/check.ts'
import type { Result } from '../../model/result.ts'
import type { Budget } from '../../render/budget.ts'

/** A mail to be shown with its facts and views: one that will be sent, or one that was. */
export interface InspectedMail {
  /** Path of its page; its raw forms are the same with an ending. */
  readonly base: string
  readonly subject: string
  readonly preheader: string | null
  readonly from: string
  readonly to: string
  readonly html: string
  readonly text: string
  /** The whole message, read from its bytes; or why there is none, in words. Made only for the views that show it. */
  readonly message: () => Result<ReadMessage, string>
  /** SHA-256 of subject, preheader, HTML and text. */
  readonly hash: string
  /** Of a mail that was sent: what was frozen for it. */
  readonly frozen: Frozen | null
  /** Names of those in the settings whom it can be shown for, in their order; empty for a mail that has its reader. */
  readonly readers: readonly string[]
  /** What it was made from; null for a mail that was received. */
  readonly json: (() => string) | null
  /** Counted when it is looked at; null for a mail that was received. */
  readonly budget: (() => Budget) | null
  readonly report: CheckReport
}

export interface ReadMessage {
  /** How long it is, as it is sent. */
  readonly bytes: number
  readonly tree: MimePart
}

/** `same`: byte for byte what the Edition says, but for the reader's own unsubscribe address. `gone`: no Edition is kept. */
export type Frozen = 'same' | 'different' | 'gone'
