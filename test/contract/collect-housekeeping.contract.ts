import { beforeEach, describe, expect, it } from 'vitest'
import { COLLECTED_KEEP } from '../../src/collect/keep.ts'
import type { CollectedSource } from '../../src/collect/source.ts'
import type { VisitTrouble } from '../../src/collect/trouble.ts'
import { watchSources } from '../../src/jobs/steps/watch-sources.ts'
import { visitSource } from '../../src/jobs/visit-source.ts'
import { d1Alerts } from '../../src/store/alerts.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Health } from '../../src/store/health.ts'
import { d1Sources } from '../../src/store/sources.ts'
import { type FakePost, fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'

const START = new Date('2026-01-05T06:00:00Z')
const day = (n: number) => new Date(START.getTime() + n * 24 * 3_600_000)
const KEEP = { originals: 20, issues: 80, mails: 10, seen: 100 }

/** What of collected rows is removed, and what the owner is told of sources. On `node:sqlite` in Node, and on D1 in workerd. */
export function collectHousekeepingContract(name: string, make: () => Promise<D1Database>): void {
  let db: D1Database
  let source: string
  beforeEach(async () => {
    db = await make()
    source = await addFeed(db, 'https://a.example/feed', START, { slug: 'a', title: 'Letters' })
  })

  const count = async (table: string, condition = 'true') =>
    Number(await db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${condition}`).first('n'))

  describe(`collected rows: ${name}`, () => {
    const add = (id: string, form: string, state: string, at: number, issue: string | null = null) =>
      db.batch([
        db
          .prepare(
            `INSERT INTO document (id, source, form, title, state, came_at, bytes, body, issue) VALUES (?1, ?2, ?3, ?1, ?4, ?5, 3, 'abc', ?6)`,
          )
          .bind(id, source, form, state, day(at).getTime(), issue),
        db
          .prepare('INSERT INTO document_key (source, key, document, seen_at) VALUES (?1, ?2, ?2, ?3)')
          .bind(source, id, day(at).getTime()),
      ])
    const addIssue = (key: string, document: string, at: number) =>
      db
        .prepare(
          `INSERT INTO issue (key, id, source, document, ready_at, title, stories, document_hash, reader, brief, issue)
           VALUES (?1, ?1, ?2, ?3, ?4, '', '[]', '', '', '{}', '')`,
        )
        .bind(key, source, document, day(at).getTime())
        .run()
    const tidy = async (at: number, times = 1) => {
      for (let n = 0; n < times; n++) await d1Collecting(db).tidy(KEEP, day(at))
    }

    it('lose their original first, then what was read, and what is not read yet stays', async () => {
      await add('read', 'entry', 'read', 0, 'k')
      await addIssue('k', 'read', 0)
      await add('waits', 'entry', 'new', 0)
      await tidy(19)
      expect(await count('document', 'body IS NOT NULL')).toBe(2)
      await tidy(21)
      expect(await count('document', "body IS NOT NULL AND state = 'new'")).toBe(1)
      expect([await count('document'), await count('issue')]).toEqual([2, 1])
      await tidy(79)
      expect(await count('issue')).toBe(1)
      await tidy(81)
      expect([await count('document'), await count('issue')]).toEqual([1, 0])
    })

    it('lose what was found of a document whose reading failed for good, with its original', async () => {
      for (const [id, state] of [
        ['heavy', 'heavy'],
        ['waits', 'new'],
      ] as const) {
        await add(id, 'entry', state, 0)
        await db.prepare("INSERT INTO parsed (document, reader, issue) VALUES (?1, 'r1', 'x')").bind(id).run()
      }
      await tidy(19)
      expect(await count('parsed')).toBe(2)
      await tidy(21)
      expect([await count('parsed', "document = 'waits'"), await count('parsed')]).toEqual([1, 1])
      await db.prepare('DELETE FROM document').run()
      expect(await count('parsed')).toBe(0)
    })

    it('lose mails that were not let in, with all that is known of them, and no others', async () => {
      for (const state of ['quarantined', 'refused', 'large', 'read']) await add(state, 'mail', state, 0)
      await add('an entry', 'entry', 'large', 0)
      await tidy(9)
      expect(await count('document')).toBe(5)
      await tidy(11)
      const { results } = await db.prepare('SELECT id FROM document ORDER BY id').all<{ id: string }>()
      expect(results.map(({ id }) => id)).toEqual(['an entry', 'read'])
    })

    it('keep a mail that waits for the owner, also where originals are kept for less long', async () => {
      await add('quarantined', 'mail', 'quarantined', 0)
      await d1Collecting(db).tidy({ ...KEEP, originals: 7, mails: 30 }, day(20))
      expect(await count('document', 'body IS NOT NULL')).toBe(1)
    })

    it('are removed in steps of a bounded size', async () => {
      for (let n = 0; n < 120; n++) await add(`d${n}`, 'entry', 'read', 0)
      await tidy(21)
      expect(await count('document', 'body IS NOT NULL')).toBe(70)
      await tidy(21, 2)
      expect(await count('document', 'body IS NOT NULL')).toBe(0)
    })
  })

  describe(`entries that were seen: ${name}`, () => {
    const post = (n: number): FakePost => ({
      id: `p${n}`,
      link: `https://a.example/${n}`,
      title: `Number ${n}`,
      date: day(n),
      text: paragraphs(`Number ${n}`),
    })
    let posts: readonly FakePost[]
    async function visit(at: number): Promise<void> {
      const web = fakeWeb()
      web.sites.set('a.example', () => new Response(rss('A', 'https://a.example/', [...posts])))
      await db.prepare('UPDATE source SET next_at = 0, body_hash = NULL').run()
      const queue = { send: async () => {} }
      const ports = { collecting: d1Collecting(db), queue, fetch: web.fetch, chance: () => 0.5 }
      expect(await visitSource(ports, source, day(at))).toBe('visited')
    }
    const known = async () => [...(await d1Collecting(db).findKnown(source, ['id p0', 'id p1', 'id p2'])).keys()]

    it('are known for as long as their feed lists them, and for a time after', async () => {
      posts = [post(0)]
      await visit(0)
      posts = [post(1), post(0)]
      for (const at of [1, 40, 80, 120]) await visit(at)
      await d1Collecting(db).tidy(KEEP, day(150))
      // Listed at the last visit, and first seen longer ago than it is kept.
      expect(await known()).toEqual(['id p0', 'id p1'])
      posts = [post(1)]
      for (const at of [160, 200, 240, 250]) await visit(at)
      await d1Collecting(db).tidy(KEEP, day(219))
      expect(await known()).toEqual(['id p0', 'id p1'])
      await d1Collecting(db).tidy(KEEP, day(260))
      expect(await known()).toEqual(['id p1'])
      expect(await count('document')).toBe(2)
    })

    it('are known where the feed has not changed for years', async () => {
      posts = [post(1), post(0)]
      await visit(2)
      await d1Collecting(db).tidy(KEEP, day(2_000))
      expect(await known()).toEqual(['id p0', 'id p1'])
      expect(COLLECTED_KEEP.seen).toBeLessThan(2_000)
    })
  })

  describe(`what the owner is told of sources: ${name}`, () => {
    const set = (changes: string) => db.prepare(`UPDATE source SET ${changes}`).run()
    const failing = (trouble: VisitTrouble, failures: number) =>
      db
        .prepare('UPDATE source SET trouble = ?1, failures = ?2, new_at = ?3')
        .bind(JSON.stringify(trouble), failures, day(0).getTime())
        .run()
    const watch = (at: number) => watchSources({ sources: d1Sources(db), alerts: d1Alerts(db) }, day(at))
    const unmailed = async () => (await d1Alerts(db).listUnmailed(50)).map(({ what, source }) => `${what} ${source}`)
    /** As if a mail had been sent. */
    async function mail(at: number) {
      const alerts = d1Alerts(db)
      await alerts.markMailed(await alerts.listUnmailed(50), day(at))
    }
    const troubled = async () => (await d1Health(db)()).troubledSources

    it.each<{
      name: string
      state?: CollectedSource['state']
      prepare: () => Promise<unknown>
      at: number
      what: string[]
    }>([
      { name: 'works', prepare: async () => {}, at: 10, what: [] },
      { name: 'fails for an hour', prepare: () => failing({ kind: 'refused', status: 500 }, 4), at: 0.1, what: [] },
      {
        name: 'fails for days',
        prepare: () => failing({ kind: 'refused', status: 500 }, 6),
        at: 3,
        what: ['source-failing a'],
      },
      { name: 'is gone', prepare: () => set("state = 'gone'"), at: 0, what: ['source-gone a'] },
      { name: 'is silent', prepare: async () => {}, at: 61, what: ['source-silent a'] },
      { name: 'ends the Worker', prepare: () => failing({ kind: 'died' }, 2), at: 0, what: ['source-heavy a'] },
      {
        name: 'gives a document that ends the Worker',
        prepare: () =>
          db
            .prepare(
              `INSERT INTO document (id, source, form, title, state, came_at, bytes) VALUES ('d', ?1, 'entry', '', 'heavy', 0, 0)`,
            )
            .bind(source)
            .run(),
        at: 0,
        what: ['source-heavy a'],
      },
      { name: 'is paused', prepare: () => set("state = 'paused'"), at: 100, what: [] },
    ])('a source that $name: $what', async ({ prepare, at, what }) => {
      await prepare()
      await watch(at)
      expect(await unmailed()).toEqual(what)
      expect(await troubled()).toBe(what.length)
    })

    it('is mailed once, however long it lasts, and also when the owner has read it', async () => {
      await failing({ kind: 'refused', status: 404 }, 5)
      await watch(2)
      await mail(2)
      await set('failures = 9')
      for (const at of [3, 4]) await watch(at)
      expect(await unmailed()).toEqual([])
      expect(await d1Alerts(db).listRecent(day(0), 9)).toMatchObject([
        { what: 'source-failing', digest: '*', slot: null, source: 'a' },
      ])
      await d1Alerts(db).markRead(day(5))
      await watch(6)
      expect(await d1Alerts(db).listRecent(day(0), 9)).toEqual([])
      expect(await unmailed()).toEqual([])
      expect(await troubled()).toBe(1)
    })

    it('is over when the source works again, and begins anew when it fails again', async () => {
      await failing({ kind: 'refused', status: 404 }, 5)
      await watch(2)
      await mail(2)
      await set('failures = 0, trouble = NULL')
      await watch(3)
      expect(await troubled()).toBe(0)
      await failing({ kind: 'refused', status: 404 }, 5)
      await watch(6)
      expect(await unmailed()).toEqual(['source-failing a'])
    })

    it('is another cause when a source that failed is gone', async () => {
      await failing({ kind: 'refused', status: 404 }, 5)
      await watch(2)
      await mail(2)
      await set("state = 'gone'")
      await watch(3)
      expect(await unmailed()).toEqual(['source-gone a'])
      expect(await troubled()).toBe(1)
    })

    it('stays as it is while the source is visited', async () => {
      await failing({ kind: 'refused', status: 404 }, 5)
      await watch(2)
      await mail(2)
      await db.prepare(`UPDATE source SET leased_until = ?1, trouble = '{"kind":"died"}'`).bind(day(9).getTime()).run()
      await watch(3)
      expect(await troubled()).toBe(1)
      await failing({ kind: 'refused', status: 404 }, 6)
      await set('leased_until = 0')
      await watch(4)
      expect(await unmailed()).toEqual([])
    })
  })
}
