import type { Stories } from '../../src/choose/stories.ts'
import type { Budget } from '../../src/delivery/budget.ts'
import type { Housekeeping } from '../../src/delivery/housekeeping.ts'
import type { Unsubscribes } from '../../src/delivery/unsubscribes.ts'
import { type InvocationLimits, PLAN_LIMITS } from '../../src/model/plan.ts'
import type { Reviews } from '../../src/review/reviews.ts'
import type { TickClock } from '../../src/schedule/tick-clock.ts'
import { type Archive, d1Archive } from '../../src/store/archive.ts'
import { countedDatabase } from '../../src/store/counted-database.ts'
import { d1Ledger, type LedgerStore } from '../../src/store/d1-ledger.ts'
import { d1Housekeeping } from '../../src/store/housekeeping.ts'
import { d1Outbox, type Outbox } from '../../src/store/outbox.ts'
import { d1Reviews } from '../../src/store/reviews.ts'
import { d1Stories } from '../../src/store/stories.ts'
import { d1TickClock } from '../../src/store/tick-clock.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'

/** The stores of one database. */
export interface Stores {
  readonly ledger: LedgerStore
  readonly reviews: Reviews
  readonly unsubscribes: Unsubscribes
  readonly stories: Stories
  readonly housekeeping: Housekeeping
  readonly archive: Archive
  readonly outbox: Outbox
  readonly clock: TickClock
  /** The same, as one invocation has them: what it may do is counted. */
  invocation(limits?: InvocationLimits): Omit<Stores, 'invocation' | 'forgetEntered'> & { readonly budget: Budget }
  /** Makes every Edition one from before it was recorded what they tell. */
  forgetEntered(): Promise<unknown>
}

const stored = (db: D1Database) => ({
  ledger: d1Ledger(db),
  reviews: d1Reviews(db),
  unsubscribes: d1Unsubscribes(db),
  stories: d1Stories(db),
  housekeeping: d1Housekeeping(db),
  archive: d1Archive(db),
  outbox: d1Outbox(db),
  clock: d1TickClock(db),
})

export const storesOf = (real: D1Database): Stores => ({
  ...stored(real),
  invocation(limits = PLAN_LIMITS.free) {
    const { db, budget } = countedDatabase(real, limits, 1)
    return { ...stored(db), budget }
  },
  forgetEntered: () => real.batch([real.prepare('DELETE FROM told'), real.prepare('UPDATE edition SET entered = 0')]),
})
