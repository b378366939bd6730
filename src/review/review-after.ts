import { type Edits, NO_EDITS } from '../model/edits.ts'
import type { Review } from '../model/review.ts'

/** What a button of the desk asks for besides saving the form. */
export type Wish = 'save' | 'hold' | 'approve' | 'open' | 'reset'

/**
 * The review after a button was pressed. `hash` is of the Edition with this edits, `shown` of the one that was looked at: only
 * what was looked at can be approved, and what is changed after an approval is not approved any more.
 */
export function reviewAfter(review: Review, edits: Edits, wish: Wish, hash: string, shown: string): Review {
  const stillApproved = review.decision === 'approved' && review.approvedHash === hash
  const kept = review.decision === 'held' || stillApproved ? review.decision : 'open'
  switch (wish) {
    case 'save':
      return { ...review, edits, decision: kept, approvedHash: stillApproved ? hash : null }
    case 'hold':
      return { ...review, edits, decision: 'held', approvedHash: null }
    case 'open':
      return { ...review, edits, decision: 'open', approvedHash: null }
    case 'approve':
      return hash === shown
        ? { ...review, edits, decision: 'approved', approvedHash: hash }
        : { ...review, edits, decision: kept, approvedHash: null }
    case 'reset':
      return { ...review, edits: NO_EDITS, decision: 'open', approvedHash: null }
  }
}

export const readWish = (value: string): Wish | null =>
  (['save', 'hold', 'approve', 'open', 'reset'] as const).find((wish) => wish === value) ?? null
