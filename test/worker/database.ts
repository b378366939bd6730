import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { migrate } from '../../src/store/migrate.ts'

/** An empty database of the newest shape. */
export async function freshDatabase(): Promise<D1Database> {
  await reset()
  const { DB } = env as unknown as { DB: D1Database }
  await migrate(DB)
  return DB
}
