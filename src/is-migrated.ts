import type { Env } from './env.ts'
import { migrate, pendingMigrations } from './store/migrate.ts'

/** Whether the database has the tables that this Worker needs. One query, repeated until it has. */
export async function isMigrated({ DB }: Env): Promise<boolean> {
  if (migrated.has(DB)) return true
  if ((await pendingMigrations(DB)).length > 0) return false
  migrated.add(DB)
  return true
}

/** The command that the owner runs when `isMigrated` is false. `npm run deploy` runs it at its end. */
export const MIGRATE_COMMAND = 'npx wrangler d1 migrations apply DB --remote'

/** `wrangler dev` never migrates, so on localhost the store does it once. Two requests that do it at the same time do no harm. */
export async function migrateLocally({ DB }: Env): Promise<void> {
  if (migrated.has(DB)) return
  await migrate(DB)
  migrated.add(DB)
}

/** Databases that are known to be up to date. A migration is never undone, so each Worker asks once. */
const migrated = new WeakSet<D1Database>()
