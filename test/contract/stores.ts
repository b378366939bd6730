import type { Stories } from '../../src/choose/stories.ts'
import type { Unsubscribes } from '../../src/delivery/unsubscribes.ts'
import type { Reviews } from '../../src/review/reviews.ts'
import { d1Ledger, type LedgerStore } from '../../src/store/d1-ledger.ts'
import { d1Reviews } from '../../src/store/reviews.ts'
import { d1Stories } from '../../src/store/stories.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'

/** The stores of one database. */
export interface Stores {
  readonly ledger: LedgerStore
  readonly reviews: Reviews
  readonly unsubscribes: Unsubscribes
  readonly stories: Stories
  /** Makes every Edition one from before it was recorded what they tell. */
  forgetEntered(): Promise<unknown>
}

export const storesOf = (db: D1Database): Stores => ({
  ledger: d1Ledger(db),
  reviews: d1Reviews(db),
  unsubscribes: d1Unsubscribes(db),
  stories: d1Stories(db),
  forgetEntered: () => db.batch([db.prepare('DELETE FROM told'), db.prepare('UPDATE edition SET entered = 0')]),
})
