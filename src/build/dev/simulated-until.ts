import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Until when the slots of each digest were decided, by the id of the digest, in the database that wrangler keeps below `state`.
 * Empty when there is none yet.
 */
export function simulatedUntil(state: string): ReadonlyMap<string, Date> {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name)) : []
  return new Map(files.flatMap((name) => cursorsOf(join(folder, name))))
}

function cursorsOf(path: string): readonly (readonly [string, Date])[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const [table] = database.prepare("SELECT name FROM sqlite_master WHERE name = 'schedule_mark'").all()
    if (table === undefined) return []
    return database
      .prepare('SELECT digest, decided_until FROM schedule_mark')
      .all()
      .map(({ digest, decided_until }) => [String(digest), new Date(Number(decided_until))] as const)
  } finally {
    database.close()
  }
}
