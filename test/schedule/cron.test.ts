import { Cron } from 'croner'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parseCron, wallTimes } from '../../src/schedule/cron.ts'

const MANY = 12

/** What croner finds, the package that most Node programs use; null where it refuses the expression. */
function theirs(expression: string, from: Date): readonly (string | undefined)[] | null {
  try {
    const cron = new Cron(expression, { utcOffset: 0, mode: '5-part', paused: true })
    return cron.nextRuns(MANY, from).map((run) => run.toISOString())
  } catch {
    return null
  }
}

function ours(expression: string, from: Date): readonly string[] | null {
  const pattern = parseCron(expression)
  return pattern === null
    ? null
    : wallTimes(pattern, from.getTime())
        .take(MANY)
        .map((time) => new Date(time).toISOString())
        .toArray()
}

const number = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String)
const field = (value: fc.Arbitrary<string>, steps = true) => {
  const range = fc.tuple(value, value).map(([from, to]) => `${from}-${to}`)
  const stepped = fc.tuple(fc.oneof(fc.constant('*'), range), number(1, 9)).map(([of, step]) => `${of}/${step}`)
  const list = fc
    .array(steps ? fc.oneof(value, range, stepped) : fc.oneof(value, range), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(','))
  return fc.oneof(fc.constant('*'), fc.constant('*'), value, list)
}
/** Weekdays have no steps: a digit there is refused, because programs disagree about what it means. */
const weekday = fc.constantFrom('SUN', 'MON', 'tue', 'Wed', 'THU', 'FRI', 'SAT')
const anyExpression = fc
  .tuple(
    field(number(0, 59)),
    field(number(0, 23)),
    fc.oneof(field(number(1, 31)), fc.constantFrom('L', '15,L', '?')),
    field(fc.oneof(number(1, 12), fc.constantFrom('JAN', 'feb', 'Mar', 'DEC'))),
    fc.oneof(
      field(weekday, false),
      fc.tuple(weekday, fc.constantFrom('#1', '#3', '#5', '#L')).map((parts) => parts.join('')),
    ),
  )
  .map((fields) => fields.join(' '))
const anyTime = fc.date({ min: new Date('1999-12-01'), max: new Date('2040-03-01'), noInvalidDate: true })

it('finds the times that croner finds, and refuses what it refuses (law)', () => {
  fc.assert(
    fc.property(anyExpression, anyTime, (expression, from) => {
      expect(ours(expression, from)).toEqual(theirs(expression, from))
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  '0 7 * *',
  '0 7 * * MON MON',
  '60 7 * * *',
  '0 24 * * *',
  '0 7 0 * *',
  '0 7 32 * *',
  '0 7 * 13 *',
  '0 7 * * MON#6',
  '0 7 * * MONDAY',
  '5/15 * * * *',
  '*/0 * * * *',
  '*/ * * * *',
  '1- * * * *',
  '5-1 * * * *',
  '-1 * * * *',
  '1,,2 * * * *',
  '0x7 * * * *',
  '1.5 * * * *',
  '007 * * * *',
  '0 7 * * SAT-MON',
  'L 7 * * *',
  'a b c d e',
])('refuses %s', (expression) => expect(parseCron(expression)).toBeNull())
