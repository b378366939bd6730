import type { Review, Waiting } from '../model/review.ts'

/** What the editor has said about the Slots of a digest. */
export interface Reviews {
  /** Of a Slot nobody has touched: version 0, no edits, `open`. */
  findReview(digest: string, slot: string): Promise<Review>
  /** Slots that the editor touched, and that have no Edition, no skip and do not wait. Newest decision first, at most 20. */
  listTouched(digest: string): Promise<readonly string[]>
  /**
   * What was decided for one Slot is decided for another, which nobody has touched: an approval ends, for its bytes are not
   * those of the other. Repeatable. Does nothing where the other is touched or has its Edition.
   */
  moveReview(digest: string, from: string, to: string, now: Date): Promise<void>
  /**
   * Writes edits, decision and approved hash where the stored version still is `review.version`, and answers the review as it
   * is now, one version on. `stories` are fixed as those that the Slot tells, unless that was done before. Null, and nothing
   * written, when somebody else was faster or the Slot is taken: look again.
   */
  saveReview(review: Review, now: Date, stories?: readonly string[]): Promise<Review | null>
  /**
   * The Slot came and waits. Only where the version still is the one that was read and the Slot is not taken; else false.
   * Repeatable: keeps the first `since`, takes the latest reasons and Edition. The version stays as it is. The Stories that the
   * Edition settles are fixed as those of the Slot.
   */
  hold(review: Review, waiting: Omit<Waiting, 'since'>, now: Date): Promise<boolean>
  /**
   * Waiting ones whose Slot no Edition and no skip has taken. Newest first, at most {@link WAITING_LISTED}, after the first
   * `after`.
   */
  listWaiting(digests: readonly string[], after?: number): Promise<readonly Review[]>
  countWaiting(digests: readonly string[]): Promise<number>
  /** Records a skip for a Slot that waits. False when it does not wait, or not any more. */
  discard(digest: string, slot: string, reason: string, now: Date): Promise<boolean>
}

/** Each holds a whole Edition. */
export const WAITING_LISTED = 20
