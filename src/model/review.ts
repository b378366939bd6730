import type { Edition } from './edition.ts'
import { type Edits, NO_EDITS } from './edits.ts'

/** One Slot under the editor's eyes: what is changed, what is decided, and, when its time has come and it waits, why. */
export interface Review {
  readonly digest: string
  readonly slot: string
  readonly edits: Edits
  /** `open`: the digest's setting decides when the Slot comes. */
  readonly decision: 'open' | 'held' | 'approved'
  /** What was approved: the hash of the Edition. Another Edition is not approved by it. */
  readonly approvedHash: string | null
  /** The Slot that this was decided for, where the schedule changed and that Slot no longer comes. Until the next change. */
  readonly movedFrom: string | null
  /** Grows with every change; 0 when nobody has touched it. Whoever writes names the version they read. */
  readonly version: number
  /** Set when the Slot came and its Edition was not good enough, or not allowed, to go. */
  readonly waiting: Waiting | null
}

export interface Waiting {
  readonly since: Date
  /** In words for the editor. */
  readonly reasons: readonly string[]
  /** As it was when it was held: it can be sent as it is, whatever became of its sources. */
  readonly edition: Edition
}

/** The review of a Slot that nobody has said anything about. */
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
