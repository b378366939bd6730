import { beforeEach, describe, expect, it } from 'vitest'
import { runTick } from '../../src/jobs/run-tick.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { type FakeMailer, fakeMailer, mailersWith } from '../contract/fake-mailer.ts'
import { FINDS_NOTHING, NO_CUTOFF, prepareStory } from '../contract/prepare-story.ts'
import { NO_TIME } from '../contract/stopwatches.ts'
import { type Stores, storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { digestSettings } from '../digest-settings.ts'

const DAILY: DigestSettings = digestSettings({ schedule: '0 7 * * *', timeZone: 'UTC', recipients: 2 })
const START = Date.parse('2026-10-05T06:00:00Z')
const HOUR = 3_600_000
const FAR = Date.parse('2099-01-01T07:00:00Z')

let stores: Stores
let mailer: FakeMailer
beforeEach(() => {
  stores = storesOf(sqliteDatabase())
  mailer = fakeMailer()
})

const tick = (at: number) =>
  runTick({
    ...stores,
    briefs: [],
    digests: [DAILY],
    now: new Date(at),
    mailers: mailersWith(mailer),
    stopwatch: NO_TIME,
    check: FINDS_NOTHING,
    prepare: (settings, slot, edits) => prepareStory(stores.stories, () => slot.name)(settings, slot, edits),
    ...NO_CUTOFF,
  })
const play = async (from: number, to: number, step = HOUR) => {
  for (let at = from; at <= to; at += step) await tick(at)
}
const sent = async () =>
  (await stores.ledger.listEditions('weekly', 100))
    .filter(({ state }) => state === 'closed')
    .map(({ slot }) => slot.slice(0, 16))
    .toSorted()

describe('a tick with a wrong clock', () => {
  it('far in the future does nothing, and silences no later slot', async () => {
    await play(START, START + 3 * HOUR)
    expect(await tick(FAR)).toMatchObject([
      { outcome: 'postponed', reason: expect.stringContaining('2099-01-01 07:00') },
    ])
    await play(START + 4 * HOUR, START + 3 * 24 * HOUR)
    expect(await sent()).toEqual(['2026-10-05T07:00', '2026-10-06T07:00', '2026-10-07T07:00'])
    expect(await stores.ledger.listEditions('weekly', 100)).toHaveLength(3)
    expect(mailer.accepted).toHaveLength(6)
  })

  it('the same tick twice, from a cron that fires twice, does not count as agreement', async () => {
    await tick(START)
    for (let n = 0; n < 3; n++) expect(await tick(FAR)).toMatchObject([{ outcome: 'postponed' }])
    await play(START + HOUR, START + 2 * HOUR)
    expect(await sent()).toEqual(['2026-10-05T07:00'])
  })

  it('far in the past does nothing either', async () => {
    await play(START, START + 2 * HOUR)
    expect(await tick(0)).toMatchObject([{ outcome: 'postponed' }])
    await play(START + 3 * HOUR, START + 26 * HOUR)
    expect(await sent()).toEqual(['2026-10-05T07:00', '2026-10-06T07:00'])
  })

  it('for hours: the slots come all the same when it is right again', async () => {
    await play(START, START + 3 * HOUR)
    await play(FAR, FAR + 5 * HOUR)
    // What was due in that time was sent. The next real slot was taken for missed.
    expect((await stores.ledger.listEditions('weekly', 100)).some(({ reason }) => reason?.startsWith('missed'))).toBe(
      true,
    )
    await play(START + 9 * HOUR, START + 3 * 24 * HOUR)
    expect(await sent()).toEqual([
      '2026-10-05T07:00',
      '2026-10-06T07:00',
      '2026-10-07T07:00',
      ...(await sent()).filter((slot) => slot.startsWith('2099') || slot.startsWith('2098')),
    ])
    const skips = (await stores.ledger.listEditions('weekly', 100)).filter(({ state }) => state === 'skipped')
    expect(skips).toEqual([])
  })

  it('is not mistaken for a machine that was off: the second tick continues', async () => {
    await play(START, START + 3 * HOUR)
    const back = START + 10 * 24 * HOUR
    expect(await tick(back)).toMatchObject([{ outcome: 'postponed' }])
    await tick(back + 300_000)
    await tick(back + 2 * HOUR)
    const slots = (await stores.ledger.listEditions('weekly', 100)).map(({ slot, state }) => [slot.slice(0, 10), state])
    expect(slots).toContainEqual(['2026-10-14', 'skipped'])
    expect(slots).toContainEqual(['2026-10-15', 'closed'])
  })
})

describe('what is old', () => {
  it('is removed by the ticks, one digest at a time, and nothing that is sent is lost by it', async () => {
    const keep = { editions: 14, deliveries: 14, reviews: 14, told: 14, outbox: 14, apart: 14 }
    const settings = { ...DAILY, keep }
    for (let at = START; at <= START + 60 * 24 * HOUR; at += 6 * HOUR) {
      await runTick({
        ...stores,
        briefs: [],
        digests: [settings],
        now: new Date(at + HOUR),
        mailers: mailersWith(mailer),
        stopwatch: NO_TIME,
        check: FINDS_NOTHING,
        prepare: (digest, slot, edits) => prepareStory(stores.stories, () => slot.name)(digest, slot, edits),
        ...NO_CUTOFF,
      })
    }
    expect(mailer.accepted).toHaveLength(2 * 61)
    const records = await stores.ledger.listEditions('weekly', 100)
    expect(records.length).toBeLessThan(35)
    expect(await stores.archive.listSent('weekly', { before: null, limit: 100 })).toHaveLength(15)
  })
})
