import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'
import { d1Health } from '../../src/store/health.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { editionFor, readers } from '../contract/editions.ts'
import { frozenBy } from '../contract/ledger.contract.ts'
import { storyNamed } from '../contract/prepare-story.ts'
import { type Stores, storesOf } from '../contract/stores.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const NOW = new Date('2026-10-05T05:00:00Z')

let stores: Stores
beforeEach(async () => {
  stores = storesOf(await freshDatabase())
})

async function visit(path: string) {
  const request = localRequest(`http://localhost:8787${path}`)
  const response = await app.fetch(request, env as unknown as Env, createExecutionContext())
  return { status: response.status, page: await response.text() }
}

describe('editions that wait', () => {
  const wait = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const slot = `2026-09-${String(n + 1).padStart(2, '0')}T07:00[Europe/Paris]`
      const open = await stores.reviews.findReview('weekly', slot)
      const at = new Date(NOW.getTime() + n)
      await stores.reviews.hold(open, { reasons: ['held by the editor'], edition: editionFor(slot) }, at)
    }
  }
  const listed = (page: string) => page.match(/\/desk\/weekly\?slot=2026-09/g)?.length ?? 0

  it('are all reachable, also those that the overview has no room for', async () => {
    await wait(25)
    const overview = await visit('/')
    expect(overview.page).toContain('25 editions need')
    expect(overview.page).toContain('href="/waiting"')
    expect(listed(overview.page)).toBe(20)
    const [first, second] = [await visit('/waiting'), await visit('/waiting?page=2')]
    expect([listed(first.page), listed(second.page)]).toEqual([20, 5])
    expect(second.page).toContain('2026-09-01T07')
    expect((await visit('/waiting?page=3')).page).toContain('Page 1 of 2')
  })

  it('are counted for monitors while they wait', async () => {
    await wait(2)
    const health = d1Health((env as unknown as Env).DB)
    expect(await health()).toMatchObject({ waiting: 2 })
    await stores.reviews.discard('weekly', '2026-09-01T07:00[Europe/Paris]', 'discarded', NOW)
    expect(await health()).toMatchObject({ waiting: 1 })
  })

  it('are all on the overview when they are few', async () => {
    await wait(20)
    expect((await visit('/')).page).not.toContain('href="/waiting"')
    expect((await visit('/waiting')).page).toContain('20 editions need')
  })
})

describe('the page of what is stored', () => {
  it('says how many rows of each kind there are, how large they are, and how long they are kept', async () => {
    const html = 'x'.repeat(100_000)
    for (const slot of ['one', 'two', 'three']) {
      const edition = editionFor(slot, { html, settles: [storyNamed(slot)] })
      await frozenBy(stores.ledger.freeze(edition, readers(20), NOW, 0))
    }
    await addFeed((env as unknown as Env).DB, 'https://a.example/feed', NOW)
    await (env as unknown as Env).DB.prepare(
      `INSERT INTO document (id, source, form, title, state, came_at, bytes, body)
       SELECT value, source.id, 'mail', '', value, 0, 0, iif(value = 'refused', NULL, ?1)
       FROM source, json_each('["read", "quarantined", "refused"]')`,
    )
      .bind('x'.repeat(100_000))
      .run()
    await stores.ledger.recordSkips('gone', [{ name: 'four', reason: 'nothing new' }], NOW)
    const { status, page } = await visit('/storage')
    expect(status).toBe(200)
    const text = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain('Editions 3 300 kB 365 days, and always the last one')
    expect(text).toContain('Deliveries 60 21 kB 90 days')
    expect(text).toContain('Sent stories 3 1 kB 365 days after their document is gone')
    expect(text).toContain('Unsubscribe addresses 20 4 kB forever')
    expect(text).toContain('Stories taken apart 0 0 kB 365 days')
    expect(text).toContain('Sources and their rules 1 1 kB until you remove them')
    expect(text).toContain('Originals 1 101 kB 60 days')
    expect(text).toContain('Mails that were not let in 2 101 kB 30 days')
    expect(text).toContain('Entries that were seen 0 0 kB 400 days after they left their feed')
    expect(text).toContain('gone This digest is not in the settings')
    expect(text).toMatch(/The database has [\d.,]+ [kM]B in all/)
  })

  it('is the owner’s', async () => {
    const request = new Request('https://digest.example/storage', { headers: { 'CF-Connecting-IP': '203.0.113.9' } })
    expect((await app.fetch(request, env as unknown as Env, createExecutionContext())).status).toBe(403)
  })
})
