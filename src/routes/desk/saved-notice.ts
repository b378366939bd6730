import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Notice } from '../../pages/notice.tsx'

/** What the editor must know after saving: whether the Edition is mailed as it is now, and what became of an approval. */
export function savedNotice(
  before: Pick<Review, 'decision'>,
  saved: Pick<Review, 'decision' | 'waiting'>,
  { review }: Pick<DigestSettings, 'review'>,
): Notice {
  if (saved.waiting !== null) return 'saved-waiting'
  if (saved.decision === 'held') return 'saved-held'
  if (saved.decision === 'approved') return 'saved'
  if (before.decision === 'approved') return review === 'approval' ? 'approve-again' : 'approval-ended'
  return review === 'approval' ? 'saved-unapproved' : 'saved'
}
