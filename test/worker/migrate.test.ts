import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCollected } from '../../src/jobs/read-collected.ts'
import type { StoredEntry } from '../../src/jobs/visit-source.ts'
import { d1CollectedIssues } from '../../src/store/collected-issues.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { migrate, pendingMigrations, statementsOf } from '../../src/store/migrate.ts'
import firstEdition from '../../src/store/migrations/0001_first_edition.sql'
import editorsHand from '../../src/store/migrations/0002_editors_hand.sql'
import delivery from '../../src/store/migrations/0003_delivery.sql'
import told from '../../src/store/migrations/0004_told.sql'
import unsubscribePlaces from '../../src/store/migrations/0005_unsubscribe_places.sql'
import identity from '../../src/store/migrations/0006_identity.sql'
import signIn from '../../src/store/migrations/0007_sign_in.sql'
import health from '../../src/store/migrations/0008_health.sql'
import growth from '../../src/store/migrations/0009_growth.sql'
import alert from '../../src/store/migrations/0010_alert.sql'
import collect from '../../src/store/migrations/0011_collect.sql'
import mailTellsAll from '../../src/store/migrations/0012_mail_tells_all.sql'
import sameStory from '../../src/store/migrations/0013_same_story.sql'
import storyFacts from '../../src/store/migrations/0014_story_facts.sql'
import collectedKeep from '../../src/store/migrations/0015_collected_keep.sql'
import twoSteps from '../../src/store/migrations/0016_two_steps.sql'
import threeSteps from '../../src/store/migrations/0017_three_steps.sql'
import fingerprints from '../../src/store/migrations/0018_fingerprint.sql'
import { pack } from '../../src/text/pack.ts'
import { paragraphs } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { emptyDatabase, freshDatabase, shapeOf } from './database.ts'

