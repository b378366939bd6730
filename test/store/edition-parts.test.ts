import { beforeEach, describe, expect, it } from 'vitest'
import type { Digest } from '../../src/model/digest.ts'
import { type Archive, d1Archive, FEED_JSON } from '../../src/store/archive.ts'
import { type EditionPart, PART } from '../../src/store/edition-parts.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { brief, digest, SETTINGS, SLOT, story } from '../render/digests.ts'
import { sendEdition } from '../worker/sent-editions.ts'

let db: D1Database
let archive: Archive

beforeEach(() => {
  db = sqliteDatabase()
  archive = d1Archive(db)
})

const briefOf = (n: number, stories: number, points: readonly string[] = []) =>
  brief({
    id: `issue-${n}`,
    lede: `Lede ${n}`,
    alsoInThisIssue: [`Also ${n}`],
    stories: Array.from({ length: stories }, (_, s) =>
      story({ heading: `No ${n}-${s}`, gist: `Gist ${n}-${s}.`, points }),
    ),
  })
/** Of so many Issues, each of so many Stories. */
const digestOf = (issues: number, stories: number, points: readonly string[] = []) => ({
  ...digest(...Array.from({ length: issues }, (_, n) => briefOf(n, stories, points))),
  note: 'A note',
})
const send = (told: Digest, slot = SLOT) => sendEdition(db, SETTINGS, { slot, told })

async function allParts(): Promise<readonly EditionPart[]> {
  const parts: EditionPart[] = []
  for (let n = 1; ; n++) {
    const part = await archive.findPart('weekly', SLOT, n)
    if (part === null) return parts
    parts.push(part)
  }
}
const briefsOf = ({ content }: EditionPart) => content?.briefs ?? []
const storiesOf = (part: EditionPart) => briefsOf(part).flatMap(({ stories }) => stories)

describe('the pages of an edition', () => {
  it('are its mail alone where that tells all', async () => {
    const { html } = await send(digestOf(2, 2))
    expect(await allParts()).toMatchObject([{ mail: html, content: null, place: null }])
  })

  it.each([
    { issues: 10, stories: 12, name: 'issues that end inside a page' },
    { issues: 1, stories: 200, name: 'one issue' },
    { issues: 200, stories: 1, name: 'an issue for each story' },
  ])('tell each story once and in order: $name', async ({ issues, stories }) => {
    const told = digestOf(issues, stories)
    await send(told)
    const parts = await allParts()
    expect(parts.flatMap(storiesOf)).toEqual(told.briefs.flatMap((one) => one.stories))
    expect(Math.max(...parts.map((part) => storiesOf(part).length))).toBe(PART.stories)
    for (const word of ['lede', 'alsoInThisIssue'] as const) {
      const said = parts.flatMap((part) => briefsOf(part).flatMap((one) => one[word] ?? []))
      expect(said).toEqual(told.briefs.flatMap((one) => one[word] ?? []))
    }
  })

  it('say which stories they tell', async () => {
    await send(digestOf(6, 10))
    expect((await allParts()).map(({ place }) => place)).toEqual([
      { part: 1, parts: 3, first: 1, last: 25, stories: 60, issues: 6 },
      { part: 2, parts: 3, first: 26, last: 50, stories: 60, issues: 6 },
      { part: 3, parts: 3, first: 51, last: 60, stories: 60, issues: 6 },
    ])
    expect(await archive.findPart('weekly', SLOT, 1)).toMatchObject({
      content: { title: 'The Weekly', note: 'A note' },
    })
  })

  it('are cut by size as well: a page holds no more characters than its limit and one story', async () => {
    const told = digestOf(1, 60, ['x'.repeat(5_000)])
    const one = JSON.stringify(told.briefs[0]?.stories[0]).length
    await send(told)
    const parts = await allParts()
    expect(parts.flatMap(storiesOf)).toHaveLength(60)
    for (const part of parts) expect(JSON.stringify(storiesOf(part)).length).toBeLessThan(PART.json + one)
  })

  it('have no gap after a story that is longer than a page', async () => {
    const long = story({ heading: 'Long', gist: 'y'.repeat(4 * PART.json) })
    await send(digest(brief({ stories: [long, ...briefOf(1, 44).stories] })))
    const parts = await allParts()
    expect(parts.map((part) => storiesOf(part).length)).toEqual([1, 25, 19])
    expect(parts.map(({ place }) => place?.parts)).toEqual([3, 3, 3])
  })

  it('are one where it tells nothing, and none where it is not', async () => {
    await send(digest())
    await db.prepare('UPDATE edition SET mail_tells_all = NULL').run()
    const parts = await allParts()
    expect(parts).toMatchObject([{ mail: null, content: { briefs: [] }, place: { part: 1, parts: 1, stories: 0 } }])
    expect(await archive.findPart('weekly', '2026-10-06T07:00[Europe/Paris]', 1)).toBeNull()
  })

  it('of an edition from before it was recorded tell all, too', async () => {
    const told = digestOf(5, 12)
    await send(told)
    await db.prepare('UPDATE edition SET mail_tells_all = NULL').run()
    expect((await allParts()).flatMap(storiesOf)).toEqual(told.briefs.flatMap((one) => one.stories))
  })
})

describe('a feed', () => {
  it('tells the first part of the newest edition where that is very long, and later ones by name', async () => {
    await send(digestOf(1, 2), '2026-09-28T07:00[Europe/Paris]')
    await send(digestOf(10, 40))
    const [newest, older] = await archive.listForFeed('weekly', 20)
    expect(newest?.place).toMatchObject({ part: 1, last: 25, stories: 400 })
    expect(newest?.content?.briefs[0]?.stories).toHaveLength(25)
    expect(older).toMatchObject({ content: null, place: null })
  })

  it('shows usual editions completely, while they fit', async () => {
    const told = digestOf(2, 4, ['x'.repeat(4_000)])
    for (let day = 1; day <= 8; day++) await send(told, `2026-10-0${day}T07:00[Europe/Paris]`)
    const editions = await archive.listForFeed('weekly', 20)
    const whole = editions.filter(({ content }) => content !== null)
    expect(whole).toHaveLength(Math.floor(FEED_JSON / JSON.stringify(told).length))
    expect(whole.every(({ content, place }) => place === null && content?.briefs.length === 2)).toBe(true)
  })
})
