import { type Edits, NO_EDITS } from '../model/edits.ts'
import type { Review } from '../model/review.ts'

/** The decision of a button on the desk, besides saving the form. */
export type Decision = 'save' | 'hold' | 'approve' | 'open' | 'reset'

/**
 * The review after a button was pressed. `hash` belongs to the Edition with these edits, `shown` to the one on the page: only the
 * Edition on the page can be approved, and the next change ends an approval. `hash` may be null when {@link needsHash} is false.
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

/** Whether the hash matters for a decision: an approval is given, or one may have to end. */
export const needsHash = ({ decision }: Pick<Review, 'decision'>, asked: Decision): boolean =>
  asked === 'approve' || (asked === 'save' && decision === 'approved')
