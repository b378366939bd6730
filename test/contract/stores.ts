import type { Reviews, Unsubscribes } from '../../src/delivery/ports.ts'
import { d1Ledger, type LedgerStore } from '../../src/store/d1-ledger.ts'
import { d1Reviews } from '../../src/store/reviews.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'

/** The stores of one database. */
export interface Stores {
  readonly ledger: LedgerStore
  readonly reviews: Reviews
  readonly unsubscribes: Unsubscribes
}

export const storesOf = (db: D1Database): Stores => ({
  ledger: d1Ledger(db),
  reviews: d1Reviews(db),
  unsubscribes: d1Unsubscribes(db),
})
