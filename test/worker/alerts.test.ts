import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import { depsOf } from '../../src/deps.ts'
import type { Env } from '../../src/env.ts'
import worker from '../../src/worker.ts'
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

  it('shows problems on the overview, and removes them when they are marked as read', async () => {
    await bindings.DB.prepare(
      "INSERT INTO alert VALUES ('skipped', 'weekly', '2026-10-05T07:00[Europe/Paris]', 'missed by more than 6 hours', 1, 1, ?1, NULL)",
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
