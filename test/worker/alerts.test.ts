import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import { depsOf } from '../../src/deps.ts'
import type { Env } from '../../src/env.ts'
import worker from '../../src/worker.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const HOME = 'http://localhost:8787'

beforeEach(freshDatabase)

const tick = (at: string, change: object = {}) =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(at), cron: '*/5 * * * *' }), {
    ...bindings,
    DIGESTS: { weekly: { ...weekly, ...change } },
  })

const ask = (path: string, init: Parameters<typeof localRequest>[1] = {}) =>
  app.fetch(localRequest(`${HOME}${path}`, init), bindings, createExecutionContext())

describe('the owner', () => {
  it('gets a mail about a slot that was missed, once, beside the banner', async () => {
    const alerts = 'Ada Owner <ada@owner.example>'
    await tick('2026-10-05T04:00:00Z', { alerts })
    await tick('2026-10-05T11:30:00Z', { alerts })
    await tick('2026-10-05T11:35:00Z', { alerts })
    const kept = await depsOf(bindings).outbox.list(10)
    expect(kept.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['ada@owner.example', 'Skipped: Marrow Weekly, 2026-10-05 07:00'],
    ])
  })

  it('gets a mail about a source that is gone, with what to do, and finds it on the overview', async () => {
    const alerts = 'Ada Owner <ada@owner.example>'
    const at = new Date('2026-10-05T04:10:00Z')
    await addFeed(bindings.DB, 'https://a.example/feed', at, { slug: 'town-letter', title: 'Town Letter' })
    await bindings.DB.prepare("UPDATE source SET state = 'gone'").run()
    for (const hour of ['04', '05', '06']) await tick(`2026-10-05T${hour}:10:00Z`, { alerts })
    const kept = (await depsOf(bindings).outbox.list(10)).filter(({ recipient }) => recipient === 'ada@owner.example')
    expect(kept.map(({ subject }) => subject)).toEqual(['A source is gone: town-letter'])
    const mail = (await depsOf(bindings).outbox.find(kept[0]?.id ?? 0))?.raw ?? ''
    expect(mail).toContain('http://localhost:8787/sources/town-letter')
    expect(mail).toContain('Remove it, or add its new address.')
    await bindings.DB.prepare('UPDATE alert SET since = ?1').bind(Date.now()).run()
    expect(await (await ask('/')).text()).toContain('href="/sources/town-letter"')
    expect((await ask('/alerts/read', { method: 'POST' })).status).toBe(303)
    expect(await (await ask('/')).text()).not.toContain('href="/sources/town-letter"')
  })

  it('is told on the overview, to monitors and in the log that a digest names no source', async () => {
    const settings = { ...bindings, DIGESTS: { weekly: { ...weekly, sources: ['sources/town-leter/'] } } }
    const open = (path: string) => app.fetch(localRequest(`${HOME}${path}`), settings, createExecutionContext())
    await addFeed(bindings.DB, 'https://a.example/feed', new Date(), { slug: 'town-letter' })
    await worker.scheduled(createScheduledController({ scheduledTime: new Date(), cron: '*/5 * * * *' }), settings)
    const page = (await (await open('/')).text()).replaceAll('&quot;', '"')
    expect(page).toContain('"sources/town-leter/" names no source of the page Sources; write "sources/town-letter/"')
    expect(await (await open('/health')).json()).toMatchObject({ ok: false, trouble: ['settings'] })
  })

  it('shows problems on the overview, and removes them when they are marked as read', async () => {
    await bindings.DB.prepare(
      "INSERT INTO alert VALUES ('skipped', 'weekly', '2026-10-05T07:00[Europe/Paris]', 'missed by more than 6 hours', 1, 1, ?1, NULL, NULL)",
    )
      .bind(Date.now())
      .run()
    const page = await (await ask('/')).text()
    expect(page).toContain('needs your attention')
    expect(page).toContain('missed by more than 6 hours')
    expect((await ask('/alerts/read', { method: 'POST' })).status).toBe(303)
    expect(await (await ask('/')).text()).not.toContain('needs your attention')
  })
})
