import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkSchedule, nextSlot, slotNamed, slotsBetween } from '../../src/schedule/slots.ts'

function slots(schedule: string, timeZone: string, after: string, upTo: string): readonly string[] {
  const found = slotsBetween(schedule, timeZone, new Date(after), new Date(upTo))
  if (!found.ok) throw new Error(found.error.reason)
  return found.value.map(({ at, name }) => `${at.toISOString().slice(0, 16)}Z = ${name}`)
}

describe('slotsBetween', () => {
  test.each([
    {
      name: 'are named by the local time',
      schedule: '0 7 * * MON',
      after: '2026-09-27T00:00Z',
      upTo: '2026-10-12T00:00Z',
      expected: [
        '2026-09-28T05:00Z = 2026-09-28T07:00[Europe/Paris]',
        '2026-10-05T05:00Z = 2026-10-05T07:00[Europe/Paris]',
      ],
    },
    {
      name: 'exclude the first moment and include the last',
      schedule: '0 7 * * MON',
      after: '2026-09-28T05:00Z',
      upTo: '2026-10-05T05:00Z',
      expected: ['2026-10-05T05:00Z = 2026-10-05T07:00[Europe/Paris]'],
    },
    {
      name: 'keep the local time through a change of the clock',
      schedule: '0 7 * * *',
      after: '2026-10-24T00:00Z',
      upTo: '2026-10-26T12:00Z',
      expected: [
        '2026-10-24T05:00Z = 2026-10-24T07:00[Europe/Paris]',
        '2026-10-25T06:00Z = 2026-10-25T07:00[Europe/Paris]',
        '2026-10-26T06:00Z = 2026-10-26T07:00[Europe/Paris]',
      ],
    },
    {
      name: 'come once in the hour that comes twice',
      schedule: '*/30 2 * * *',
      after: '2026-10-24T12:00Z',
      upTo: '2026-10-25T12:00Z',
      expected: [
        '2026-10-25T00:00Z = 2026-10-25T02:00[Europe/Paris]',
        '2026-10-25T00:30Z = 2026-10-25T02:30[Europe/Paris]',
      ],
    },
    {
      name: 'do not come again when asked from the middle of the two',
      schedule: '*/30 2 * * *',
      after: '2026-10-25T00:45Z',
      upTo: '2026-10-25T12:00Z',
      expected: [],
    },
    {
      name: 'of the hour that never comes follow right after it, under their own name',
      schedule: '30 2 * * *',
      after: '2027-03-27T12:00Z',
      upTo: '2027-03-29T12:00Z',
      expected: [
        '2027-03-28T01:00Z = 2027-03-28T02:30[Europe/Paris]',
        '2027-03-29T00:30Z = 2027-03-29T02:30[Europe/Paris]',
      ],
    },
    {
      name: 'that fall together are one',
      schedule: '0 * * * *',
      after: '2027-03-27T23:30Z',
      upTo: '2027-03-28T02:00Z',
      expected: [
        '2027-03-28T00:00Z = 2027-03-28T01:00[Europe/Paris]',
        '2027-03-28T01:00Z = 2027-03-28T03:00[Europe/Paris]',
        '2027-03-28T02:00Z = 2027-03-28T04:00[Europe/Paris]',
      ],
    },
  ])('$name', ({ schedule, after, upTo, expected }) => {
    expect(slots(schedule, 'Europe/Paris', after, upTo)).toEqual(expected)
  })

  test.each([
    { name: 'half an hour', timeZone: 'Australia/Lord_Howe', upTo: '2026-10-04T12:00Z', expected: '2026-10-03T15:30Z' },
    { name: 'at midnight', timeZone: 'America/Santiago', upTo: '2026-09-06T23:00Z', expected: '2026-09-06T04:00Z' },
  ])('finds the end of a gap of $name', ({ timeZone, upTo, expected }) => {
    const schedule = timeZone === 'America/Santiago' ? '20 0 * * *' : '15 2 * * *'
    const after = new Date(new Date(upTo).getTime() - 24 * 60 * 60 * 1000).toISOString()
    expect(slots(schedule, timeZone, after, upTo)[0]).toContain(expected)
  })

  it('returns at most the given number', () => {
    const found = slotsBetween('* * * * *', 'UTC', new Date(0), new Date(1e12), 3)
    expect(found.ok && found.value.map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `1970-01-01T00:0${n}[UTC]`))
  })

  const anyTime = fc.date({ min: new Date('2020-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
  const anyZone = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
  const anySchedule = fc.constantFrom('0 7 * * MON', '30 2 * * *', '*/20 * * * *', '0 0 1 * *', '15 1-3 * * SUN,SAT')

  it('names no slot twice, runs forward, and cut in two is the same (law)', () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyZone,
        anyTime,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, zone, from, cut) => {
          const span = 3 * 24 * 60 * 60 * 1000
          const between = (after: number, upTo: number) => {
            const found = slotsBetween(schedule, zone, new Date(after), new Date(upTo))
            return found.ok ? found.value : []
          }
          const start = from.getTime()
          const whole = between(start, start + span)
          const middle = start + Math.floor(span * cut)
          expect([...between(start, middle), ...between(middle, start + span)]).toEqual(whole)
          expect(new Set(whole.map(({ name }) => name)).size).toBe(whole.length)
          for (const [index, { at }] of whole.entries()) {
            expect(at.getTime()).toBeGreaterThan(whole[index - 1]?.at.getTime() ?? start)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('agrees with Temporal wherever the local time exists (law)', () => {
    fc.assert(
      fc.property(anySchedule, anyZone, anyTime, (schedule, zone, from) => {
        const slot = nextSlot(schedule, zone, from)
        if (!slot.ok) throw new Error(slot.error.reason)
        const wall = Temporal.PlainDateTime.from(slot.value.name.slice(0, 16))
        const exact = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
        const isGap = !exact.toPlainDateTime().equals(wall)
        const expected = isGap ? exact.getTimeZoneTransition('next') : exact
        expect(slot.value.at.getTime()).toBe(expected?.epochMilliseconds)
      }),
      { numRuns: 500 },
    )
  })
})

describe('checkSchedule', () => {
  test.each([
    { schedule: '0 7 * * MON', timeZone: 'Europe/Paris', fault: null },
    { schedule: '0 7 * * MON#1', timeZone: 'Europe/Paris', fault: null },
    { schedule: '0 7 29 2 *', timeZone: 'UTC', fault: null },
    { schedule: '0 7 * * MON', timeZone: 'Mars/Olympus', fault: 'not an IANA time zone' },
    { schedule: '0 7 * * MON', timeZone: '', fault: 'not an IANA time zone' },
    { schedule: '0 7 * * 1', timeZone: 'UTC', fault: 'write its name' },
    { schedule: '0 7 * *', timeZone: 'UTC', fault: 'not a schedule' },
    { schedule: '0 0 7 * * MON', timeZone: 'UTC', fault: 'not a schedule' },
    { schedule: 'every morning', timeZone: 'UTC', fault: 'not a schedule' },
    { schedule: '', timeZone: 'UTC', fault: 'not a schedule' },
    { schedule: '61 7 * * *', timeZone: 'UTC', fault: 'not a schedule' },
    { schedule: '0 7 30 2 *', timeZone: 'UTC', fault: 'never comes' },
  ])('"$schedule" in "$timeZone": $fault', ({ schedule, timeZone, fault }) => {
    const checked = checkSchedule(schedule, timeZone)
    expect(checked.ok ? null : checked.error.reason).toEqual(fault === null ? null : expect.stringContaining(fault))
  })

  it('never throws, and what it accepts has a next slot (law)', () => {
    const field = fc.constantFrom('0', '7', '*', '*/5', '1-3', 'MON', 'L', '99', '?', '', '-', '1,2', 'FEB', '31')
    fc.assert(
      fc.property(fc.array(field, { minLength: 0, maxLength: 7 }), (fields) => {
        const schedule = fields.join(' ')
        if (checkSchedule(schedule, 'UTC').ok) expect(nextSlot(schedule, 'UTC', new Date('2026-10-01')).ok).toBe(true)
      }),
    )
  })
})

describe('the next Slot', () => {
  const SCHEDULES = ['0 7 * * MON', '0 2,3 * * *', '*/30 2 * * *', '30 2 * * *', '15 1-3 * * SUN', '0 0 1 * *']
  const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']

  it('in the hour that never comes has the name that the cron gives it', () => {
    const after = new Date('2026-03-28T12:00:00Z')
    const next = nextSlot('0 2,3 * * *', 'Europe/Paris', after)
    expect(next).toMatchObject({ ok: true, value: { name: '2026-03-29T03:00[Europe/Paris]' } })
  })

  it('is the first of those that the cron finds, at any time, in any zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEDULES),
        fc.constantFrom(...ZONES),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (schedule, timeZone, after) => {
          const next = nextSlot(schedule, timeZone, after)
          if (!next.ok) throw new Error(next.error.reason)
          const found = slotsBetween(schedule, timeZone, after, new Date(after.getTime() + 40 * 86_400_000), 1)
          expect(found).toEqual({ ok: true, value: [next.value] })
          expect(slotNamed(next.value.name, schedule, timeZone)).toEqual(next.value)
        },
      ),
    )
  })

  it.each([
    { name: 'of another zone', slot: '2026-10-05T07:00[Europe/London]' },
    { name: 'at another hour', slot: '2026-10-05T08:00[Europe/Paris]' },
    { name: 'on another day', slot: '2026-10-06T07:00[Europe/Paris]' },
    { name: 'that was sent manually', slot: 'manual:form-0001' },
  ])('is none $name', ({ slot }) => expect(slotNamed(slot, '0 7 * * MON', 'Europe/Paris')).toBeNull())
})

describe('what was found out about a schedule', () => {
  it('changes no answer, in whatever order it is asked (law)', () => {
    const hours = fc.integer({ min: 0, max: 24 * 400 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hours, fc.integer({ min: -2, max: 72 })), { minLength: 2, maxLength: 20 }),
        (asked) => {
          const start = Date.parse('2026-01-01T00:30:00Z')
          for (const schedule of ['0 7 * * MON', '30 2 * * *', '0 */6 1 * *']) {
            for (const [from, length] of asked) {
              const after = new Date(start + from * 3_600_000)
              const upTo = new Date(after.getTime() + length * 3_600_000)
              const found = slotsBetween(schedule, 'Europe/Paris', after, upTo)
              // The same question about a schedule that nobody has asked about: spaces do not change what it means.
              const anew = slotsBetween(`${schedule}${' '.repeat(1 + (spaces++ % 5_000))}`, 'Europe/Paris', after, upTo)
              expect(found).toEqual(anew)
              const next = nextSlot(schedule, 'Europe/Paris', after)
              expect(next).toEqual(nextSlot(`${schedule}${' '.repeat(1 + (spaces++ % 5_000))}`, 'Europe/Paris', after))
            }
          }
        },
      ),
      { numRuns: 50, seed: 20261126 },
    )
  })
})

let spaces = 0
