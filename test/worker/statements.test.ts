import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { PLAN_LIMITS, type Plan } from '../../src/model/plan.ts'
import worker from '../../src/worker.ts'
import { paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { type WatchedDatabase, watched } from '../database/watched.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }

const HOST = 'https://digest.example'
const TOKEN = 'an-admin-token-of-many-letters'
const DIGESTS = 50
const RECIPIENTS = 2
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
const WEEK = 7 * 24 * 3_600_000

const slugOf = (n: number) => `digest-${n}`

/** Every fifth waits for its editor, every seventh fixes its stories a day before; half of them mail through Cloudflare. */
const tables = Object.fromEntries(
  Array.from({ length: DIGESTS }, (_, n) => [
    slugOf(n),
    {
      ...weekly,
      url: HOST,
      archive: 'public',
      sources: ['import-ai-184'],
      mailer: n % 2 === 0 ? 'outbox' : 'cloudflare',
      review: n % 5 === 4 ? 'approval' : 'deadline',
      cutoff: n % 7 === 6 ? 24 : 0,
      // Every owner gets a mail alone.
      alerts: `Owner <owner-${n}@owner.example>`,
      recipients: Array.from({ length: RECIPIENTS }, (_, i) => `Reader ${i} <reader-${i}@reader.example>`),
    },
  ]),
)

/** One database for all cases of a plan: they are visited in their order. */
describe.each<Plan>(['free', 'paid'])('one invocation on the plan %s, with fifty digests', (PLAN) => {
  let watch: WatchedDatabase
  let mails: string[]
  let given: Env
  const limits = PLAN_LIMITS[PLAN]
  const most = { statements: 0, subrequests: 0 }

  beforeAll(async () => {
    watch = watched(await freshDatabase())
    mails = []
    const send = async ({ to }: { to: string }) => {
      mails.push(to)
      return { messageId: `m${mails.length}` }
    }
    const EMAIL = { send } as unknown as SendEmail
    const VISITS = { sendBatch: async () => {} } as unknown as Queue
    given = { ...bindings, DB: watch.db, EMAIL, VISITS, DIGESTS: tables, PLAN, ADMIN_TOKEN: TOKEN }
    vi.spyOn(console, 'log').mockImplementation(() => {})
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })

  async function counting<T>(what: string, work: () => Promise<T>): Promise<T> {
    Object.assign(watch.counted, { calls: 0, statements: 0 })
    const before = mails.length
    const answer = await work()
    const { calls, statements } = watch.counted
    const subrequests = calls + mails.length - before
    expect([what, statements]).toEqual([what, Math.min(statements, limits.statements)])
    expect([what, subrequests]).toEqual([what, Math.min(subrequests, limits.subrequests)])
    most.statements = Math.max(most.statements, statements)
    most.subrequests = Math.max(most.subrequests, subrequests)
    return answer
  }

  const tick = (time: number, changes: Partial<Env> = {}) =>
    counting(`a tick at ${new Date(time).toISOString()}`, () =>
      worker.scheduled(createScheduledController({ scheduledTime: time, cron: '*/5 * * * *' }), {
        ...given,
        ...changes,
      }),
    )

  async function visit(method: string, path: string, form?: Readonly<Record<string, string>>) {
    const headers = { 'CF-Connecting-IP': '203.0.113.9', 'CF-Ray': '1', Authorization: `Bearer ${TOKEN}` }
    const body = form === undefined ? {} : { body: new URLSearchParams(form) }
    const request = new Request(`${HOST}${path}`, { method, headers, redirect: 'manual', ...body })
    const response = await counting(`${method} ${path}`, async () =>
      app.fetch(request, given, createExecutionContext()),
    )
    return { status: response.status, page: await response.text() }
  }

  const count = (sql: string) => watch.db.prepare(sql).first<number>('n')

  it('ticks until every digest has sent its edition, or waits', async () => {
    await tick(MONDAY - 300_000)
    const ticks = PLAN === 'free' ? 40 : 3
    for (let n = 0; n < ticks; n++) await tick(MONDAY + n * 300_000)
    expect(await count(`SELECT count(*) AS n FROM review WHERE waiting_since IS NOT NULL`)).toBe(DIGESTS / 5)
    expect(await count(`SELECT count(*) AS n FROM edition WHERE state = 'closed'`)).toBe((DIGESTS * 4) / 5)
    expect(await count(`SELECT count(*) AS n FROM delivery WHERE state <> 'sent'`)).toBe(0)
    expect(await count(`SELECT count(*) AS n FROM delivery`)).toBe(((DIGESTS * 4) / 5) * RECIPIENTS)
  })

  it('records at once what all digests missed', async () => {
    const hourly = Object.fromEntries(
      Object.entries(tables).map(([slug, table]) => [slug, { ...table, schedule: '0 * * * *' }]),
    )
    // A time that is doubted until another tick agrees.
    await tick(MONDAY + 3 * 24 * 3_600_000 - 300_000, { DIGESTS: hourly })
    await tick(MONDAY + 3 * 24 * 3_600_000, { DIGESTS: hourly })
    const missed = await count(
      `SELECT count(DISTINCT digest) AS n FROM edition WHERE state = 'skipped' AND reason LIKE 'missed%'`,
    )
    expect(missed).toBe(30)
    await tick(MONDAY + 3 * 24 * 3_600_000 + 300_000, { DIGESTS: hourly })
    expect(
      await count(`SELECT count(DISTINCT digest) AS n FROM edition WHERE state = 'skipped' AND reason LIKE 'missed%'`),
    ).toBe(DIGESTS)
  })

  it('records the stories of older editions, over several ticks if needed', async () => {
    await watch.db.batch([watch.db.prepare('DELETE FROM told'), watch.db.prepare('UPDATE edition SET entered = 0')])
    const ticks = PLAN === 'free' ? 28 : 6
    await tick(MONDAY + WEEK - 300_000)
    for (let n = 0; n < ticks; n++) await tick(MONDAY + WEEK + n * 300_000)
    expect(
      await count(
        `SELECT count(*) AS n FROM edition WHERE slot LIKE '2026-10-12%' AND state = 'skipped' AND reason = 'nothing new'`,
      ),
    ).toBeGreaterThanOrEqual((DIGESTS * 4) / 5 - 1)
  })

  describe('every page and every action', () => {
    const first = slugOf(0)
    const held = slugOf(4)
    const SLOT = '2026-10-05T07:00[Europe/Paris]'
    const slot = encodeURIComponent(SLOT)
    const visited = new Set<string>()

    /** The route, and an address of it. */
    const pages: readonly (readonly [string, string, Readonly<Record<string, string>> | undefined])[] = [
      ['GET /', '/', undefined],
      ['GET /', '/?page=5', undefined],
      ['GET /marrow.css', '/marrow.css', undefined],
      ['GET /marrow.js', '/marrow.js', undefined],
      ['GET /sign-in', '/sign-in', undefined],
      ['POST /sign-in/end', '/sign-in/end', {}],
      ['GET /robots.txt', '/robots.txt', undefined],
      ['GET /health', '/health', undefined],
      ['POST /alerts/read', '/alerts/read', {}],
      ['POST /sign-in', '/sign-in', { token: TOKEN }],
      ['GET /unsubscribe/:token', `/unsubscribe/${'f'.repeat(32)}`, undefined],
      ['POST /unsubscribe/:token', `/unsubscribe/${'f'.repeat(32)}`, {}],
      ['POST /unsubscribe/:token/leave', `/unsubscribe/${'f'.repeat(32)}/leave`, {}],
      ['POST /unsubscribe/:token/return', `/unsubscribe/${'f'.repeat(32)}/return`, {}],
      ['GET /themes/:file', '/themes/00000000.css', undefined],
      ['GET /issues/:id', '/issues/import-ai-184', undefined],
      ['GET /archive', '/archive', undefined],
      ['GET /archive/:digest', `/archive/${first}`, undefined],
      ['GET /archive/:digest', `/archive/${first}?q=story`, undefined],
      ['GET /archive/:digest/feed.atom', `/archive/${first}/feed.atom`, undefined],
      ['GET /archive/:digest/feed.json', `/archive/${first}/feed.json`, undefined],
      ['GET /archive/:digest/:name', `/archive/${first}/2026-10-05-0700`, undefined],
      ['GET /archive/:digest/:name', `/archive/${first}/2026-10-05-0700?view=mail`, undefined],
      ['GET /previews/:file', `/previews/${first}`, undefined],
      ['GET /previews/:digest/:file', `/previews/${first}/import-ai-184`, undefined],
      ['GET /desk/:digest', `/desk/${first}`, undefined],
      ['GET /desk/:digest', `/desk/${held}?slot=${slot}`, undefined],
      [
        'POST /desk/:digest',
        `/desk/${held}`,
        { do: 'test', slot: SLOT, version: '0', to: 'ada@reader.example', token: 'form-0001' },
      ],
      ['POST /desk/:digest/release', `/desk/${held}/release`, { slot: SLOT, hash: 'HELD' }],
      ['POST /desk/:digest/discard', `/desk/${slugOf(9)}/discard`, { slot: SLOT }],
      ['GET /waiting', '/waiting', undefined],
      ['GET /health', '/health', undefined],
      ['GET /storage', '/storage', undefined],
      ['POST /sources', '/sources', { address: 'https://feed.example/rss', title: 'Feed' }],
      ['POST /sources/find', '/sources/find', { address: 'http://127.0.0.1/' }],
      ['POST /sources/opml', '/sources/opml', { opml: '<opml><outline xmlUrl="https://other.example/rss"/></opml>' }],
      ['GET /sources', '/sources', undefined],
      ['POST /sources/demo', '/sources/demo', {}],
      ['GET /sources/doctor.txt', '/sources/doctor.txt', undefined],
      ['GET /sources/list.opml', '/sources/list.opml', undefined],
      ['GET /sources/:slug', '/sources/feed', undefined],
      ['POST /sources/:slug/state', '/sources/feed/state', { state: 'paused' }],
      ['POST /sources/:slug/name', '/sources/feed/name', { name: 'Letters of the town' }],
      ['POST /sources/:slug/rules', '/sources/feed/rules', { mute: 'thread' }],
      ['POST /sources/:slug/visit', '/sources/feed/visit', {}],
      ['POST /sources/:slug/senders', '/sources/feed/senders', { senders: 'ann@letter.example' }],
      ['POST /sources/visit', '/sources/visit', {}],
      ['GET /sources/documents/:id', '/sources/documents/none', undefined],
      ['GET /sources/documents/:id/raw', '/sources/documents/none/raw', undefined],
      ['POST /sources/documents/:id/read', '/sources/documents/none/read', {}],
      ['POST /sources/documents/:id/admit', '/sources/documents/none/admit', {}],
      ['POST /sources/documents/:id/refuse', '/sources/documents/none/refuse', {}],
      ['POST /sources/mail', '/sources/mail', { title: 'Letters' }],
      ['POST /sources/:slug/mail', '/sources/letters/mail', { mail: 'From: a@b.example\nSubject: x\n\ny' }],
      ['POST /sources/:slug/remove', '/sources/feed/remove', {}],
      ['GET /outbox', '/outbox', undefined],
      ['POST /outbox/clear', '/outbox/clear', {}],
      ['GET /outbox/:file', '/outbox/1', undefined],
      ['POST /previews/:digest/send', `/previews/${first}/send`, { token: 'form-0002', despite: 'yes' }],
      ['POST /previews/:digest/send-again', `/previews/${first}/send-again`, { token: 'form-0003' }],
      ['GET /digests/:digest/resend', `/digests/${first}/resend?slot=${slot}`, undefined],
      ['POST /digests/:digest/resend', `/digests/${first}/resend`, { slot: SLOT, resends: '0' }],
      ['POST /digests/:digest/simulate', `/digests/${first}/simulate`, {}],
      ['GET /simulate/:digest', `/simulate/${first}`, undefined],
    ]

    it.each(pages)('%s: %s', async (route, path, form) => {
      visited.add(route)
      if (route === 'POST /desk/:digest/release') {
        const hash = await watch.db
          .prepare(`SELECT edition ->> 'hash' AS hash FROM review WHERE digest = ?1 AND waiting_since IS NOT NULL`)
          .bind(held)
          .first<string>('hash')
        await visit('POST', path, { ...form, hash: hash ?? '' })
        expect(
          await count(
            `SELECT count(*) AS n FROM delivery JOIN edition ON edition.id = edition WHERE digest = '${held}' AND slot = '${SLOT}' AND delivery.state = 'sent'`,
          ),
        ).toBe(RECIPIENTS)
        return
      }
      const { status, page } = await visit(route.split(' ')[0] ?? 'GET', path, form)
      // The last tick of these tests was long ago, and /health says so.
      if (path !== '/health') expect(status).toBeLessThan(500)
      if (path === '/') expect(page).toContain('Page 1 of 5')
      if (path === '/archive') expect(page.match(/Newest: /g)).toHaveLength((DIGESTS * 4) / 5)
    })

    it('is on the list above', () => {
      const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
      expect([...new Set(routes)].filter((route) => !visited.has(route))).toEqual([])
    })

    it('sends now with slots ahead that are taken, and stops in time', async () => {
      const ahead = Array.from({ length: 19 }, (_, n) => new Date(Date.now() + (n + 1) * WEEK))
      const names = ahead.map((at) => {
        const monday = new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 24 * 3_600_000)
        return `${monday.toISOString().slice(0, 10)}T07:00[Europe/Paris]`
      })
      for (const name of names) {
        await watch.db
          .prepare(
            `INSERT INTO edition (id, digest, slot, state, planned, created_at) VALUES (?1, '${slugOf(1)}', ?1, 'skipped', 0, 0)`,
          )
          .bind(name)
          .run()
      }
      await watch.db.prepare(`DELETE FROM told WHERE digest = '${slugOf(1)}'`).run()
      const { status } = await visit('POST', `/previews/${slugOf(1)}/send`, { token: 'form-0004', despite: 'yes' })
      expect(status).toBe(303)
      expect(
        await count(
          `SELECT count(*) AS n FROM delivery JOIN edition ON edition.id = edition WHERE slot = 'manual:form-0004' AND delivery.state = 'sent'`,
        ),
      ).toBe(RECIPIENTS)
    })

    it('visits a feed full of new entries, and reads one', async () => {
      const source = await addFeed(watch.db, 'https://a.example/feed', new Date(MONDAY - WEEK))
      const entry = (n: number) => ({
        ...{ id: `${n}`, link: `https://a.example/${n}`, title: `Post ${n}` },
        ...{ date: new Date(MONDAY - n * 60_000), text: paragraphs(`Post ${n}`) },
      })
      const feed = rss(
        'A',
        'https://a.example/',
        Array.from({ length: 300 }, (_, n) => entry(n)),
      )
      const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
        watch.counted.calls++
        return String(address).includes('dns-query')
          ? Response.json({ Answer: [{ type: 1, data: '93.184.216.34' }] })
          : new Response(feed, { headers: { 'Content-Type': 'application/rss+xml' } })
      })
      const sent: { do: string; document?: string }[] = []
      const VISITS = {
        sendBatch: async (messages: Iterable<{ body: (typeof sent)[number] }>) => {
          watch.counted.calls++
          sent.push(...[...messages].map(({ body }) => body))
        },
      } as unknown as Queue
      const step = (body: object) =>
        counting(`a step: ${JSON.stringify(body)}`, () =>
          worker.queue({ messages: [{ body }], retryAll() {} } as unknown as MessageBatch, { ...given, VISITS }),
        )
      await step({ do: 'visit', source })
      // The first visit tells what is newer than the source, as much as one invocation may.
      expect(sent.length).toBeGreaterThanOrEqual(20)
      // Each reading puts its second step into the queue.
      for (const body of sent.splice(0, 2)) await step(body)
      for (const body of sent.slice(-2)) await step(body)
      expect(await count(`SELECT count(*) AS n FROM document WHERE state = 'read'`)).toBe(2)
      asked.mockRestore()
    })

    it('uses what it may: the tick is the largest', () => {
      if (PLAN === 'free') expect(most.statements).toBeGreaterThan(45)
      else expect(most.statements).toBeGreaterThan(500)
    })
  })
})
