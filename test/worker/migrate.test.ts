import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { migrate, statementsOf } from '../../src/store/migrate.ts'
import firstEdition from '../../src/store/migrations/0001_first_edition.sql'

const { DB } = env as unknown as { DB: D1Database }
const NAMES = ['0001_first_edition.sql']

beforeEach(() => reset())

describe('migrate', () => {
  const tables = async () => {
    const { results } = await DB.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
    ).all<{ name: string }>()
    return results.map(({ name }) => name)
  }

  it('makes an empty database ready, once', async () => {
    expect(await migrate(DB)).toEqual(NAMES)
    expect(await tables()).toEqual(['d1_migrations', 'delivery', 'edition', 'outbox', 'schedule_mark'])
    expect(await migrate(DB)).toEqual([])
  })

  it('may run several times at once', async () => {
    await Promise.all([migrate(DB), migrate(DB), migrate(DB)])
    const { results } = await DB.prepare('SELECT name FROM d1_migrations').all()
    expect(results).toEqual(NAMES.map((name) => ({ name })))
  })

  it('leaves a database that wrangler has migrated as it is', async () => {
    const queries = [...statementsOf(firstEdition)]
    await applyD1Migrations(DB, [{ name: '0001_first_edition.sql', queries }])
    expect(await migrate(DB)).toEqual([])
  })

  it('leaves nothing for wrangler to do', async () => {
    await migrate(DB)
    await applyD1Migrations(DB, [{ name: '0001_first_edition.sql', queries: ['THIS IS NOT SQL'] }])
    expect(await tables()).toContain('edition')
  })

  it('says which migration failed', async () => {
    await DB.prepare('CREATE TABLE edition (a)').run()
    await expect(migrate(DB)).rejects.toThrow('migration 0001_first_edition.sql failed')
    expect(await tables()).toEqual(['d1_migrations', 'edition'])
  })
})

describe('a wrong count', () => {
  it('undoes the whole batch', async () => {
    await migrate(DB)
    const insert = DB.prepare(
      `INSERT INTO edition (id, digest, slot, state, planned, created_at) VALUES ('e', 'd', 's', 'frozen', 2, 0)`,
    )
    const count = DB.prepare(`UPDATE edition SET counted = 1 WHERE id = 'e'`)
    await expect(DB.batch([insert, count])).rejects.toThrow('CHECK')
    expect(await DB.prepare('SELECT count(*) AS n FROM edition').first('n')).toBe(0)
  })
})
