import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { migrate } from '../../src/store/migrate.ts'

/** A database without any table. On a machine under load `reset` has left one as the test before had it: then it is asked again. */
export async function emptyDatabase(): Promise<D1Database> {
  const { DB } = env as unknown as { DB: D1Database }
  for (let tries = 0; tries < 10; tries++) {
    await reset()
    const tables = await DB.prepare(
      "SELECT count(*) AS n FROM sqlite_schema WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'",
    ).first('n')
    if (tables === 0) return DB
  }
  throw new Error('the database was not emptied')
}

/** An empty database of the newest shape. */
export async function freshDatabase(): Promise<D1Database> {
  const DB = await emptyDatabase()
  await migrate(DB)
  return DB
}
