import { type Edits, NO_EDITS } from '../model/edits.ts'
import type { Review } from '../model/review.ts'

/** What a button of the desk decides about the Edition, besides saving the form. */
export type Decision = 'save' | 'hold' | 'approve' | 'open' | 'reset'

/**
 * The review after a button was pressed. `hash` is of the Edition with these edits, `shown` of the one that was on the page: only
 * what was on the page can be approved, and an approval ends with the next change. `hash` may be null where {@link needsHash} says
 * that it is not compared.
 */
export function reviewAfter(
  review: Review,
  edits: Edits,
  decision: Decision,
  hash: string | null,
  shown: string,
): Review {
  const stillApproved = review.decision === 'approved' && hash !== null && review.approvedHash === hash
  const kept = review.decision === 'held' || stillApproved ? review.decision : 'open'
  switch (decision) {
    case 'save':
      return { ...review, edits, decision: kept, approvedHash: stillApproved ? hash : null }
    case 'hold':
      return { ...review, edits, decision: 'held', approvedHash: null }
    case 'open':
      return { ...review, edits, decision: 'open', approvedHash: null }
    case 'approve':
      return hash !== null && hash === shown
        ? { ...review, edits, decision: 'approved', approvedHash: hash }
        : { ...review, edits, decision: kept, approvedHash: null }
    case 'reset':
      return { ...review, edits: NO_EDITS, decision: 'open', approvedHash: null }
  }
}

/** Whether a decision depends on the Edition that the edits make: an approval is given, or one may have to end. */
export const needsHash = ({ decision }: Pick<Review, 'decision'>, asked: Decision): boolean =>
  asked === 'approve' || (asked === 'save' && decision === 'approved')
