import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Digest } from '../../src/model/digest.ts'
import { ArchiveIndex } from '../../src/pages/archive/archive-index.tsx'
import { editionPage } from '../../src/pages/archive/edition-page.ts'
import { renderEdition } from '../../src/render/edition.ts'
import { atomFeed, jsonFeed } from '../../src/render/feeds.ts'
import { type Archive, d1Archive } from '../../src/store/archive.ts'
import { shortenStory } from '../../src/summarize/shorten.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { stepCounter } from '../steps.ts'
import { sendEdition } from '../worker/sent-editions.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

const PUBLIC = { ...SETTINGS, archive: 'public' } as const
const VISIT = { digest: PUBLIC, owner: false }
const SENTENCE =
  'A sentence of a newsletter has some twenty words & marks, “so many as this one”, in which something is told.'

/** Issues of eight stories each, a story of three sentences and a link. */
const digestOf = (stories: number): Digest =>
  digest(
    ...Array.from({ length: stories / 8 }, (_, n) =>
      brief({
        id: `issue-${n}`,
        stories: Array.from({ length: 8 }, (_, s) =>
          story({
            heading: `Story ${n}-${s}`,
            gist: SENTENCE,
            points: [SENTENCE, SENTENCE],
            references: [
              { label: null, title: 'A paper', source: 'arXiv', url: 'https://arxiv.org/abs/1', truncated: false },
            ],
          }),
        ),
      }),
    ),
  )

/** Editions that tell so many stories; the first tells no more than its mail. */
const SIZES = [24, 400, 800] as const
type Size = (typeof SIZES)[number]

/** What the Worker is given to read, in characters. */
interface Served {
  readonly archive: Archive
  readonly read: () => number
}

async function served(stories: Size): Promise<Served> {
  const db = sqliteDatabase()
  for (let week = 1; week <= 3; week++)
    await sendEdition(db, PUBLIC, { slot: SLOT.replace('10-05', `09-0${week}`), told: digestOf(stories) })
  await sendEdition(db, PUBLIC, { slot: SLOT, told: digestOf(stories) })
  let read = 0
  const counting = <Answer>(answer: Answer): Answer => {
    read += JSON.stringify(answer).length
    return answer
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    Object.assign(Object.create(statement), {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => counting(await statement.all()),
      first: async (column: string) => counting(await statement.first(column)),
    })
  const watched = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (all: D1PreparedStatement[]) => counting(await db.batch(all)),
  } as unknown as D1Database
  return { archive: d1Archive(watched), read: () => read }
}

const partOf = async (archive: Archive, part: number) => {
  const edition = await archive.findPart('weekly', SLOT, part)
  if (edition === null) throw new Error(`no part ${part}`)
  return editionPage(edition, await archive.findNeighbours('weekly', SLOT), VISIT)
}
const PAGES: Readonly<Record<string, (archive: Archive, stories: Size) => Promise<string>>> = {
  'the page of an edition': (archive) => partOf(archive, 1),
  'its last page': (archive, stories) => partOf(archive, Math.ceil(stories / 25)),
  'the Atom feed': async (archive) => atomFeed(await archive.listForFeed('weekly', 20), PUBLIC),
  'the JSON feed': async (archive) => jsonFeed(await archive.listForFeed('weekly', 20), PUBLIC),
  'the index': async (archive) =>
    String(
      ArchiveIndex({
        ...{ visit: VISIT, olderThan: null, first: true, query: null },
        lines: await archive.listSent('weekly', { before: null, limit: 50 }),
      }),
    ),
}

const counter = stepCounter((url) => url.includes('/src/') || url.includes('/hono/'))
beforeAll(counter.start)
afterAll(counter.stop)

/**
 * The free plan gives a request 10 ms. The cron renders and fits a mail of forty stories within them; a public page that nobody has
 * asked for before takes about half of that, however many stories its edition tells.
 */
describe.each(Object.entries(PAGES))('%s, rendered for the first time', (_, page) => {
  it('costs no more for 800 stories than for 400, and less than one full mail', { retry: 4 }, async () => {
    const steps = new Map<Size, number>()
    for (const size of SIZES) {
      const { archive, read } = await served(size)
      const made = await page(archive, size)
      expect(made.length).toBeLessThan(200_000)
      expect(read()).toBeLessThan(250_000)
      steps.set(size, await counter.stepsOf(() => page(archive, size)))
    }
    const mail = await counter.stepsOf(() => renderEdition(digestOf(40), PUBLIC, SLOT, shortenStory))
    expect((steps.get(800) ?? 0) / (steps.get(400) ?? 1)).toBeLessThan(1.1)
    expect(Math.max(...steps.values()) / mail).toBeLessThan(0.6)
  })
})
