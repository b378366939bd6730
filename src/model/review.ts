import type { Edition } from './edition.ts'
import { type Edits, NO_EDITS } from './edits.ts'

/** The editor's edits and decision for one Slot, and why it waits if it was due but not sent. */
export interface Review {
  readonly digest: string
  readonly slot: string
  readonly edits: Edits
  /** `open`: the digest's setting decides when the Slot comes. */
  readonly decision: 'open' | 'held' | 'approved'
  /** What was approved: the hash of the Edition. It does not approve any other Edition. */
  readonly approvedHash: string | null
  /**
   * The Slot that this was decided for, when the schedule changed and that Slot is no longer scheduled. Cleared by the next change.
   */
  readonly movedFrom: string | null
  /** Grows with every change; 0 when nobody has changed it. A writer names the version that it read. */
  readonly version: number
  /** Set when the Slot was due but its Edition had errors or no approval. */
  readonly waiting: Waiting | null
}

export interface Waiting {
  readonly since: Date
  /** In words for the editor. */
  readonly reasons: readonly string[]
  /** The Edition as it was when it was held: it can still be sent, even if its sources have changed. */
  readonly edition: Edition
}

/** The review of a Slot that nobody has changed. */
export function untouched(digest: string, slot: string): Review {
  return {
    digest,
    slot,
    edits: NO_EDITS,
    decision: 'open',
    approvedHash: null,
    version: 0,
    movedFrom: null,
    waiting: null,
  }
}
