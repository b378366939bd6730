import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { depsOf } from '../../src/deps.ts'
import type { Env } from '../../src/env.ts'
import { releaseEdition } from '../../src/jobs/release-edition.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import worker from '../../src/worker.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
// Mondays, 07:00 in Paris.
const MONDAY = Date.parse('2026-10-05T05:00:00Z')
const NEXT_MONDAY = Date.parse('2026-10-12T05:00:00Z')
/** A Monday by which another seed has come out. */
const NEXT_NEWS = Date.parse('2026-11-23T06:00:00Z')

beforeEach(freshDatabase)

async function tick(time: number, change: Partial<Env> = {}) {
  const context = createExecutionContext()
  await worker.scheduled(createScheduledController({ scheduledTime: new Date(time), cron: '*/5 * * * *' }), {
    ...bindings,
    ...change,
  })
  await waitOnExecutionContext(context)
}

const editions = () => d1Ledger(bindings.DB).listEditions('weekly', 10)
const kept = () => d1Outbox(bindings.DB).list(10)

describe('the cron', () => {
  it('fired five times for a slot sends once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => tick(MONDAY)))
    await tick(MONDAY)
    expect((await editions()).map(({ slot, state, counts }) => [slot, state, counts.sent])).toEqual([
      ['2026-10-05T07:00[Europe/Paris]', 'closed', 1],
    ])
    expect(await kept()).toHaveLength(1)
  })

  it('skips the next slot when there is nothing new, and says so', async () => {
    await tick(MONDAY)
    await tick(NEXT_MONDAY)
    expect((await editions()).map(({ slot, state, reason }) => [slot, state, reason])).toEqual([
      ['2026-10-12T07:00[Europe/Paris]', 'skipped', 'nothing new'],
      ['2026-10-05T07:00[Europe/Paris]', 'closed', null],
    ])
    expect(await kept()).toHaveLength(1)
  })

  it('doubts a time that is far from the last one, but not on this machine, where somebody plays it', async () => {
    const { weekly } = bindings.DIGESTS as { weekly: object }
    const DIGESTS = { weekly: { ...weekly, url: 'https://digest.example', recipients: ['a@b.example'] } }
    await tick(MONDAY, { DIGESTS })
    await tick(NEXT_NEWS, { DIGESTS })
    expect(await editions()).toHaveLength(1)
    await tick(NEXT_NEWS + 300_000, { DIGESTS })
    expect((await editions())[0]?.slot).toBe('2026-11-23T07:00[Europe/Paris]')
  })

  it.each([
    {
      name: 'a setting has a mistake',
      change: (weekly: object) => ({ DIGESTS: { weekly: { ...weekly, title: '' } } }),
    },
    {
      name: 'a digest has a public url',
      change: (weekly: object) => ({ DIGESTS: { weekly: { ...weekly, url: 'https://digest.example' } }, DEMO: 'on' }),
    },
  ])('forgets no slot that was played ahead of time, where $name', async ({ change }) => {
    const { weekly } = bindings.DIGESTS as { weekly: object }
    await tick(NEXT_NEWS)
    const marks = () => bindings.DB.prepare('SELECT decided_until, seen_until FROM schedule_mark').first()
    const before = await marks()
    await tick(MONDAY, change(weekly))
    await tick(MONDAY + 300_000, change(weekly))
    expect(await marks()).toEqual(before)
  })

  it('does nothing between slots', async () => {
    await tick(MONDAY - 3_600_000)
    expect(await editions()).toEqual([])
  })

  it('holds what nobody approved; released, it is the mail that was seen, byte for byte', async () => {
    const { weekly } = bindings.DIGESTS as { weekly: object }
    const DIGESTS = { weekly: { ...weekly, review: 'approval' } }
    await Promise.all([1, 2, 3].map(() => tick(MONDAY, { DIGESTS })))
    expect(await editions()).toEqual([])
    expect(await kept()).toEqual([])

    const { publish, reviews, settings } = depsOf({ ...bindings, DIGESTS })
    const [digest] = settings.digests
    const [review] = await reviews.listWaiting(['weekly'])
    if (digest === undefined || review?.waiting == null) throw new Error('nothing waits')
    const { edition, reasons } = review.waiting
    expect(reasons).toEqual(['nobody has approved it'])
    const prepared = await publish.prepare(digest, { at: new Date(MONDAY), name: review.slot }, NO_EDITS)
    expect(prepared).toEqual({ ok: true, value: edition })

    const seen = {
      ...publish,
      settings: digest,
      slot: review.slot,
      hash: edition.hash,
      now: new Date(MONDAY + 3_600_000),
    }
    expect(await releaseEdition(seen)).toMatchObject({ outcome: 'delivered', counts: { sent: 1 } })
    const { settles, ...mail } = edition
    expect(settles.map(({ state }) => state)).toEqual(['told', 'told', 'told', 'told'])
    expect(await d1Ledger(bindings.DB).findEditionBySlot('weekly', review.slot)).toMatchObject(mail)
    expect(await reviews.listWaiting(['weekly'])).toEqual([])
  })

  it('sends what was approved, and holds it if the Edits changed later', async () => {
    const { weekly } = bindings.DIGESTS as { weekly: object }
    const DIGESTS = { weekly: { ...weekly, review: 'approval' } }
    const { publish, reviews, settings } = depsOf({ ...bindings, DIGESTS })
    const [digest] = settings.digests
    if (digest === undefined) throw new Error('no digest')
    const approve = async (at: number, name: string, note: string) => {
      const edits = { ...NO_EDITS, note }
      const prepared = await publish.prepare(digest, { at: new Date(at), name }, edits)
      if (!prepared.ok) throw new Error(JSON.stringify(prepared.error))
      const approval = { edits, decision: 'approved', approvedHash: prepared.value.hash } as const
      return reviews.saveReview({ ...(await reviews.findReview('weekly', name)), ...approval }, new Date(at))
    }
    await approve(MONDAY, '2026-10-05T07:00[Europe/Paris]', 'Good morning')
    const next = await approve(NEXT_NEWS, '2026-11-23T07:00[Europe/Paris]', 'Good evening')
    if (next === null) throw new Error('somebody was faster')
    await reviews.saveReview({ ...next, edits: { ...next.edits, note: 'Good night' } }, new Date(MONDAY))
    await tick(MONDAY, { DIGESTS })
    await tick(NEXT_NEWS - 3_600_000, { DIGESTS })
    await tick(NEXT_NEWS, { DIGESTS })
    const sent = (await editions()).filter(({ state }) => state !== 'skipped')
    expect(sent.map(({ slot, changes, counts }) => [slot, changes, counts.sent])).toEqual([
      ['2026-10-05T07:00[Europe/Paris]', ['note added'], 1],
    ])
    const [waiting] = await reviews.listWaiting(['weekly'])
    expect(waiting?.waiting?.reasons).toEqual(['it changed after it was approved'])
  })

  it('mails nothing whose links lead to localhost: it waits, and says why', async () => {
    const send = vi.fn()
    const { weekly } = bindings.DIGESTS as { weekly: object }
    const DIGESTS = { weekly: { ...weekly, mailer: 'cloudflare' } }
    await tick(MONDAY, { DIGESTS, EMAIL: { send } as unknown as SendEmail })
    expect(send).not.toHaveBeenCalled()
    expect(await editions()).toEqual([])
    const [review] = await depsOf(bindings).reviews.listWaiting(['weekly'])
    expect(review?.waiting?.reasons).toEqual([expect.stringContaining('public-url: It is still http://localhost:8787')])
  })

  it('logs no address', async () => {
    const lines: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
    await tick(MONDAY)
    log.mockRestore()
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'slot', digest: 'weekly', outcome: 'delivered' },
    ])
    expect(lines.join('')).not.toContain('@')
  })

  it('sends through Cloudflare one recipient a call', async () => {
    const send = vi.fn(async (_: { to: string; headers: Record<string, string> }) => ({ messageId: 'm1' }))
    const { weekly } = bindings.DIGESTS as { weekly: object }
    const mailed = { mailer: 'cloudflare', url: 'https://digest.example', recipients: ['a@b.example', 'c@d.example'] }
    const DIGESTS = { weekly: { ...weekly, ...mailed } }
    await tick(MONDAY, { DIGESTS, EMAIL: { send } as unknown as SendEmail })
    expect(send.mock.calls.map(([message]) => message.to)).toEqual(['a@b.example', 'c@d.example'])
    expect(Object.keys(send.mock.calls[0]?.[0].headers ?? {}).toSorted()).toEqual([
      'Auto-Submitted',
      'List-Id',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
    ])
    expect(await kept()).toEqual([])
  })
})
