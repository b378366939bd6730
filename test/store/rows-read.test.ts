import { beforeEach, expect, it } from 'vitest'
import { COLLECTED_KEEP } from '../../src/collect/keep.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Issue } from '../../src/model/issue.ts'
import type { IssueFacts } from '../../src/model/story-facts.ts'
import { d1Alerts } from '../../src/store/alerts.ts'
import { d1CollectedIssues } from '../../src/store/collected-issues.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Health } from '../../src/store/health.ts'
import { d1Inbox } from '../../src/store/inbox.ts'
import { d1Sources } from '../../src/store/sources.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

const NOW = new Date('2026-10-05T05:00:00Z')

/** How SQLite carries out every statement that is made. */
function explained(real: D1Database) {
  const statements: D1PreparedStatement[] = []
  const prepare = (sql: string) => {
    const explain = real.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const statement = real.prepare(sql)
    const place = statements.push(explain) - 1
    const bind = (...values: unknown[]) => {
      statements[place] = explain.bind(...values)
      return statement.bind(...values)
    }
    return Object.assign(Object.create(statement), { bind })
  }
  return { db: { prepare, batch: real.batch.bind(real) } as unknown as D1Database, statements }
}

/** What is done at each tick and each visit: it may not read whole tables. The free plan reads five million rows a day. */
let db: D1Database
let statements: D1PreparedStatement[]
let source: string
beforeEach(async () => {
  const real = sqliteDatabase()
  source = await addFeed(real, 'https://a.example/feed', NOW)
  ;({ db, statements } = explained(real))
})

const LARGE = ['document', 'document_key', 'issue', 'told', 'old', 'fingerprint', 'other']

async function scans(): Promise<readonly string[]> {
  const plans = await Promise.all(statements.map((one) => one.all<{ readonly detail: string }>()))
  return plans
    .flatMap(({ results }) => results.map(({ detail }) => detail))
    .filter((detail) => LARGE.some((table) => detail.startsWith(`SCAN ${table}`)))
}

it.each<{ name: string; work: () => Promise<unknown> }>([
  { name: 'finding what is due', work: () => d1Collecting(db).findDue(NOW, 'r2') },
  { name: 'removing what is old', work: () => d1Collecting(db).tidy(COLLECTED_KEEP, NOW) },
  { name: 'finding sources that fail', work: () => d1Sources(db).listTroubled(NOW, 100) },
  { name: 'noting sources that fail', work: () => d1Alerts(db).noteSources([], [], NOW) },
  { name: 'the figures for monitors', work: async () => void (await d1Health(db)()) },
  {
    name: 'listing what an edition may tell',
    work: () => d1CollectedIssues(db).listBriefs('weekly', () => true, NOW),
  },
  { name: 'looking for entries that are known', work: () => d1Collecting(db).findKnown(source, ['a', 'b']) },
  { name: 'finding the source of a mail', work: () => d1Inbox(db).findSource('a'.repeat(32), NOW) },
  {
    name: 'a visit',
    work: async () => {
      const claim = await d1Collecting(db).claimVisit(source, NOW)
      if (claim === null) throw new Error('not claimed')
      const document = { id: 'd'.repeat(32), title: '', keys: ['id 1'], bytes: 1, body: 'x' }
      const read = { kind: 'read' as const, nextAt: NOW, address: 'https://a.example/feed', title: null }
      const rest = { etag: null, lastModified: null, bodyHash: null, seen: [], documents: [document] }
      await d1Collecting(db).recordVisit(claim, { ...read, ...rest }, NOW)
    },
  },
  {
    name: 'reading a document',
    work: async () => {
      const collecting = d1Collecting(db)
      await db
        .prepare(
          `INSERT INTO document (id, source, form, title, state, came_at, bytes, body) VALUES ('d', ?1, 'entry', '', 'new', 0, 1, 'x')`,
        )
        .bind(source)
        .run()
      const first = await collecting.claimDocument('d', 'r1', NOW)
      if (first === null) throw new Error('not claimed')
      const fingerprints = { key: 'k', publishedAt: null, hashes: 'a b' }
      await collecting.recordParsing(first, { holds: 'issue', title: '', found: 'x', fingerprints, reader: 'r1' }, NOW)
      const last = await collecting.claimDocument('d', 'r1', NOW)
      if (last === null) throw new Error('not claimed')
      const issue = { key: 'k', id: 'i', title: '', documentHash: 'h' } as Issue
      const brief = { stories: [] as readonly unknown[] } as Brief
      await collecting.recordReading(
        last,
        { kind: 'read', issue, changed: null, brief, facts: {} as IssueFacts, reader: 'r1' },
        NOW,
      )
      await collecting.recordReading(last, { kind: 'unreadable', reason: '', reader: 'r1' }, NOW)
      await d1Sources(db).readAgain('d')
    },
  },
])('$name reads no table from its beginning to its end', async ({ work }) => {
  await work()
  expect(statements.length).toBeGreaterThan(0)
  expect(await scans()).toEqual([])
})

it('is seen where a statement does read one', async () => {
  await db.prepare('SELECT id FROM document WHERE title = ?1').bind('a').all()
  expect(await scans()).toEqual(['SCAN document'])
})
