import { expect, it } from 'vitest'
import type { SendError } from '../../src/delivery/mailer.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { PLAN_LIMITS } from '../../src/model/plan.ts'
import { fail, ok } from '../../src/model/result.ts'
import { editionFor, readers } from '../contract/editions.ts'
import { fakeMailer, mailersWith } from '../contract/fake-mailer.ts'
import { FINDS_NOTHING, NO_CUTOFF, prepareStory } from '../contract/prepare-story.ts'
import { NO_TIME } from '../contract/stopwatches.ts'
import { storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { watched } from '../database/watched.ts'
import { digestSettings } from '../digest-settings.ts'

/** One is left to ask whether the database is migrated. */
const MOST = PLAN_LIMITS.free.statements - 1

const MONDAY = new Date('2026-10-05T05:00:00Z')
const DIGESTS = ['weekly', 'daily', 'monthly'].map((slug) =>
  digestSettings({ slug, recipients: 20, schedule: '0 * * * *', mailer: slug === 'daily' ? 'outbox' : 'cloudflare' }),
)

it('a tick stays within its queries and subrequests, whatever the mailers answer and earlier runs left', async () => {
  const { db, counted } = watched(sqliteDatabase())
  const all = storesOf(db)
  const { ledger } = all
  for (let n = 1; n <= 30; n++) {
    const digest = DIGESTS[n % DIGESTS.length]?.slug ?? ''
    await ledger.freeze(editionFor(`manual:form-00${n}`, { digest }), readers(3), MONDAY, 0)
  }
  const kinds = ['uncertain', 'accepted', 'denied', 'accepted', 'retry', 'accepted', 'refused'] as const
  let asked = 0
  let healthy = false
  const mailer = fakeMailer((_, nth) => {
    asked++
    const kind = healthy ? 'accepted' : (kinds[Math.floor(nth / 3) % kinds.length] ?? 'accepted')
    return kind === 'accepted' ? ok({ providerId: null }) : fail<SendError>({ kind, reason: 'why' })
  })
  for (let minutes = 0; minutes <= 24 * 60; minutes += 5) {
    healthy = minutes > 12 * 60
    Object.assign(counted, { calls: 0, statements: 0 })
    asked = 0
    const { stories, ...ports } = all.invocation()
    await publishDue({
      ...ports,
      digests: DIGESTS,
      now: new Date(MONDAY.getTime() + minutes * 60_000),
      mailers: mailersWith(mailer),
      stopwatch: NO_TIME,
      check: FINDS_NOTHING,
      prepare: async (settings, slot, edits) =>
        minutes > 12 * 60
          ? fail({ kind: 'nothing', why: 'no-story', reason: 'nothing to tell', settles: [] })
          : prepareStory(stories, () => slot.name)(settings, slot, edits),
      ...NO_CUTOFF,
    })
    expect(counted.statements).toBeLessThanOrEqual(MOST)
    expect(counted.calls + asked).toBeLessThanOrEqual(MOST)
  }
  expect(await ledger.listOpen(50)).toEqual([])
  expect(mailer.accepted.length).toBeGreaterThan(300)
})

it('mails go out also where more is due at every tick than one can decide', async () => {
  const all = storesOf(sqliteDatabase())
  const often = Array.from({ length: 50 }, (_, n) => digestSettings({ slug: `often-${n}`, schedule: '*/5 * * * *' }))
  await all.ledger.findCursors(['often-0'], MONDAY, MONDAY)
  await all.ledger.freeze(editionFor('manual:form-0001', { digest: 'often-0' }), readers(3), MONDAY, 0)
  const mailer = fakeMailer()
  for (let minutes = 5; minutes <= 30; minutes += 5) {
    await publishDue({
      ...all.invocation(),
      digests: often,
      now: new Date(MONDAY.getTime() + minutes * 60_000),
      mailers: mailersWith(mailer),
      stopwatch: NO_TIME,
      check: FINDS_NOTHING,
      prepare: async () => fail({ kind: 'nothing', why: 'no-story', reason: 'nothing to tell', settles: [] }),
      ...NO_CUTOFF,
    })
  }
  expect(mailer.accepted).toHaveLength(3)
})
