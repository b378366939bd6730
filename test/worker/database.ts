import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { migrate } from '../../src/store/migrate.ts'
import { d1Reviews } from '../../src/store/reviews.ts'
import { d1Unsubscribes } from '../../src/store/unsubscribes.ts'
import type { Stores } from '../contract/stores.ts'

/** An empty database of the newest shape. */
export async function freshDatabase(): Promise<D1Database> {
  await reset()
  const { DB } = env as unknown as { DB: D1Database }
  await migrate(DB)
  return DB
}

export const d1Stores = (db: D1Database): Stores => ({
  ledger: d1Ledger(db),
  reviews: d1Reviews(db),
  unsubscribes: d1Unsubscribes(db),
})
