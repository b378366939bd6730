import type { Review } from '../model/review.ts'

/** How a Slot stands; `stale`: what was approved is not what would be mailed any more, and counts for nothing. */
export type ReviewStatus = Review['decision'] | 'stale'

/** `hash` is of the Edition as it would be mailed now. */
export const reviewStatus = ({ decision, approvedHash }: Review, hash: string): ReviewStatus =>
  decision === 'approved' && approvedHash !== hash ? 'stale' : decision
