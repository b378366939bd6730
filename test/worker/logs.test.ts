import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import worker from '../../src/worker.ts'
import { freshDatabase } from './database.ts'

const HOST = 'https://digest.example'
const TOKEN = '9fQ2-vLx8-Tz61-bWm4'
const READER = 'f'.repeat(32)
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
const bindings = env as unknown as Env
const OWNER = { headers: { Authorization: `Bearer ${TOKEN}` } }
const { weekly } = bindings.DIGESTS as { weekly: object }

beforeEach(freshDatabase)

/** An object of its own for each: a Worker remembers of a database what it has seen. */
const databaseThat = (fails: (sql: string) => boolean) =>
  ({
    prepare: (sql: string) => {
      if (fails(sql)) throw new Error(`D1_ERROR: ada@reader.example and ${READER}\u001b[2J`)
      return bindings.DB.prepare(sql)
    },
    batch: (all: D1PreparedStatement[]) => bindings.DB.batch(all),
  }) as D1Database

const DEPLOYED = { ...bindings, ADMIN_TOKEN: TOKEN, DIGESTS: { weekly: { ...weekly, url: HOST, archive: 'public' } } }

function ask(path: string, init: RequestInit = {}, more: Partial<Env> = {}) {
  const headers = { 'CF-Connecting-IP': '203.0.113.9', ...(init.headers as Record<string, string>) }
  const request = new Request(`${HOST}${path}`, { redirect: 'manual', ...init, headers })
  return app.fetch(request, { ...DEPLOYED, ...more }, createExecutionContext())
}

const tick = (more: Partial<Env> = {}, at = MONDAY) =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: '*/5 * * * *' }), {
    ...DEPLOYED,
    ...more,
  })

/** What is done, and the raw lines that it logs. */
async function logged<T>(work: () => T): Promise<{ value: Awaited<T> | null; lines: string[] }> {
  const lines: string[] = []
  const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void lines.push(words.join(' '))),
  )
  const value = await Promise.resolve(work()).catch(() => null)
  for (const spy of spies) spy.mockRestore()
  return { value, lines }
}

describe('the log', () => {
  it('has one line of JSON an event, without an address, a token or a control character', async () => {
    const broken = { DB: databaseThat((sql) => /edition|unsubscribe|delivery/.test(sql)) }
    const events: (() => unknown)[] = [
      () => tick(),
      () => ask(`/unsubscribe/${READER}`, { method: 'POST' }, broken),
      () => ask(`/archive/weekly?before=ada@reader.example`, {}, broken),
      // Scanners write addresses in other ways, which mean the same.
      () => ask(`/unsubscribe/%66${READER.slice(1)}`, { method: 'POST' }, broken),
      () => ask(`/desk/ada%40reader.example`, OWNER, broken),
      () =>
        ask('/sign-in', { method: 'POST', body: new URLSearchParams({ token: 'nope' }), headers: { Origin: HOST } }),
      () => tick(broken),
    ]
    for (const event of events) {
      const { lines } = await logged(event)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) {
        expect(JSON.parse(line)).toMatchObject({ event: expect.stringMatching(/^[a-z-]+$/), level: expect.anything() })
        expect(line).not.toMatch(/\p{Cc}/u)
        for (const secret of ['@', '%40', READER.slice(1), TOKEN, 'nope', '203.0.113.9'])
          expect(line).not.toContain(secret)
      }
    }
  })

  it('says what is wrong in the settings where no digest is left, migrated or not', async () => {
    const DIGESTS = { weekly: { ...weekly, schedule: 'sometimes' } }
    const { lines } = await logged(() => tick({ DIGESTS }))
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'settings', key: 'DIGESTS.weekly.schedule' }])
    const unmigrated = { DIGESTS, DB: databaseThat((sql) => sql.includes('d1_migrations')) }
    expect((await logged(() => tick(unmigrated))).lines.join('')).not.toContain('reader.example')
  })

  it('never migrates a deployed database because no digest is left to say where it is', async () => {
    await bindings.DB.prepare("DELETE FROM d1_migrations WHERE name LIKE '0008%'").run()
    const { lines } = await logged(() => tick({ DIGESTS: {}, DB: databaseThat(() => false) }))
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['settings', 'not-migrated'])
  })
})

describe('an error page', () => {
  const broken = () => ({ DB: databaseThat((sql) => /FROM edition|overview|INSERT INTO unsubscribe/.test(sql)) })

  it.each([
    { name: 'of the owner', path: '/', headers: { Authorization: `Bearer ${TOKEN}` } },
    { name: 'of a reader', path: '/archive/weekly', headers: {} },
    { name: 'of somebody who unsubscribes', path: `/unsubscribe/${READER}`, headers: {}, method: 'POST' },
  ])('$name names the request as the log does', async ({ path, headers, method = 'GET' }) => {
    const { value, lines } = await logged(() =>
      ask(path, { method, headers: { ...headers, 'CF-Ray': '230b030023ae2822-SJC' } }, broken()),
    )
    expect(value?.status).toBe(500)
    expect(await value?.text()).toContain('<code>230b030023ae2822-SJC</code>')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'bug', request: '230b030023ae2822-SJC' }])
  })

  it('shows no name that a visitor made up', async () => {
    const { value } = await logged(() => ask('/archive/weekly', { headers: { 'CF-Ray': '<b>x</b>' } }, broken()))
    expect(await value?.text()).toMatch(/<code>[0-9a-f-]{36}<\/code>/)
  })
})

describe('/health', () => {
  const health = async (more: Partial<Env> = {}) => {
    // A database of its own: what was answered is kept for a while.
    const answer = await ask('/health', {}, { DB: databaseThat(() => false), ...more })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  it('is well after a tick, and tells when the last one was and what was sent', async () => {
    const now = Date.now()
    await tick({}, now)
    const { status, body } = await health()
    expect(status).toBe(200)
    expect(body).toEqual({
      ok: true,
      trouble: [],
      lastTick: new Date(now).toISOString(),
      lastSend: null,
      backlog: 0,
      waiting: 0,
      troubledSources: 0,
    })
  })

  it('is not healthy without a tick, without a digest, and before the migration; it never contains a name or an address', async () => {
    expect(await health()).toMatchObject({ status: 503, body: { trouble: ['no-tick'] } })
    expect(await health({ DIGESTS: {} })).toMatchObject({ status: 503, body: { trouble: ['settings'] } })
    await bindings.DB.prepare("DELETE FROM d1_migrations WHERE name LIKE '0008%'").run()
    const unmigrated = await health()
    expect(unmigrated).toMatchObject({ status: 503, body: { trouble: ['not-migrated'] } })
    await tick({}, MONDAY)
    expect(JSON.stringify(unmigrated)).not.toMatch(/weekly|@|wrangler/i)
  })

  it('asks the database once for many who ask', async () => {
    let asked = 0
    const DB = databaseThat((sql) => {
      if (sql.includes('last_tick')) asked++
      return false
    })
    for (let n = 0; n < 20; n++) await ask('/health', {}, { DB })
    expect(asked).toBe(1)
  })

  it('finds its figures by indexes, however many editions there are', async () => {
    const plan = await bindings.DB.prepare(
      "EXPLAIN QUERY PLAN SELECT max(closed_at) FROM edition WHERE state = 'closed'",
    ).all<{ detail: string }>()
    expect(plan.results.map(({ detail }) => detail).join(' ')).toContain('edition_closed')
  })
})
