import { describe, expect, it } from 'vitest'
import { publishDue } from '../../src/jobs/publish.ts'
import { outboxMailer } from '../../src/mailers/outbox.ts'
import type { CheckReport } from '../../src/model/finding.ts'
import { PLAN_LIMITS, type Plan } from '../../src/model/plan.ts'
import { countedDatabase } from '../../src/store/counted-database.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import { editionFor, readers } from '../contract/editions.ts'
import { fakeMailer, mailersWith } from '../contract/fake-mailer.ts'
import { NO_CUTOFF, prepareStory } from '../contract/prepare-story.ts'
import { NO_TIME } from '../contract/stopwatches.ts'
import { storesOf } from '../contract/stores.ts'
import { watched } from '../database/watched.ts'
import { digestSettings } from '../digest-settings.ts'
import { freshDatabase } from './database.ts'

const MONDAY = new Date('2026-10-05T05:00:00Z')
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000)

/** Statements, and subrequests; one is left to ask whether the database is migrated. */
const MOST = PLAN_LIMITS.free.statements - 1

const CLEAN: CheckReport = { findings: [], passed: [] }

function publishing(
  db: D1Database,
  now: Date,
  slugs = ['weekly'],
  recipients = 20,
  report: CheckReport = CLEAN,
  plan: Plan = 'free',
) {
  const mailer = fakeMailer()
  const { stories, ...ports } = storesOf(db).invocation(PLAN_LIMITS[plan])
  const outcomes = publishDue({
    ...ports,
    digests: slugs.map((slug) => digestSettings({ slug, recipients })),
    now,
    mailers: mailersWith(mailer),
    stopwatch: NO_TIME,
    check: () => report,
    prepare: (settings, slot, edits) => prepareStory(stories, () => slot.name)(settings, slot, edits),
    ...NO_CUTOFF,
  })
  return outcomes.then((outcomes) => ({ outcomes, mailer }))
}

describe('one invocation on the free plan', () => {
  it.each([{ slugs: ['weekly'] }, { slugs: ['weekly', 'daily'] }, { slugs: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }])(
    'stays within its queries and subrequests with $slugs due',
    async ({ slugs }) => {
      const { db, counted } = watched(await freshDatabase())
      let sent = 0
      for (let minutes = 0; minutes <= 90; minutes += 5) {
        Object.assign(counted, { calls: 0, statements: 0 })
        const { mailer } = await publishing(db, later(minutes), slugs)
        expect(counted.statements).toBeLessThanOrEqual(MOST)
        expect(counted.calls + mailer.accepted.length).toBeLessThanOrEqual(MOST)
        sent += mailer.accepted.length
      }
      expect(sent).toBe(20 * slugs.length)
    },
  )

  it('sends one digest to fourteen in one go, and to twenty in two', async () => {
    const { db, counted } = watched(await freshDatabase())
    expect((await publishing(db, MONDAY)).mailer.accepted).toHaveLength(14)
    expect(counted).toEqual({ calls: 28, statements: 46 })
    expect((await publishing(db, later(5))).mailer.accepted).toHaveLength(6)
  })

  it('counts what the outbox writes for each mail', async () => {
    const { db, counted } = watched(await freshDatabase())
    const outbox = d1Outbox(db)
    const settings = digestSettings({ recipients: 20 })
    for (let minutes = 0; minutes <= 15; minutes += 5) {
      Object.assign(counted, { calls: 0, statements: 0 })
      const { db: own, budget } = countedDatabase(db, PLAN_LIMITS.free, 1)
      const { ledger, reviews, stories } = storesOf(own)
      await publishDue({
        digests: [settings],
        now: later(minutes),
        ledger,
        reviews,
        budget,
        mailers: mailersWith(outboxMailer(d1Outbox(own))),
        stopwatch: NO_TIME,
        prepare: (digest, slot, edits) => prepareStory(stories, () => slot.name)(digest, slot, edits),
        check: () => CLEAN,
        ...NO_CUTOFF,
      })
      expect(counted.statements).toBeLessThanOrEqual(MOST)
      expect(counted.calls).toBeLessThanOrEqual(MOST)
    }
    expect(await outbox.list(50)).toHaveLength(20)
  })

  it('holds, skips and finds a Slot taken for less', async () => {
    const { db, counted } = watched(await freshDatabase())
    const findings = [{ rule: 'size', severity: 'error', place: null, message: 'large', remedy: 'less' }] as const
    expect((await publishing(db, MONDAY, ['weekly'], 20, { findings, passed: [] })).outcomes).toMatchObject([
      { outcome: 'held' },
    ])
    expect(counted).toEqual({ calls: 11, statements: 12 })
    Object.assign(counted, { calls: 0, statements: 0 })
    await publishing(db, later(7 * 24 * 60), ['weekly'], 0)
    expect(counted).toEqual({ calls: 11, statements: 11 })
  })

  it('makes five queries when there is nothing to do', async () => {
    const { db, counted } = watched(await freshDatabase())
    await publishing(db, later(5))
    expect(counted).toEqual({ calls: 5, statements: 5 })
  })
})

