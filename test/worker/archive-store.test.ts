import { beforeEach, describe, expect, it } from 'vitest'
import { type Archive, d1Archive } from '../../src/store/archive.ts'
import { HEADINGS } from '../../src/store/archive-index.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { brief, digest, SETTINGS, story } from '../render/digests.ts'
import { freshDatabase } from './database.ts'
import { forgetTold, sendEdition } from './sent-editions.ts'

let db: D1Database
let archive: Archive

beforeEach(async () => {
  db = await freshDatabase()
  archive = d1Archive(db)
})

const slotOf = (day: number) => `2026-10-${String(day).padStart(2, '0')}T07:00[Europe/Paris]`
const told = (heading = 'A heading') => digest(brief({ stories: [story({ heading })] }))
const send = (slot: string, more = {}) => sendEdition(db, SETTINGS, { slot, told: told(), ...more })
const listed = async (before: string | null = null, limit = 50) =>
  (await archive.listSent('weekly', { before, limit })).map(({ slot }) => slot)

describe('the archive holds what was sent', () => {
  it.each([
    { name: 'sent', outcome: { state: 'sent', providerId: null }, listed: true },
    { name: 'perhaps sent', outcome: { state: 'unknown', reason: 'no answer' }, listed: true },
    { name: 'failed', outcome: { state: 'failed', reason: 'refused' }, listed: false },
    { name: 'still planned', outcome: null, listed: false },
  ] as const)('$name: $listed', async ({ outcome, listed: expected }) => {
    await send(slotOf(5), { outcome })
    expect(await listed()).toEqual(expected ? [slotOf(5)] : [])
    expect((await archive.findSent('weekly', slotOf(5))) !== null).toBe(expected)
    expect(await archive.listForFeed('weekly', 20)).toHaveLength(expected ? 1 : 0)
    expect(await archive.listSentSlots('weekly', '2026-10-05T07:00', 20)).toHaveLength(expected ? 1 : 0)
  })

  it('and no test, no skip, nothing of another digest', async () => {
    await send('test:0123456789ab')
    await sendEdition(db, { ...SETTINGS, id: 'monthly' }, { slot: slotOf(6), told: told() })
    await d1Ledger(db).recordSkips('weekly', [{ name: slotOf(7), reason: 'nothing new' }], new Date())
    expect(await listed()).toEqual([])
    expect(await archive.findSent('weekly', 'test:0123456789ab')).toBeNull()
    expect(await archive.findSent('weekly', slotOf(6))).toBeNull()
  })
})

describe('its order is that of sending', () => {
  const order = [slotOf(5), 'manual:aaaaaaaaaaaa-1', slotOf(4), slotOf(7)]
  beforeEach(async () => {
    for (const slot of order) await send(slot)
    await send(slotOf(6), { outcome: { state: 'failed', reason: 'refused' } })
  })

  it('newest first, a page at a time', async () => {
    expect(await listed()).toEqual(order.toReversed())
    expect(await listed(null, 2)).toEqual([slotOf(7), slotOf(4)])
    expect(await listed(slotOf(4), 2)).toEqual(['manual:aaaaaaaaaaaa-1', slotOf(5)])
    expect(await listed(slotOf(5))).toEqual([])
    expect((await archive.listForFeed('weekly', 2)).map(({ slot }) => slot)).toEqual([slotOf(7), slotOf(4)])
  })

  it('has neighbours that were sent too', async () => {
    const names = async (slot: string) => {
      const { newer, older } = await archive.findNeighbours('weekly', slot)
      return [newer?.slot, older?.slot]
    }
    expect(await names(slotOf(4))).toEqual([slotOf(7), 'manual:aaaaaaaaaaaa-1'])
    expect(await names(slotOf(5))).toEqual(['manual:aaaaaaaaaaaa-1', undefined])
    expect(await names(slotOf(7))).toEqual([undefined, slotOf(4)])
  })

  it('is looked up by the prefix of slots, without LIKE patterns', async () => {
    expect(await archive.listSentSlots('weekly', 'manual:aaaa', 20)).toEqual(['manual:aaaaaaaaaaaa-1'])
    expect(await archive.listSentSlots('weekly', '2026-10-0', 2)).toEqual([slotOf(5), slotOf(4)])
    for (const prefix of ['manual:____', 'manual:%', '2026-10-05T07:01'])
      expect(await archive.listSentSlots('weekly', prefix, 20)).toEqual([])
  })
})

it('gives the counts of each, as counted by hand', async () => {
  const first = brief({
    minutes: 7,
    stories: [
      story({ heading: 'One', gist: 'Four words are here.', points: ['And three more.'] }),
      story({ heading: 'Two' }),
    ],
  })
  const many = brief({
    id: 'other',
    minutes: 4,
    stories: [3, 4, 5, 6, 7].map((n) => story({ heading: `No ${n}`, gist: null })),
  })
  await send(slotOf(5), { told: digest(first, many), subject: 'Of the editor' })
  await send(slotOf(6), { told: { ...digest(), title: 'Empty' } })
  const [empty, full] = await archive.listSent('weekly', { before: null, limit: 5 })
  expect(full).toMatchObject({ subject: 'Of the editor', frozenAt: new Date('2026-10-05T05:00:00Z') })
  expect(full?.contents).toEqual({
    issues: 2,
    stories: 7,
    headings: ['One', 'Two', 'No 3', 'No 4', 'No 5', 'No 6'],
    minutes: { shortened: 1, original: 1 + 1 + 4 },
  })
  expect(full?.contents?.headings).toHaveLength(HEADINGS)
  expect(empty?.contents).toEqual({ issues: 0, stories: 0, headings: [], minutes: { shortened: 1, original: 1 } })
})

it('gives an Edition back as it was frozen, and an old one without what was not kept', async () => {
  const edition = await send(slotOf(5), { changes: ['dropped “A”'] })
  expect(await archive.findSent('weekly', slotOf(5))).toMatchObject({
    ...{ subject: edition.subject, preheader: edition.preheader, html: edition.html, text: edition.text },
    ...{ hash: edition.hash, changes: ['dropped “A”'] },
  })
  await forgetTold(db, slotOf(5))
  expect(await archive.findSent('weekly', slotOf(5))).toMatchObject({
    html: edition.html,
    hash: null,
    changes: null,
  })
  expect(await archive.findPart('weekly', slotOf(5), 1)).toMatchObject({ mail: edition.html, content: null })
  const [line] = await archive.listSent('weekly', { before: null, limit: 5 })
  expect(line).toMatchObject({ subject: edition.subject, contents: null })
})
