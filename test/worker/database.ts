import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { migrate } from '../../src/store/migrate.ts'

/**
 * An empty database of the newest shape. On a machine under load `reset` has left one as the test before had it: where nothing was
 * there to migrate, it is asked again.
 */
export async function freshDatabase(): Promise<D1Database> {
  const { DB } = env as unknown as { DB: D1Database }
  for (let tries = 0; tries < 10; tries++) {
    await reset()
    if ((await migrate(DB)).length > 0) return DB
  }
  throw new Error('the database was not emptied')
}
