import { beforeEach, describe, expect, it } from 'vitest'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { type CollectStepPorts, collectStep } from '../../src/jobs/collect-step.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { Issue } from '../../src/model/issue.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { unpackText } from '../../src/text/pack.ts'
import { type FakePost, fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

const ADDED = new Date('2026-10-01T00:00:00Z')
const day = (n: number) => new Date(ADDED.getTime() + n * 24 * 3_600_000)
const ALWAYS = 'Каждый понедельник мы гуляем с читателями от старой мельницы до маяка.'
const post = (n: number, more: Partial<FakePost> = {}): FakePost => ({
  id: `${n}`,
  link: `https://a.example/${n}`,
  title: `Letter ${n}`,
  date: day(n),
  text: `${paragraphs(`Letter ${n}`)}<p>${ALWAYS}</p>`,
  ...more,
})

describe('what the documents of a source repeat', () => {
  let db: D1Database
  let source: string
  let web: ReturnType<typeof fakeWeb>
  beforeEach(async () => {
    db = sqliteDatabase()
    source = await addFeed(db, 'https://a.example/feed', ADDED)
    web = fakeWeb()
  })

  /** Visits the feed, and does every step that this asks for, the last one asked for first if `reversed`. */
  async function visit(posts: readonly FakePost[], now: Date, reversed = false): Promise<void> {
    web.sites.set('a.example', () => new Response(rss('A', 'https://a.example/', posts)))
    const queued: CollectStep[] = [{ do: 'visit', source }]
    const ports: CollectStepPorts = {
      collecting: d1Collecting(db),
      queue: { send: async (steps) => void queued.push(...steps) },
      fetch: web.fetch,
      chance: () => 0.5,
      reader: 'r1',
    }
    await db.prepare('UPDATE source SET next_at = 0').run()
    for (let step = queued.shift(); step !== undefined; step = reversed ? queued.pop() : queued.shift())
      await collectStep(ports, step, now)
  }

  /** The titles of the Issues whose standing sentence was left out. */
  async function leftOut(): Promise<readonly string[]> {
    const { results } = await db
      .prepare('SELECT title, issue, brief FROM issue ORDER BY title')
      .all<Readonly<Record<'title' | 'issue' | 'brief', string>>>()
    const found: string[] = []
    for (const { title, issue, brief } of results) {
      const { notTold } = JSON.parse(await unpackText(issue)) as Issue
      const kept = (JSON.parse(brief) as Brief).stories.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      if (!notTold.some(({ text, reason }) => text === ALWAYS && reason === 'also in earlier issues')) continue
      expect(kept.join(' ')).not.toContain(ALWAYS)
      found.push(title)
    }
    return found
  }

  it('is left out from the third one on', async () => {
    for (const n of [1, 2, 3, 4]) await visit([post(n)], day(n))
    expect(await leftOut()).toEqual(['Letter 3', 'Letter 4'])
  })

  it.each([{ reversed: false }, { reversed: true }])(
    'is told in the two oldest of many that come at once, in any order of reading: $reversed',
    async ({ reversed }) => {
      await visit(
        [5, 4, 3, 2, 1].map((n) => post(n)),
        day(6),
        reversed,
      )
      const left = await leftOut()
      expect(left.filter((title) => title < 'Letter 3')).toEqual([])
      // Every document is parsed before the first one is shortened, unless each is read to its end.
      if (!reversed) expect(left).toEqual(['Letter 3', 'Letter 4', 'Letter 5'])
    },
  )

  it('is not what another document of the same Issue says', async () => {
    await visit([post(1)], day(1))
    for (const n of [2, 3]) await visit([post(1, { id: `1-${n}`, text: `${post(1).text}<p>Edited ${n}.</p>` })], day(n))
    await visit([post(4)], day(4))
    expect(await leftOut()).toEqual([])
  })

  it('is not what another source says', async () => {
    for (const n of [1, 2]) await visit([post(n)], day(n))
    source = await addFeed(db, 'https://b.example/feed', ADDED)
    web.sites.set('b.example', () => new Response(rss('B', 'https://b.example/', [post(3)])))
    await visit([post(2)], day(3))
    expect(await leftOut()).toEqual([])
  })

  it('is kept for the newest documents of a source, and goes with its documents', async () => {
    for (const from of [0, 14])
      await visit(
        Array.from({ length: 14 }, (_, n) => post(from + n + 1)),
        day(40 + from),
      )
    const kept = () =>
      db.prepare('SELECT count(*) AS n, min(at) AS at, max(length(hashes)) AS most FROM fingerprint').first()
    expect(await kept()).toEqual({ n: 24, at: day(5).getTime(), most: expect.any(Number) })
    await db.prepare('DELETE FROM source').run()
    expect(await kept()).toMatchObject({ n: 0 })
  })
})
