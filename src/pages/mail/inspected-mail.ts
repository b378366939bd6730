import type { MimePart } from '../../markup/mime-tree.ts'
import type { CheckReport } from '../../model/finding.ts'
import type { Result } from '../../model/result.ts'
import type { Budget } from '../../render/budget.ts'

/** A mail to be shown with its facts and views: one that will be sent, or one that was. */
export interface InspectedMail {
  /** Path of its page. Raw forms add an extension: `.html`, `.txt`, `.eml`. */
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
  /** Names of the recipients in the settings; empty for a sent mail. */
  readonly readers: readonly string[]
  /** What it was made from; null for a mail that was received. */
  readonly json: (() => string) | null
  /** Computed only when the tab is open; null for a message from the outbox. */
  readonly budget: (() => Budget) | null
  readonly report: CheckReport
}

export interface ReadMessage {
  /** How long it is, as it is sent. */
  readonly bytes: number
  readonly tree: MimePart
}

/** `same`: equal to the Edition byte for byte, except for the reader's unsubscribe address. `gone`: no Edition is kept. */
export type Frozen = 'same' | 'different' | 'gone'
