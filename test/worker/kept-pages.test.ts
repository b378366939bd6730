import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { editionFor, readers } from '../contract/editions.ts'
import { frozenBy } from '../contract/ledger.contract.ts'
import { watched } from '../database/watched.ts'
import { brief, story } from '../render/digests.ts'
import { freshDatabase } from './database.ts'

const HOST = 'https://digest.example'
const TOKEN = '9fQ2-vLx8-Tz61-bWm4'
const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const HTML = '<!doctype html><html lang="en"><head><title>x</title></head><body><p>A story</p></body></html>'
const NOW = new Date('2026-10-05T05:00:00Z')

let db: D1Database
let asked: string[]
let version: string

beforeEach(async () => {
  const real = await freshDatabase()
  asked = []
  // Another upload for each test: what one keeps is nothing to the others.
  version = crypto.randomUUID()
  db = {
    prepare: (sql: string) => {
      asked.push(sql)
      return real.prepare(sql)
    },
    batch: (all: D1PreparedStatement[]) => real.batch(all),
  } as D1Database
})

async function ask(path: string, headers: Record<string, string> = {}, change: object = {}) {
  const context = createExecutionContext()
  const DIGESTS = { weekly: { ...weekly, url: HOST, archive: 'public', ...change } }
  const request = new Request(`${HOST}${path}`, { headers: { 'CF-Connecting-IP': '203.0.113.9', ...headers } })
  asked.length = 0
  const response = await app.fetch(
    request,
    { ...bindings, DB: db, DIGESTS, ADMIN_TOKEN: TOKEN, VERSION: { id: version } } as Env,
    context,
  )
  const body = await response.text()
  await waitOnExecutionContext(context)
  return {
    status: response.status,
    headers: response.headers,
    body,
    reads: asked.filter((sql) => /\btold\b|html/.test(sql) && !/max\(rowid\)/.test(sql)).length,
  }
}

/** An Edition that is frozen; `sends` its only mail at once. */
async function freeze(slot: string, sends = true) {
  const ledger = d1Ledger(db)
  const edition = await frozenBy(ledger.freeze(editionFor(slot, { digest: 'weekly', html: HTML }), readers(1), NOW, 0))
  if (sends) await send(edition.id)
  return edition.id
}
async function send(edition: string) {
  const ledger = d1Ledger(db)
  const claim = await ledger.claim(edition, '', NOW)
  if (claim === null) throw new Error('nothing to claim')
  await ledger.settle(claim, { state: 'sent', providerId: null }, NOW)
  await ledger.closeIfDone(edition, NOW)
}

const slotOf = (day: number) => `2026-10-${String(day).padStart(2, '0')}T07:00[Europe/Paris]`
const PAGES = [
  '/archive/weekly',
  '/archive/weekly/feed.atom',
  '/archive/weekly/feed.json',
  '/archive/weekly/2026-10-05-0700',
]

