import { expect, test } from 'vitest'
import type { Review } from '../../src/model/review.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { savedNotice } from '../../src/routes/desk/saved-notice.ts'

type Decision = Review['decision']

test.each<{ review: DigestSettings['review']; before: Decision; after: Decision; says: string }>([
  { review: 'deadline', before: 'open', after: 'open', says: 'saved' },
  { review: 'deadline', before: 'approved', after: 'approved', says: 'saved' },
  { review: 'deadline', before: 'approved', after: 'open', says: 'approval-ended' },
  { review: 'deadline', before: 'held', after: 'held', says: 'saved-held' },
  { review: 'approval', before: 'open', after: 'open', says: 'saved-unapproved' },
  { review: 'approval', before: 'approved', after: 'approved', says: 'saved' },
  { review: 'approval', before: 'approved', after: 'open', says: 'approve-again' },
  { review: 'approval', before: 'held', after: 'held', says: 'saved-held' },
])('review = $review, $before and then $after: $says', ({ review, before, after, says }) =>
  expect(savedNotice({ decision: before }, { decision: after, waiting: null }, { review })).toBe(says),
)

test('an edition that was due is mailed by its own button', () => {
  const waiting = { reasons: [] } as unknown as Review['waiting']
  expect(savedNotice({ decision: 'held' }, { decision: 'held', waiting }, { review: 'deadline' })).toBe('saved-waiting')
})
