import { shortly } from '../../markup/places.ts'
import { error, type Found, warning } from '../rule.ts'

/** What is wrong with the value of a Date header (RFC 5322 3.3, with the older forms of 4.3). */
export function* dateFaults(value: string): Generator<Found> {
  const written = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const found = DATE.exec(written)?.groups
  if (found === undefined) {
    yield error(PLACE, `“${shortly(value)}” is not a date as RFC 5322 writes it.`, REMEDY)
    return
  }
  const { weekday, day = '', month = '', year = '', hour = '', minute = '', second = '0', zone } = found
  const monthNumber = MONTHS.indexOf(month.toLowerCase())
  const date = new Date(Date.UTC(fullYear(year), monthNumber, Number(day)))
  const exists =
    date.getUTCMonth() === monthNumber &&
    date.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    // A leap second is the sixty-first.
    Number(second) <= 60 &&
    (zone === undefined || !/^[+-]\d\d[6-9]\d$/.test(zone))
  if (!exists) yield error(PLACE, `“${shortly(value)}” is a time that does not exist.`, REMEDY)
  else if (zone === undefined)
    yield error(PLACE, `“${shortly(value)}” has no time zone.`, 'Add one as an offset: +0000.')
  else if (weekday !== undefined && WEEKDAYS[date.getUTCDay()] !== weekday.toLowerCase())
    yield warning(PLACE, `“${shortly(value)}” has the wrong day of the week.`, REMEDY)
}

/** RFC 5322 4.3: two digits up to 49 are of this century, other short years count from 1900. */
const fullYear = (year: string): number =>
  Number(year) + (year.length > 3 ? 0 : year.length === 2 && Number(year) < 50 ? 2000 : 1900)

const PLACE = 'header Date'
const REMEDY = 'Let the mailer write it: Mon, 23 Nov 2026 06:00:00 +0000.'
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const DATE =
  /^(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat) ?, ?)?(?<day>\d{1,2}) (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (?<year>\d{2,4}) (?<hour>\d{1,2}) ?: ?(?<minute>\d\d)(?: ?: ?(?<second>\d\d))?(?: (?<zone>[+-]\d{4}|[a-z]{1,5}))?$/i
