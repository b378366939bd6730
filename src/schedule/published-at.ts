import { instantOf } from './wall-clock.ts'

/**
 * When an Issue was published. A date with a time zone is that instant; one without is local time in `timeZone`; a day alone means
 * its start. Null for no date, and for a date that is not ISO 8601.
 */
export function publishedAt(date: string | null, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(date ?? '')
  if (match === null || date === null) return null
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match
  if (zone !== undefined) return new Date(date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  return instantOf(wall, timeZone)
}