describe.each(PAGES)('%s', (path) => {
  beforeEach(async () => {
    await freeze(slotOf(5))
  })

  it('is read and rendered once, and is the same then, with the same headers', async () => {
    const first = await ask(path)
    expect(first.status).toBe(200)
    expect(first.reads).toBeGreaterThan(0)
    const second = await ask(path)
    expect([second.status, second.reads, second.body]).toEqual([200, 0, first.body])
    for (const name of ['Content-Type', 'Content-Security-Policy', 'Cache-Control', 'ETag', 'Vary', 'Last-Modified'])
      expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)])
  })

  it('answers 304 to who has it, and reads nothing for that', async () => {
    const tag = (await ask(path)).headers.get('ETag') ?? 'none'
    for (const header of [tag, `"other", ${tag}`, `W/${tag}`]) {
      const again = await ask(path, { 'If-None-Match': header })
      expect([again.status, again.body, again.reads]).toEqual([304, '', 0])
    }
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('is rendered again by a new Worker version and after a change of settings', async () => {
    const first = await ask(path)
    expect((await ask(path, {}, { title: 'Another Name' })).headers.get('ETag')).not.toBe(first.headers.get('ETag'))
    version = crypto.randomUUID()
    const later = await ask(path, { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect([later.status, later.reads > 0]).toEqual([200, true])
  })

  it('is rendered again for the owner and not cached', async () => {
    const owner = { Authorization: `Bearer ${TOKEN}` }
    for (let n = 0; n < 2; n++) {
      const { reads, headers } = await ask(path, owner)
      expect(reads).toBeGreaterThan(0)
      expect(headers.get('Cache-Control')).toBe('no-store')
    }
    expect((await ask(path)).reads).toBeGreaterThan(0)
  })

  it('does not fill the cache with meaningless parameters', async () => {
    await ask(path)
    expect((await ask(`${path}?utm_source=x`)).reads).toBe(0)
  })
})

test('an edition is on the page from its first mail on, and off it when it is removed', async () => {
  await freeze(slotOf(5))
  const shows = async (day: number) =>
    (await ask('/archive/weekly')).body.includes(`2026-10-${String(day).padStart(2, '0')}-0700`)
  expect(await shows(5)).toBe(true)
  const open = await freeze(slotOf(12), false)
  expect(await shows(12)).toBe(false)
  // A later one is sent before it.
  await freeze(slotOf(19))
  expect([await shows(19), await shows(12)]).toEqual([true, false])
  await send(open)
  expect(await shows(12)).toBe(true)
  await db.prepare('DELETE FROM edition WHERE slot = ?1').bind(slotOf(5)).run()
  expect([await shows(5), await shows(19)]).toEqual([false, true])
})

test('a digest that becomes private is private at once', async () => {
  await freeze(slotOf(5))
  await ask('/archive/weekly')
  expect((await ask('/archive/weekly', {}, { archive: 'private' })).status).toBe(403)
})

test('what is asked of the database does not grow with the number of editions', async () => {
  const watch = watched(db)
  for (let day = 1; day <= 28; day++) await freeze(slotOf(day))
  db = watch.db
  await ask('/archive/weekly')
  Object.assign(watch.counted, { calls: 0, statements: 0 })
  await ask('/archive/weekly')
  expect(watch.counted.statements).toBeLessThanOrEqual(3)
})

test('each page of a long edition is kept for itself, and one that is not there is not', async () => {
  await freeze(slotOf(5))
  const stories = Array.from({ length: 60 }, (_, n) => ({ heading: `Story ${n}`, sentences: [] }))
  const told = {
    title: 'Weekly',
    date: '2026-10-05',
    note: null,
    briefs: [{ ...brief(), stories: stories.map(story) }],
  }
  await db.prepare('UPDATE edition SET mail_tells_all = 0, told = ?1').bind(JSON.stringify(told)).run()
  const path = '/archive/weekly/2026-10-05-0700'
  const [first, second] = [await ask(path), await ask(`${path}?part=2`)]
  expect([first.status, second.status, first.body === second.body]).toEqual([200, 200, false])
  for (const [address, body] of [
    [path, first.body],
    [`${path}?part=2`, second.body],
  ] as const) {
    const again = await ask(address)
    expect([again.reads, again.body]).toEqual([0, body])
  }
  for (let n = 0; n < 2; n++) {
    const missing = await ask(`${path}?part=9`)
    expect([missing.status, missing.reads > 0, missing.headers.get('ETag')]).toEqual([404, true, null])
  }
})

test('what somebody searched for is not the kept list', async () => {
  await freeze(slotOf(5))
  const list = await ask('/archive/weekly')
  const found = await ask('/archive/weekly?q=nothing-holds-this-word')
  expect(found.status).toBe(200)
  expect(found.body).not.toBe(list.body)
  expect(found.headers.get('ETag')).not.toBe(list.headers.get('ETag'))
  // And the other way round.
  expect((await ask('/archive/weekly')).body).toBe(list.body)
})
