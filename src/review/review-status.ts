import type { Review } from '../model/review.ts'

/** The editor's decision about a Slot. `stale`: the Edition has changed since it was approved, so the approval does not count. */
export type ReviewStatus = Review['decision'] | 'stale'

/** `hash` is of the Edition as it would be mailed now. */
export const reviewStatus = ({ decision, approvedHash }: Review, hash: string): ReviewStatus =>
  decision === 'approved' && approvedHash !== hash ? 'stale' : decision
