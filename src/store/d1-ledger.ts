import type { Ledger } from '../delivery/ledger.ts'
import { type DeliveryList, d1Deliveries } from './deliveries.ts'
import { d1EditionHistory, type EditionHistory } from './edition-history.ts'
import { d1Freezing } from './freeze-edition.ts'
import { d1Stops } from './mailer-stops.ts'
import { d1OpenEditions } from './open-editions.ts'
import { d1ScheduleCursors } from './schedule-cursors.ts'
import { d1Skips } from './skips.ts'

export type LedgerStore = Ledger & EditionHistory & DeliveryList

/**
 * D1 runs a batch as one transaction and guarantees nothing else: a write whose answer was lost may have happened, and two
 * invocations do not see each other. So every statement here is repeatable, and every claim is one conditional UPDATE.
 */
export function d1Ledger(db: D1Database): LedgerStore {
  return {
    ...d1ScheduleCursors(db),
    ...d1Skips(db),
    ...d1Freezing(db),
    ...d1OpenEditions(db),
    ...d1EditionHistory(db),
    ...d1Deliveries(db),
    ...d1Stops(db),
  }
}
