import { expect, it, test } from 'vitest'
import { NO_EDITS } from '../../src/model/edits.ts'
import type { Review } from '../../src/model/review.ts'
import { type Decision, needsHash, reviewAfter } from '../../src/review/review-after.ts'

const EDITS = { ...NO_EDITS, subject: 'Bread!' }
const review = (change: Partial<Review> = {}): Review => ({
  digest: 'weekly',
  slot: '2026-10-05T07:00[Europe/Paris]',
  edits: NO_EDITS,
  decision: 'open',
  approvedHash: null,
  movedFrom: null,
  version: 3,
  waiting: null,
  ...change,
})
const approved = review({ decision: 'approved', approvedHash: 'old' })

test.each<{ name: string; before: Review; wish: Decision; hash: string; shown: string; after: Partial<Review> }>([
  {
    name: 'saving leaves it open',
    before: review(),
    wish: 'save',
    hash: 'new',
    shown: 'old',
    after: { decision: 'open' },
  },
  {
    name: 'saving a held one holds',
    before: review({ decision: 'held' }),
    wish: 'save',
    hash: 'new',
    shown: 'old',
    after: { decision: 'held' },
  },
  {
    name: 'saving without a change keeps the approval',
    before: approved,
    wish: 'save',
    hash: 'old',
    shown: 'old',
    after: { decision: 'approved', approvedHash: 'old' },
  },
  {
    name: 'a change takes the approval back',
    before: approved,
    wish: 'save',
    hash: 'new',
    shown: 'old',
    after: { decision: 'open', approvedHash: null },
  },
  {
    name: 'approving approves these bytes',
    before: review(),
    wish: 'approve',
    hash: 'old',
    shown: 'old',
    after: { decision: 'approved', approvedHash: 'old' },
  },
  {
    name: 'what was not looked at is not approved',
    before: review(),
    wish: 'approve',
    hash: 'new',
    shown: 'old',
    after: { decision: 'open', approvedHash: null },
  },
  {
    name: 'and no old approval outlives it',
    before: approved,
    wish: 'approve',
    hash: 'new',
    shown: 'old',
    after: { decision: 'open', approvedHash: null },
  },
  {
    name: 'holding ends an approval',
    before: approved,
    wish: 'hold',
    hash: 'old',
    shown: 'old',
    after: { decision: 'held', approvedHash: null },
  },
  {
    name: 'releasing opens',
    before: review({ decision: 'held' }),
    wish: 'open',
    hash: 'old',
    shown: 'old',
    after: { decision: 'open' },
  },
])('$name', ({ before, wish, hash, shown, after }) =>
  expect(reviewAfter(before, EDITS, wish, hash, shown)).toEqual({ ...before, edits: EDITS, ...after }),
)

it('undoes everything', () =>
  expect(reviewAfter({ ...approved, edits: EDITS }, EDITS, 'reset', 'new', 'old')).toEqual(review()))

const DECISIONS = ['save', 'hold', 'approve', 'open', 'reset'] as const satisfies readonly Decision[]

it.each([review(), review({ decision: 'held' }), approved])(
  'does not look at the Edition where it need not: %o',
  (before) => {
    for (const decision of DECISIONS.filter((one) => !needsHash(before, one))) {
      expect(reviewAfter(before, EDITS, decision, null, 'old')).toEqual(
        reviewAfter(before, EDITS, decision, 'old', 'old'),
      )
    }
  },
)
