import type { Review } from '../model/review.ts'

/** How a Slot stands; `stale`: what was approved is not what would be mailed any more, and counts for nothing. */
export type Standing = Review['decision'] | 'stale'

/** `hash` is of the Edition as it would be mailed now. */
export const standingOf = ({ decision, approvedHash }: Review, hash: string): Standing =>
  decision === 'approved' && approvedHash !== hash ? 'stale' : decision
