import type { DigestSettings } from '../model/settings.ts'
import type { SlotOfDigest } from '../model/slot.ts'

/** Names by which the documents that are at hand are known: keys of Issues, hashes of bodies and of documents. */
export interface AtHand {
  readonly issues: readonly string[]
  readonly bodies: readonly string[]
  readonly documents: readonly string[]
}

/**
 * Removes what is older than it is kept.
 *
 * That a Story was told is kept for as long as its document is at hand, however old it is, and for `keep.told` days after. So no old
 * Story is told again, unless its document was away for longer than that. An Edition whose Stories are kept, or who got it, or
 * what was decided about it, stays as a row without its texts until these are gone. The last Edition that was sent stays whole.
 * Unsubscribe addresses of Deliveries that are removed stay valid.
 */
export interface Housekeeping {
  /** The digest that was looked after longest ago, and not since `before`. Null when there is none. */
  findDue(digests: readonly string[], before: Date): Promise<{ readonly digest: string; readonly since: Date } | null>
  /** One step, of a bounded size: the next one goes on where much is left. Answers Slots that waited for too long. */
  tidy(digest: Pick<DigestSettings, 'id' | 'keep'>, atHand: AtHand, now: Date): Promise<Tidied>
}

export interface Tidied {
  /** Waited for the editor for as long as reviews are kept: they are skipped, and their Stories are free again. */
  readonly expired: readonly SlotOfDigest[]
  /** Nothing that is too old is left. */
  readonly done: boolean
}
