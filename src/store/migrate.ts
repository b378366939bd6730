import firstEdition from './migrations/0001_first_edition.sql'
import editorsHand from './migrations/0002_editors_hand.sql'
import delivery from './migrations/0003_delivery.sql'
import told from './migrations/0004_told.sql'
import unsubscribePlaces from './migrations/0005_unsubscribe_places.sql'
import identity from './migrations/0006_identity.sql'
import signIn from './migrations/0007_sign_in.sql'
import health from './migrations/0008_health.sql'
import growth from './migrations/0009_growth.sql'
import alert from './migrations/0010_alert.sql'
import collect from './migrations/0011_collect.sql'
import mailTellsAll from './migrations/0012_mail_tells_all.sql'
import sameStory from './migrations/0013_same_story.sql'
import storyFacts from './migrations/0014_story_facts.sql'
import collectedKeep from './migrations/0015_collected_keep.sql'
import twoSteps from './migrations/0016_two_steps.sql'
import threeSteps from './migrations/0017_three_steps.sql'
import fingerprints from './migrations/0018_fingerprint.sql'
import { retrying } from './retry.ts'

/**
 * In order. The names are those that wrangler uses: `wrangler d1 migrations apply` finds the same table and applies only the rest.
 */
const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001_first_edition.sql', sql: firstEdition },
  { name: '0002_editors_hand.sql', sql: editorsHand },
  { name: '0003_delivery.sql', sql: delivery },
  { name: '0004_told.sql', sql: told },
  { name: '0005_unsubscribe_places.sql', sql: unsubscribePlaces },
  { name: '0006_identity.sql', sql: identity },
  { name: '0007_sign_in.sql', sql: signIn },
  { name: '0008_health.sql', sql: health },
  { name: '0009_growth.sql', sql: growth },
  { name: '0010_alert.sql', sql: alert },
  { name: '0011_collect.sql', sql: collect },
  { name: '0012_mail_tells_all.sql', sql: mailTellsAll },
  { name: '0013_same_story.sql', sql: sameStory },
  { name: '0014_story_facts.sql', sql: storyFacts },
  { name: '0015_collected_keep.sql', sql: collectedKeep },
  { name: '0016_two_steps.sql', sql: twoSteps },
  { name: '0017_three_steps.sql', sql: threeSteps },
  { name: '0018_fingerprint.sql', sql: fingerprints },
]

/**
 * Migrates a database, and returns the names of the applied migrations. `wrangler dev` never does. Each migration is one batch, so
 * it is applied completely or not at all, and two concurrent runs give the same result.
 */
export async function migrate(db: D1Database): Promise<readonly string[]> {
  await db.prepare(MIGRATION_TABLE).run()
  const before = await appliedNames(db)
  const missing = MIGRATIONS.filter(({ name }) => !before.has(name))
  for (const { name, sql } of missing) {
    const record = db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
    try {
      await db.batch([...statementsOf(sql).map((statement) => db.prepare(statement)), record])
    } catch (cause) {
      const appliedElsewhere = (await appliedNames(db)).has(name)
      if (!appliedElsewhere) throw new Error(`migration ${name} failed`, { cause })
    }
  }
  return missing.map(({ name }) => name)
}

/** The names of the migrations that this Worker needs and the database does not have. Changes nothing. */
export async function pendingMigrations(db: D1Database): Promise<readonly string[]> {
  const applied = await appliedNames(db).catch(async (cause: unknown) => {
    if (await hasMigrationTable(db)) throw cause
    return new Set<string>()
  })
  return MIGRATIONS.map(({ name }) => name).filter((name) => !applied.has(name))
}

/** Every statement of a migration ends with a `;` at the end of a line, and no other line does. */
export function statementsOf(sql: string): readonly string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

// As wrangler 4 creates it.
const MIGRATION_TABLE = `
  CREATE TABLE IF NOT EXISTS d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`

async function hasMigrationTable(db: D1Database): Promise<boolean> {
  const found = await retrying(() => db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'd1_migrations'").first())
  return found !== null
}

async function appliedNames(db: D1Database): Promise<ReadonlySet<string>> {
  const { results } = await retrying(() => db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>())
  return new Set(results.map(({ name }) => name))
}
