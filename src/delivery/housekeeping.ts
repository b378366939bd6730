import type { DigestSettings } from '../model/settings.ts'
import type { SlotOfDigest } from '../model/slot.ts'

/** Names by which the current documents are known: keys of Issues, hashes of bodies and of documents. */
export interface AtHand {
  readonly issues: readonly string[]
  readonly bodies: readonly string[]
  readonly documents: readonly string[]
}

/**
 * Removes what is older than its retention time. The record that a Story was sent is kept while its document is available, however
 * old it is, and for `keep.told` days after. So no old Story is sent again, unless its document was missing for longer than that.
 * While the Stories, Deliveries or review of an Edition are kept, its row stays without its texts. The last Edition that was sent
 * stays whole. Unsubscribe addresses of removed Deliveries stay valid.
 */
export interface Housekeeping {
  /** The digest whose last cleaning is oldest, and older than `before`. Null when there is none. */
  findDue(digests: readonly string[], before: Date): Promise<{ readonly digest: string; readonly since: Date } | null>
  /** One step, of a bounded size; the next step continues. Returns Slots that waited for too long. */
  tidy(digest: Pick<DigestSettings, 'id' | 'keep'>, atHand: AtHand, now: Date): Promise<Tidied>
}

export interface Tidied {
  /** They waited for the editor for as long as reviews are kept: they are skipped, and a later Edition may send their Stories. */
  readonly expired: readonly SlotOfDigest[]
  /** Nothing is left to remove. */
  readonly done: boolean
}
