import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { firstCursor, planSlots, SLOT_LIMITS } from '../../src/schedule/plan-slots.ts'

const weekly = { schedule: '0 7 * * MON', timeZone: 'Europe/Paris' }
const hourly = { schedule: '0 * * * *', timeZone: 'UTC' }

/** No tick has seen anything since the cursor, unless the test says so. */
function plan(settings: typeof weekly, decidedUntil: string, now: string, seenUntil = decidedUntil) {
  const cursor = { decidedUntil: new Date(decidedUntil), seenUntil: new Date(seenUntil) }
  const planned = planSlots(settings, cursor, new Date(now))
  if (!planned.ok) throw new Error(planned.error.reason)
  return planned.value
}

describe('planSlots', () => {
  const monday = '2026-10-05T07:00[Europe/Paris]'
  test.each([
    { name: 'before its time', now: '2026-10-05T04:59:59Z', due: [], missed: [] },
    { name: 'on time', now: '2026-10-05T05:00:00Z', due: [monday], missed: [] },
    { name: 'six hours late', now: '2026-10-05T11:00:00Z', due: [monday], missed: [] },
    { name: 'more than six hours late', now: '2026-10-05T11:00:01Z', due: [], missed: [monday] },
  ])('a slot $name', ({ now, due, missed }) => {
    const planned = plan(weekly, '2026-10-01T00:00Z', now)
    expect(planned.due.map(({ name }) => name)).toEqual(due)
    expect(planned.missed.map(({ name }) => name)).toEqual(missed)
  })

  test.each([
    { name: 'a day late', now: '2026-10-06T05:00:00Z', due: [monday], missed: [] },
    { name: 'two days late', now: '2026-10-07T05:00:00Z', due: [monday], missed: [] },
    { name: 'older than what it tells', now: '2026-10-07T05:00:01Z', due: [], missed: ['not sent within 48 hours'] },
  ])('a slot that was seen in time and is $name', ({ now, due, missed }) => {
    const planned = plan(weekly, '2026-10-01T00:00Z', now, '2026-10-05T05:00Z')
    expect(planned.due.map(({ name }) => name)).toEqual(due)
    expect(planned.missed.map(({ reason }) => reason)).toEqual(missed)
  })

  it('tells those that were seen in time from those that were not', () => {
    const { due, missed } = plan(hourly, '2026-10-05T00:00Z', '2026-10-05T12:30Z', '2026-10-05T02:00Z')
    expect(due.map(({ at }) => at.getUTCHours())).toEqual([1, 2, 7, 8, 9, 10, 11, 12])
    expect(missed.map(({ at }) => at.getUTCHours())).toEqual([3, 4, 5, 6])
  })

  it('catches up every slot inside the window and lists the others', () => {
    const planned = plan(hourly, '2026-10-05T00:00Z', '2026-10-05T12:30Z')
    expect(planned.due).toHaveLength(SLOT_LIMITS.catchUpHours)
    expect(planned.missed.map(({ name }) => name).at(-1)).toBe('2026-10-05T06:00[UTC]')
    expect(planned.missed[0]?.reason).toBe('missed by more than 6 hours')
  })

  it('names the first of those too old to list', () => {
    const [first, second] = plan(hourly, '2026-01-01T00:00Z', '2026-10-05T12:30Z').missed
    expect(first).toMatchObject({
      name: '2026-01-01T01:00[UTC]',
      reason: 'missed, like all slots until 2026-09-28 12:30 UTC',
    })
    expect(second?.name).toBe('2026-09-28T13:00[UTC]')
  })

  it('does a long absence in several ticks, and leaves nothing out', () => {
    const every5 = { schedule: '*/5 * * * *', timeZone: 'UTC' }
    const now = '2026-10-05T12:00Z'
    const names: string[] = []
    let cursor = new Date('2026-10-03T12:00Z')
    for (let tick = 0; tick < 20; tick++) {
      const { missed, due } = plan(every5, cursor.toISOString(), now)
      expect(missed.length + due.length).toBeLessThanOrEqual(SLOT_LIMITS.slotsPerTick)
      names.push(...[...missed, ...due].map(({ name }) => name))
      cursor = [...missed, ...due].at(-1)?.at ?? cursor
    }
    expect(new Set(names).size).toBe(2 * 24 * 12)
    expect(names).toHaveLength(2 * 24 * 12)
  })

  it('lists nothing when its slots are decided (law)', () => {
    const time = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, fc.nat(5 * 24 * 60), fc.constantFrom(weekly, hourly), (now, minutes, settings) => {
        const cursor = new Date(now.getTime() - minutes * 60_000)
        const { due, missed } = plan(settings, cursor.toISOString(), now.toISOString())
        const last = [...missed, ...due].at(-1)
        if (last !== undefined)
          expect(plan(settings, last.at.toISOString(), now.toISOString())).toEqual({ due: [], missed: [] })
      }),
    )
  })

  it('says what is wrong with the schedule', () => {
    expect(planSlots({ ...weekly, timeZone: 'Mars' }, MARK, new Date(1))).toMatchObject({ ok: false })
  })
})

const MARK = { decidedUntil: new Date(0), seenUntil: new Date(0) }

describe('firstCursor', () => {
  test.each([
    { name: 'the slot of this very minute is due', now: '2026-10-05T05:00:03Z', due: 1 },
    { name: 'the slot of the minute before is not', now: '2026-10-05T05:01:00Z', due: 0 },
  ])('of a digest never seen before: $name', ({ now, due }) => {
    expect(plan(weekly, firstCursor(new Date(now)).toISOString(), now).due).toHaveLength(due)
  })
})