const { DB } = env as unknown as { DB: D1Database }
const MIGRATIONS = [
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
const NAMES = MIGRATIONS.map(({ name }) => name)
const TABLES = [
  'address',
  'alert',
  'apart',
  'clock',
  'd1_migrations',
  'delivery',
  'document',
  'document_key',
  'draft',
  'edition',
  'fingerprint',
  'issue',
  'kept_count',
  'mailer_stop',
  'outbox',
  'parsed',
  'reader_token',
  'review',
  'schedule_mark',
  'sign_in_try',
  'signed_out',
  'source',
  'told',
  'unsubscribe',
]

beforeEach(emptyDatabase)

describe('migrate', () => {
  const tables = async () => {
    const { results } = await DB.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
    ).all<{ name: string }>()
    return results.map(({ name }) => name)
  }

  it('makes an empty database ready, once', async () => {
    expect(await migrate(DB)).toEqual(NAMES)
    expect(await tables()).toEqual(TABLES)
    expect(await migrate(DB)).toEqual([])
  })

  it('may run several times at once', async () => {
    await Promise.all([migrate(DB), migrate(DB), migrate(DB)])
    const { results } = await DB.prepare('SELECT name FROM d1_migrations').all()
    expect(results).toEqual(NAMES.map((name) => ({ name })))
  })

  it('makes what the other tests begin with', async () => {
    await migrate(DB)
    const tables = await shapeOf(DB)
    for (let times = 0; times < 2; times++) {
      expect(await shapeOf(await freshDatabase())).toEqual(tables)
      expect(await migrate(DB)).toEqual([])
    }
  })

  it('leaves a database that wrangler has migrated as it is', async () => {
    await applyD1Migrations(
      DB,
      MIGRATIONS.map(({ name, sql }) => ({ name, queries: [...statementsOf(sql)] })),
    )
    expect(await migrate(DB)).toEqual([])
  })

  it('leaves nothing for wrangler to do', async () => {
    await migrate(DB)
    await applyD1Migrations(
      DB,
      NAMES.map((name) => ({ name, queries: ['THIS IS NOT SQL'] })),
    )
    expect(await tables()).toContain('edition')
  })

  it('brings a database of the first version on, with what is in it', async () => {
    await applyD1Migrations(DB, [{ name: '0001_first_edition.sql', queries: [...statementsOf(firstEdition)] }])
    const old = [
      `INSERT INTO edition (id, digest, slot, state, content_hash, subject, preheader, html, text, planned, counted, created_at)
       VALUES ('e1', 'weekly', 'one', 'frozen', 'a', 'Four stories', '', '<p>', 'text', 2, 2, 1)`,
      `INSERT INTO delivery (edition, recipient, state) VALUES ('e1', 'a@b.example', 'sent'), ('e1', 'c@d.example', 'planned')`,
    ]
    await DB.batch(old.map((sql) => DB.prepare(sql)))
    expect(await migrate(DB)).toEqual(NAMES.slice(1))

    const ledger = d1Ledger(DB)
    expect(await ledger.listEditions('weekly', 10)).toMatchObject([{ id: 'e1', hash: null, changes: [] }])
    expect(await ledger.findEdition('e1')).toBeNull()
    const [open] = await ledger.listOpen(10)
    expect(open).toMatchObject({ id: 'e1', isPlanned: true })
    expect(await ledger.findFrozen('e1')).toMatchObject({ id: 'e1', subject: 'Four stories', unsubscribe: null })
    expect(await ledger.claim('e1', '', new Date())).toMatchObject({
      recipient: { address: 'c@d.example' },
      unsubscribeToken: null,
    })
  })

  it('leaves documents that were read in one step as they are, and reads those that waited', async () => {
    const before = MIGRATIONS.filter(({ name }) => name < '0016')
    await applyD1Migrations(
      DB,
      before.map(({ name, sql }) => ({ name, queries: [...statementsOf(sql)] })),
    )
    const source = await addFeed(DB, 'https://a.example/feed', new Date(0))
    const url = 'https://a.example/2'
    const rest = { id: '2', author: null, date: null, language: null, summary: null, thin: false, base: null }
    const entry = { ...rest, url, title: 'Post 2', content: paragraphs('post 2') }
    const stored: StoredEntry = { entry, feed: { author: null, url: null, language: null } }
    const body = await pack(JSON.stringify(stored))
    const insert = DB.prepare(
      `INSERT INTO document (id, source, form, title, state, attempts, came_at, bytes, issue, reader, body)
       VALUES (?1, ?2, 'entry', 'Post', ?3, ?4, 0, 1, ?5, ?6, ?7)`,
    )
    await DB.batch([
      insert.bind('1'.repeat(32), source, 'read', 1, 'k', 'r1', body),
      insert.bind('2'.repeat(32), source, 'new', 2, null, null, body),
      DB.prepare(
        `INSERT INTO issue (key, id, source, document, ready_at, title, stories, document_hash, reader, brief, issue)
         VALUES ('k', 'post-1', ?1, ?2, 5, 'Post 1', '[]', 'h', 'r1', '{"stories":[]}', ?3)`,
      ).bind(source, '1'.repeat(32), await pack('{"title":"Post 1"}')),
    ])
    expect(await migrate(DB)).toEqual(NAMES.slice(before.length))

    const collecting = d1Collecting(DB)
    const now = new Date(24 * 3_600_000)
    expect((await collecting.findDue(now, 'r1')).documents).toEqual(['2'.repeat(32)])
    const ports = { collecting, queue: { send: async () => {} }, reader: 'r1' }
    const read = () => readCollected(ports, '2'.repeat(32), now)
    expect([await read(), await read(), await read()]).toEqual(['parsed', 'read', 'not-now'])
    expect(await d1CollectedIssues(DB).findIssue('post-1')).toEqual({
      issue: { title: 'Post 1' },
      brief: { stories: [] },
    })
    const { results } = await DB.prepare('SELECT id, state FROM document ORDER BY id').all()
    expect(results).toEqual([1, 2].map((n) => ({ id: `${n}`.repeat(32), state: 'read' })))
    expect(await DB.prepare('SELECT count(*) AS n FROM issue').first('n')).toBe(2)
  })

  it('says which migration failed', async () => {
    await DB.prepare('CREATE TABLE edition (a)').run()
    await expect(migrate(DB)).rejects.toThrow('migration 0001_first_edition.sql failed')
    expect(await tables()).toEqual(['d1_migrations', 'edition'])
  })
})

describe('pendingMigrations', () => {
  it('names what is missing, which is what migrate applies, and changes nothing', async () => {
    const all = await pendingMigrations(DB)
    expect(all[0]).toBe('0001_first_edition.sql')
    expect(await pendingMigrations(DB)).toEqual(all)
    await applyD1Migrations(DB, [{ name: '0001_first_edition.sql', queries: [...statementsOf(firstEdition)] }])
    expect(await pendingMigrations(DB)).toEqual(all.slice(1))
    expect(await migrate(DB)).toEqual(all.slice(1))
    expect(await pendingMigrations(DB)).toEqual([])
  })

  it('takes a database that does not answer for nothing else', async () => {
    await migrate(DB)
    const broken = {
      prepare: (sql: string) =>
        sql.includes('FROM d1_migrations') ? DB.prepare('SELECT * FROM nowhere') : DB.prepare(sql),
    } as D1Database
    await expect(pendingMigrations(broken)).rejects.toThrow('nowhere')
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
