import { Cron as Croner } from 'croner'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nextTime, parseCron } from '../../src/schedule/cron.ts'

/** The next times of an expression, or what is wrong with it. */
function timesOf(expression: string, after: Date, count: number): readonly string[] | null {
  const cron = parseCron(expression)
  if (cron === null) return null
  const times: string[] = []
  let at = nextTime(cron, after.getTime())
  while (at !== null && times.length < count) {
    times.push(new Date(at).toISOString())
    at = nextTime(cron, at)
  }
  return times
}

/** The same from croner. */
function timesByCroner(expression: string, after: Date, count: number): readonly string[] | null {
  try {
    const cron = new Croner(expression, { utcOffset: 0, mode: '5-part', paused: true })
    return cron.nextRuns(count, after).map((at) => at.toISOString())
  } catch {
    return null
  }
}

describe('parseCron and nextTime', () => {
  test.each([
    '0 7 * * MON',
    '0 7 * * mon',
    '*/5 * * * *',
    '3-40/7 1,13 * * *',
    '0 7 L * *',
    '0 7 L,15 * *',
    '0 7 LW * *',
    '0 7 1W * *',
    '0 7 15W,31W * *',
    '0 7 29 2 *',
    '0 7 29 FEB +MON',
    '0 7 31 2 *',
    '0 7 13 * FRI',
    '0 7 13 * +FRI',
    '0 7 ? * TUE-THU',
    '0 7 * * MON#1,FRI#L',
    '0 7 * * SATL',
    '0 7 * * MON-WED#5',
    '0 7 * JAN-MAR,DEC *',
    '0 7 */2 * MON',
    '  0  7 * *\tMON ',
    '@yearly',
    '@annually',
    '@monthly',
    '@weekly',
    '@daily',
    '@midnight',
    '@hourly',
    '@never',
    '0 7 LW,3 * *',
    '0 7 W * *',
    '0 7 0 * *',
    '0 7 32 * *',
    '0 24 * * *',
    '60 7 * * *',
    '0 7 * 13 *',
    '0 7 * JANUARY *',
    '0 7 * * FRI-MON',
    '0 7 * * MON#6',
    '0 7 * * MON#0',
    '0 7 * * FOO',
    '5/10 * * * *',
    '/5 * * * *',
    '*/0 * * * *',
    '*/61 * * * *',
    '1,,2 * * * *',
    '7-3 * * * *',
    '1-2-3 * * * *',
    '-5 * * * *',
    '1.5 * * * *',
    '* * * *',
    '* * * * * *',
    '',
  ])('"%s" comes when croner says', (expression) => {
    const after = new Date('2026-01-10T08:15:00Z')
    expect(timesOf(expression, after, 12)).toEqual(timesByCroner(expression, after, 12))
  })

  it('comes when croner says, whatever the parts (law)', () => {
    const part = (...parts: readonly string[]) => fc.constantFrom(...parts)
    const list = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join())
    const field = (...parts: readonly string[]) => fc.oneof(fc.constant('*'), list(part(...parts)))
    const expressions = fc.tuple(
      field('0', '30', '59', '10-20', '*/25', '5-50/15'),
      field('0', '7', '23', '1-3', '*/9'),
      field('1', '15', '29', '31', '5-9', '*/10', 'L', '1W', '15W', '31W', '?'),
      field('1', '2', 'FEB', '6', 'AUG-OCT', '*/5'),
      fc
        .tuple(part('', '+'), field('SUN', 'MON', 'TUE-FRI', 'SAT#1', 'FRI#L', 'MON#5', 'THUL'))
        .map((all) => all.join('')),
    )
    const anyTime = fc.date({ min: new Date('2024-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(expressions, anyTime, (fields, after) => {
        const expression = fields.join(' ')
        expect(timesOf(expression, after, 4), expression).toEqual(timesByCroner(expression, after, 4))
      }),
      { numRuns: 1000 },
    )
  })
})
