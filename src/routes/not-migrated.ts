import type { Context } from 'hono'
import { MIGRATE_COMMAND } from '../is-migrated.ts'
import { logNotMigrated } from '../log.ts'
import { NotMigrated, NotReady } from '../pages/not-migrated.tsx'
import { NotUnsubscribed } from '../pages/unsubscribe.tsx'
import type { AppEnv } from './app-env.ts'
import { identify } from './auth.ts'
import { readersDigest } from './readers-digest.ts'

/** Seconds. A migration takes about one; the owner has to start it. */
const RETRY_AFTER = '300'

/** Shown before the first migration, and after an update until its migration ran. Only the owner sees what to do. */
export async function notMigrated(c: Context<AppEnv>): Promise<Response> {
  logNotMigrated(MIGRATE_COMMAND)
  const owner = (await identify(c)) !== 'stranger'
  c.header('Cache-Control', 'no-store')
  c.header('Retry-After', RETRY_AFTER)
  return c.html(
    owner ? NotMigrated({ path: c.req.path, command: MIGRATE_COMMAND }) : NotReady({ digest: readersDigest(c) }),
    503,
  )
}

/** For a reader who pressed *Unsubscribe*: nothing was recorded. */
export function notUnsubscribed(c: Context<AppEnv>) {
  logNotMigrated(MIGRATE_COMMAND)
  c.header('Retry-After', RETRY_AFTER)
  return c.html(NotUnsubscribed(), 503)
}
