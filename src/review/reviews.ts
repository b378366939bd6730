import type { Review, Waiting } from '../model/review.ts'

/** The editor's reviews of the Slots of a digest. */
export interface Reviews {
  /** For an unchanged Slot: version 0, no edits, `open`. */
  findReview(digest: string, slot: string): Promise<Review>
  /** Slots that the editor changed, and that have no Edition, no skip and do not wait. Newest decision first, at most 20. */
  listTouched(digest: string): Promise<readonly string[]>
  /**
   * Moves a review to another Slot that nobody has changed. An approval ends, because the other Edition has different bytes.
   * Repeatable. Does nothing when the other Slot was changed or has its Edition.
   */
  moveReview(digest: string, from: string, to: string, now: Date): Promise<void>
  /**
   * Saves edits, decision and approved hash if the stored version is still `review.version`, and returns the review with the next
   * version. Fixes `stories` as those of the Slot, unless they are fixed already. Returns null and writes nothing when somebody
   * else saved first or the Slot is taken.
   */
  saveReview(review: Review, now: Date, stories?: readonly string[]): Promise<Review | null>
  /**
   * Records that the Slot was due and waits. Only if the version is still the one that was read and the Slot is not taken; else
   * false. Repeatable: keeps the first `since`, takes the latest reasons and Edition. The version does not change. Fixes the
   * Stories that the Edition settles as those of the Slot.
   */
  hold(review: Review, waiting: Omit<Waiting, 'since'>, now: Date): Promise<boolean>
  /** Waiting reviews whose Slot has no Edition and no skip. Newest first, at most {@link WAITING_LISTED}, from position `after`. */
  listWaiting(digests: readonly string[], after?: number): Promise<readonly Review[]>
  countWaiting(digests: readonly string[]): Promise<number>
  /** Records a skip for a Slot that waits. False when it does not wait, or no longer waits. */
  discard(digest: string, slot: string, reason: string, now: Date): Promise<boolean>
}

/** Each holds a whole Edition. */
export const WAITING_LISTED = 20
