import { describe, expect, test } from 'vitest'
import { scheduleWords } from '../../src/schedule/schedule-words.ts'
import { slotsBetween } from '../../src/schedule/slots.ts'

describe('schedules in words', () => {
  test.each([
    ['0 7 * * MON', 'Mondays at 07:00'],
    ['30 18 * * fri', 'Fridays at 18:30'],
    ['0 7 * * MON,THU', 'Mondays and Thursdays at 07:00'],
    ['0 7 * * SUN,SAT', 'Saturdays and Sundays at 07:00'],
    ['0 7 * * MON-FRI', 'Monday to Friday at 07:00'],
    ['0 7 * * *', 'Every day at 07:00'],
    ['15 7,12,17 * * *', 'Every day at 07:15, 12:15 and 17:15'],
    ['0 7 1 * *', 'Every month on day 1 at 07:00'],
    ['0 7 1,15 * *', 'Every month on day 1 and 15 at 07:00'],
    ['0 * * * *', 'Every hour, at minute 0'],
    ['30 */2 * * *', 'Every 2 hours, at minute 30'],
    ['*/15 * * * *', 'Every 15 minutes'],
  ])('%s: %s', (expression, words) => expect(scheduleWords(expression)).toBe(words))

  test.each([
    ['a month', '0 7 1 3 *'],
    ['a day or a weekday', '0 7 1 * MON'],
    ['two minutes and two hours', '0,30 7,8 * * *'],
    ['a step that does not divide the hour', '*/7 * * * *'],
    ['the second Monday', '0 7 * * MON#2'],
    ['the last day', '0 7 L * *'],
    ['six fields', '0 0 7 * * MON'],
    ['a numbered weekday', '0 7 * * 1'],
    ['an hour that does not exist', '0 24 * * *'],
    ['nothing', ''],
  ])('leaves %s to the expression', (_, expression) => expect(scheduleWords(expression)).toBeNull())

  test('names the days that the schedule has', () => {
    for (const weekday of ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']) {
      const expression = `0 7 * * ${weekday}`
      const slots = slotsBetween(expression, 'UTC', new Date('2026-10-01T00:00:00Z'), new Date('2026-10-08T00:00:00Z'))
      const day = slots.ok && slots.value[0]?.at.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
      expect(scheduleWords(expression)).toBe(`${day}s at 07:00`)
    }
  })
})