describe('a database that carries out and does not answer', () => {
  it.each([
    { name: 'at every second call', losing: (call: number) => call % 2 === 1 },
    { name: 'three times out of four', losing: (call: number) => call % 4 !== 0 },
  ])('$name, still sends each recipient one message', async ({ losing }) => {
    const flaky = watched(await freshDatabase())
    flaky.losing = losing
    const { mailer, outcomes } = await publishing(flaky.db, MONDAY, ['weekly'], 5, CLEAN, 'paid')
    expect(outcomes).toMatchObject([{ outcome: 'delivered', counts: { sent: 5, unknown: 0, sending: 0 } }])
    expect(new Set(mailer.accepted).size).toBe(5)
    expect(mailer.accepted).toHaveLength(5)
    // Every call is waited for up to three times.
  })

  it('at every second call, takes no editor for somebody slower', async () => {
    const flaky = watched(await freshDatabase())
    flaky.losing = (call) => call % 2 === 1
    const { ledger, reviews, unsubscribes } = storesOf(flaky.db)
    const edition = editionFor('one')
    const open = await reviews.findReview('weekly', 'one')
    const saved = await reviews.saveReview({ ...open, decision: 'held' }, MONDAY)
    expect(saved).toMatchObject({ version: 1, decision: 'held' })
    expect(await reviews.hold(saved ?? open, { reasons: ['held'], edition }, MONDAY)).toBe(true)
    const again = await reviews.saveReview({ ...(saved ?? open), decision: 'open' }, MONDAY)
    expect(again).toMatchObject({ version: 2, waiting: { since: MONDAY } })

    const skips = [{ name: 'two', reason: 'missed' }]
    expect(await ledger.recordSkips('weekly', skips, MONDAY)).toEqual(['two'])
    expect(await ledger.freeze(editionFor('three'), readers(2), MONDAY, 1)).toEqual({ outcome: 'changed' })
    const freezing = await ledger.freeze(editionFor('three'), readers(2), MONDAY, 0)
    if (freezing.outcome !== 'frozen') throw new Error(freezing.outcome)
    const claim = await ledger.claim(freezing.edition.id, '', MONDAY)
    await unsubscribes.unsubscribe(claim?.unsubscribeToken ?? '', MONDAY)
    expect(await unsubscribes.listUnsubscribed('weekly')).toEqual([readers(1)[0]?.address])
    expect(await reviews.discard('weekly', 'one', 'discarded', MONDAY)).toBe(true)
    expect((await ledger.listEditions('weekly', 10)).map(({ slot }) => slot)).toEqual(['one', 'three', 'two'])
  })

  it('for good, is reported, and nobody is sent to twice when it is back', async () => {
    const flaky = watched(await freshDatabase())
    flaky.losing = (call) => call > 5
    const first = await publishing(flaky.db, MONDAY, ['weekly'], 5)
    flaky.losing = () => false
    const second = await publishing(flaky.db, later(5), ['weekly'], 5)
    const third = await publishing(flaky.db, later(30), ['weekly'], 5)
    const sent = [first, second, third].flatMap(({ mailer }) => mailer.accepted)
    expect(new Set(sent).size).toBe(sent.length)
    expect(await d1Ledger(flaky.db).listEditions('weekly', 1)).toMatchObject([
      { state: 'closed', counts: { planned: 0, sending: 0 } },
    ])
  })
})
