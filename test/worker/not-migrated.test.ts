import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { migrate, statementsOf } from '../../src/store/migrate.ts'
import firstEdition from '../../src/store/migrations/0001_first_edition.sql'
import worker from '../../src/worker.ts'
import { emptyDatabase } from './database.ts'

const HOST = 'https://digest.example'
const TOKEN = 'a-token-of-thirty-two-characters!'
const REMEDY = 'npx wrangler d1 migrations apply DB --remote'
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
const LEAVING = `${HOST}/unsubscribe/${'f'.repeat(32)}`

const { DB, ...others } = env as unknown as Env
let deployed: Env

beforeEach(async () => {
  await emptyDatabase()
  const { weekly } = others.DIGESTS as { weekly: object }
  deployed = {
    ...others,
    DIGESTS: { weekly: { ...weekly, url: HOST, archive: 'public' } },
    ADMIN_TOKEN: TOKEN,
    // An object of its own: a Worker remembers of a database that it was migrated.
    DB: {
      prepare: (sql: string) => DB.prepare(sql),
      batch: (all: D1PreparedStatement[]) => DB.batch(all),
    } as D1Database,
  }
})

/** What is done, and the lines that it logs. */
async function logged<T>(work: () => T | Promise<T>): Promise<{ value: T; lines: Record<string, unknown>[] }> {
  const lines: string[] = []
  const spies = (['log', 'error', 'warn'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line)),
  )
  const value = await work()
  for (const spy of spies) spy.mockRestore()
  return { value, lines: lines.map((line) => JSON.parse(line)) }
}

const tick = () =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(MONDAY), cron: '*/5 * * * *' }), deployed)

function ask(url: string, { owner = false, ...init }: RequestInit & { owner?: boolean } = {}) {
  const headers = { 'CF-Connecting-IP': '203.0.113.9', ...(owner ? { Authorization: `Bearer ${TOKEN}` } : {}) }
  return app.fetch(new Request(url, { ...init, headers }), deployed, createExecutionContext())
}

const tables = async () =>
  (await DB.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('edition', 'd1_migrations')").first('n')) ??
  0

describe('the cron', () => {
  it('says in one line that the database is not migrated yet, throws nothing and makes nothing', async () => {
    const { lines } = await logged(tick)
    expect(lines).toEqual([
      {
        event: 'not-migrated',
        level: 'error',
        message: expect.stringContaining('not migrated yet'),
        remedy: expect.stringContaining(REMEDY),
      },
    ])
    expect(await tables()).toBe(0)
  })

  it('says the same of a database that lacks the newest migration', async () => {
    const record = [
      'CREATE TABLE d1_migrations (name TEXT)',
      "INSERT INTO d1_migrations VALUES ('0001_first_edition.sql')",
    ]
    await DB.batch([...statementsOf(firstEdition), ...record].map((sql) => DB.prepare(sql)))
    expect((await logged(tick)).lines).toMatchObject([{ event: 'not-migrated' }])
  })

  it('publishes the slot at the first tick after the migration', async () => {
    await logged(tick)
    await migrate(DB)
    expect((await logged(tick)).lines).toMatchObject([{ event: 'slot', outcome: 'delivered' }])
  })
})

describe('pages', () => {
  test.each([
    { path: '/', method: 'GET' },
    { path: '/previews/weekly', method: 'GET' },
    { path: '/desk/weekly', method: 'GET' },
    { path: '/outbox', method: 'GET' },
    { path: '/archive/weekly', method: 'GET' },
    { path: '/previews/weekly/send', method: 'POST' },
  ])('$method $path tells the owner the remedy, and works after it', async ({ path, method }) => {
    const { value: answer, lines } = await logged(() =>
      ask(`${HOST}${path}`, { owner: true, method, redirect: 'manual' }),
    )
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const page = await answer.text()
    expect(page).toContain('The database must be updated')
    expect(page).toContain(REMEDY)
    expect(lines).toMatchObject([{ event: 'not-migrated', remedy: expect.stringContaining(REMEDY) }])
    expect(await tables()).toBe(0)
    await migrate(DB)
    expect((await ask(`${HOST}${path}`, { owner: true, method, redirect: 'manual' })).status).not.toBe(503)
  })

  test.each(['/archive', '/archive/weekly', '/archive/weekly/feed.atom', '/issues/notes-on-mail-1'])(
    '%s asks readers to come back',
    async (path) => {
      const { value: answer } = await logged(() => ask(`${HOST}${path}`))
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
      const page = await answer.text()
      expect(page).toContain('Please try again in a few minutes')
      expect(page).not.toContain('wrangler')
    },
  )

  it('name the public digest that a reader asked for, or the only one', async () => {
    const titleOf = async (path: string) => {
      const { value: answer } = await logged(() => ask(`${HOST}${path}`))
      return /<title>(.*)<\/title>/.exec(await answer.text())?.[1]
    }
    expect(await titleOf('/issues/notes-on-mail-1')).toBe('Not ready yet · Marrow Weekly')
    const { weekly } = deployed.DIGESTS as { weekly: object }
    deployed = { ...deployed, DIGESTS: { weekly, other: { ...weekly, title: 'Another One' } } }
    expect(await titleOf('/issues/notes-on-mail-1')).toBe('Not ready yet')
    expect(await titleOf('/archive/other')).toBe('Not ready yet · Another One')
  })

  it('show strangers nothing private', async () => {
    const answer = await ask(`${HOST}/`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('migrated')
  })
})

describe('unsubscribing', () => {
  it('says to the reader that it did not happen, and to the owner why', async () => {
    const { value: answer, lines } = await logged(() => ask(LEAVING, { method: 'POST' }))
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    const page = await answer.text()
    expect(page).toContain('You are not unsubscribed yet')
    expect(page).not.toContain('wrangler')
    expect(lines).toMatchObject([{ event: 'not-migrated', remedy: expect.stringContaining(REMEDY) }])
    expect(JSON.stringify(lines)).not.toContain('f'.repeat(32))
    await migrate(DB)
    expect((await ask(LEAVING, { method: 'POST' })).status).toBe(200)
  })
})
