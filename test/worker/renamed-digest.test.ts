import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.ts'
import { depsOf } from '../../src/deps.ts'
import type { Env } from '../../src/env.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import worker from '../../src/worker.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const RENAMED: Env = { ...bindings, DIGESTS: { town: { ...weekly, id: 'weekly' } } }
const MONDAY = new Date('2026-11-23T06:00:00Z')

async function visit(path: string, given: Env = RENAMED, headers: Readonly<Record<string, string>> = {}) {
  const request = localRequest(`http://localhost:8787${path}`, { redirect: 'manual', headers })
  const response = await app.fetch(request, given, createExecutionContext())
  return { status: response.status, location: response.headers.get('Location'), page: await response.text() }
}

async function tick(given: Env) {
  const { publish, settings } = depsOf(given)
  return publishDue({ ...publish, digests: settings.digests, now: MONDAY })
}

beforeEach(freshDatabase)

describe('a digest that got another address', () => {
  it.each([
    { from: '/previews/weekly', to: '/previews/town' },
    { from: '/previews/weekly.txt?now=form-0001', to: '/previews/town.txt?now=form-0001' },
    { from: '/previews/weekly/import-ai-184.json', to: '/previews/town/import-ai-184.json' },
    { from: '/desk/weekly', to: '/desk/town' },
    { from: '/archive/weekly', to: '/archive/town' },
    { from: '/archive/weekly/feed.atom', to: '/archive/town/feed.atom' },
    { from: '/archive/weekly/2026-11-23-0700', to: '/archive/town/2026-11-23-0700' },
  ])('leads $from to $to', async ({ from, to }) => {
    expect(await visit(from)).toMatchObject({ status: 301, location: to })
    expect((await visit('/previews/town')).status).toBe(200)
  })

  it('keeps its archive, and tells nothing twice', async () => {
    await tick(bindings)
    expect((await visit('/archive/town')).page).toContain('/archive/town/2026-11-23-0700')
    expect((await visit('/previews/town')).page).toContain('This page shows the last edition')
    await tick(RENAMED)
    expect(await d1Ledger(bindings.DB).listEditions('weekly', 10)).toHaveLength(1)
    expect(await d1Ledger(bindings.DB).listEditions('town', 10)).toEqual([])
  })

  it('does not tell a stranger that it is there', async () => {
    const stranger = { 'CF-Connecting-IP': '203.0.113.9' }
    const [old, none] = await Promise.all(
      ['/archive/weekly', '/archive/nothing'].map((path) => visit(path, RENAMED, stranger)),
    )
    expect([old?.status, old?.location]).toEqual([none?.status, none?.location])
  })
})

describe('a digest that was renamed without its id', () => {
  /** Objects of their own: a Worker remembers of its settings that they were compared with the database. */
  const withTables = (tables: Readonly<Record<string, object>>): Env => ({ ...bindings, DIGESTS: { ...tables } })
  const cron = async (given: Env, time = MONDAY) => {
    const lines: string[] = []
    const spies = (['log', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line)),
    )
    await worker.scheduled(createScheduledController({ scheduledTime: time, cron: '*/5 * * * *' }), given)
    for (const spy of spies) spy.mockRestore()
    return lines.map((line) => JSON.parse(line))
  }

  it('is refused, with the remedy, and sends nothing', async () => {
    await cron(withTables({ weekly }))
    const renamed = withTables({ town: weekly })
    const [line, ...more] = await cron(renamed)
    expect(more).toEqual([])
    expect(line).toMatchObject({ event: 'settings', key: 'DIGESTS.town.id' })
    expect(line.message).toContain('set id = "weekly"; if it is a new one, set id = "town"')
    expect((await visit('/', renamed)).page).toContain('set id = &quot;weekly&quot;')
    expect(await visit('/previews/town', renamed)).toMatchObject({ status: 404 })
    expect(await d1Ledger(bindings.DB).listEditions('town', 10)).toEqual([])
  })

  it.each([
    {
      name: 'with rows of no schedule: an edition that was sent manually',
      sql: `
      INSERT INTO edition (id, digest, slot, state, planned, created_at) VALUES ('e', 'weekly', 'manual:form-0001', 'closed', 0, 0)`,
    },
    {
      name: 'with nothing but a reader who left',
      sql: `
      INSERT INTO unsubscribe (digest, recipient, at) VALUES ('weekly', 'ada@reader.example', 0)`,
    },
  ])('is refused $name', async ({ sql }) => {
    await bindings.DB.prepare(sql).run()
    expect(await cron(withTables({ town: weekly }))).toMatchObject([{ key: 'DIGESTS.town.id' }])
  })

  it('continues under its id, and starts anew under a new one', async () => {
    await cron(withTables({ weekly }))
    expect(await cron(withTables({ town: { ...weekly, id: 'weekly' } }))).toEqual([])
    expect(await cron(withTables({ town: { ...weekly, id: 'town' } }))).toMatchObject([
      { event: 'slot', digest: 'town', outcome: 'delivered' },
    ])
    expect(await cron(withTables({ town: weekly }))).toEqual([])
  })

  it('is not a rename: a new digest beside the others needs no id', async () => {
    await cron(withTables({ weekly }))
    expect(await cron(withTables({ weekly, town: weekly }))).toMatchObject([{ digest: 'town', outcome: 'delivered' }])
  })

  it('has had more than one address: all of them lead to the present one', async () => {
    for (const slug of ['weekly', 'town', 'city']) await cron(withTables({ [slug]: { ...weekly, id: 'weekly' } }))
    const present = withTables({ city: { ...weekly, id: 'weekly', archive: 'public' } })
    for (const former of ['weekly', 'town']) {
      expect(await visit(`/archive/${former}/feed.atom`, present)).toMatchObject({
        status: 301,
        location: '/archive/city/feed.atom',
      })
      expect(await visit(`/desk/${former}`, present)).toMatchObject({ status: 301, location: '/desk/city' })
    }
    expect(await visit('/archive/village', present)).toMatchObject({ status: 404 })
  })

  it('leaves its address to another digest that takes it', async () => {
    await cron(withTables({ weekly }))
    const both = withTables({ town: { ...weekly, id: 'weekly' }, weekly: { ...weekly, id: 'other' } })
    await cron(both)
    expect(await visit('/archive/weekly', both)).toMatchObject({ status: 200 })
  })
})
