import { expect, test } from 'vitest'
import type { DeliveryCounts } from '../../src/delivery/ledger.ts'
import { NO_RECIPIENTS, type SlotOutcome } from '../../src/jobs/steps/slot-outcome.ts'
import { outcomeNotice } from '../../src/routes/outcome-notice.ts'

const countsOf = (counts: Partial<DeliveryCounts>): DeliveryCounts => ({
  planned: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  unknown: 0,
  ...counts,
})
const delivered = (counts: Partial<DeliveryCounts>, stopped: string | null = null) => ({
  outcome: 'delivered' as const,
  counts: countsOf(counts),
  stopped,
})

test.each([
  { name: 'all were sent', is: delivered({ sent: 3 }), says: 'sent' },
  { name: 'one is planned', is: delivered({ sent: 2, planned: 1 }), says: 'incomplete' },
  { name: 'one failed', is: delivered({ sent: 2, failed: 1 }), says: 'incomplete' },
  { name: 'of one nobody knows', is: delivered({ sent: 2, unknown: 1 }), says: 'incomplete' },
  { name: 'another run is at one', is: delivered({ sent: 2, sending: 1 }), says: 'incomplete' },
  { name: 'it was stopped', is: delivered({ sent: 3 }, 'denied'), says: 'incomplete' },
  {
    name: 'it was refused before anything was done',
    is: { outcome: 'failed', reason: 'subject contains a NUL' },
    says: 'failed',
  },
  {
    name: 'something was thrown',
    is: { outcome: 'failed', reason: 'Error: gone', uncertain: true },
    says: 'uncertain',
  },
  {
    name: 'it waits no longer',
    is: { outcome: 'not-waiting' },
    says: 'gone',
  },
  {
    name: 'nothing is new',
    is: { outcome: 'skipped', why: 'nothing-new', reason: 'nothing new' },
    says: 'nothing-new',
  },
  { name: 'nobody gets it', is: { outcome: 'skipped', ...NO_RECIPIENTS }, says: 'no-recipients' },
  { name: 'it was missed', is: { outcome: 'skipped', why: 'missed', reason: 'missed' }, says: 'skipped' },
] as const)('where $name, the notice is "$says"', ({ is, says }) =>
  expect(outcomeNotice({ digest: 'weekly', slot: 'manual:12345678', ...is } as SlotOutcome)).toBe(says),
)
