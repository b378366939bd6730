/**
 * A cron expression of minute, hour, day, month and weekday, which local times are compared with. What croner understands: `*`, `?`, lists,
 * ranges, steps, names; `L`, `15W` and `LW` for days; `MON#1`, `MON#L` and `MONL` for weekdays; `+MON` where the day and the weekday must
 * both fit; `@daily` and the like. Weekdays are names. croner itself would bring 10 kB, gzipped.
 */
export interface Cron {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly isOn: (day: Day) => boolean
}

/** A day in its month: its number, that of the last day, and its weekday, where Sunday is 0. */
interface Day {
  readonly day: number
  readonly last: number
  readonly weekday: number
}

type Fits = (day: Day) => boolean

/** Null for what is no expression of five fields. */
export function parseCron(text: string): Cron | null {
  const expression = text.trim().toUpperCase()
  const fields = (NICKNAMES[expression] ?? expression).split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const isBoth = weekday.startsWith('+')
  const minutes = numbersOf(minute, 0, 59)
  const hours = numbersOf(hour, 0, 23)
  const months = numbersOf(month, 1, 12, MONTHS)
  const days = day === 'LW' ? [isLastWorkday] : partsOf(day, dayFits)
  const weekdays = partsOf(weekday.slice(isBoth ? 1 : 0), weekdayFits)
  if (fields.length !== 5 || !minutes || !hours || !months || !days || !weekdays) return null
  const isEither = !isBoth && !isAny(day) && !isAny(weekday)
  const isOn = (date: Day) => {
    const [fitsDay, fitsWeekday] = [days, weekdays].map((parts) => parts.some((fits) => fits(date)))
    return isEither ? fitsDay === true || fitsWeekday === true : fitsDay === true && fitsWeekday === true
  }
  return { minutes, hours, months, isOn }
}

/** The calendar repeats after 28 years, and after 40 where a year without a leap day comes between. */
const YEARS = 41

/** The first time after `wall` that fits, both as if they were UTC; null if there is none. */
export function nextTime({ minutes, hours, months, isOn }: Cron, wall: number): number | null {
  const start = new Date(wall)
  const year = start.getUTCFullYear()
  for (let month = start.getUTCMonth(); month < YEARS * 12; month++) {
    if (!months.has((month % 12) + 1)) continue
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    for (let day = 1; day <= last; day++) {
      const midnight = Date.UTC(year, month, day)
      if (midnight + DAY <= wall || !isOn({ day, last, weekday: new Date(midnight).getUTCDay() })) continue
      for (const hour of hours)
        for (const minute of minutes) {
          const at = midnight + hour * HOUR + minute * MINUTE
          if (at > wall) return at
        }
    }
  }
  return null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const NICKNAMES: Readonly<Record<string, string>> = {
  '@YEARLY': '0 0 1 1 *',
  '@ANNUALLY': '0 0 1 1 *',
  '@MONTHLY': '0 0 1 * *',
  '@WEEKLY': '0 0 * * SUN',
  '@DAILY': '0 0 * * *',
  '@MIDNIGHT': '0 0 * * *',
  '@HOURLY': '0 * * * *',
}

const MONTHS = ['', ...'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')]
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ')

const isAny = (field: string): boolean => field === '*' || field === '?'

/** All numbers of a field, sorted; null if one of them is not from `least` to `most`. */
function numbersOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): ReadonlySet<number> | null {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [, any, first = '', end, steps] = /^(?:([*?])|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part) ?? []
    const [from, to] = any === undefined ? [numberOf(first, names), numberOf(end ?? first, names)] : [least, most]
    const step = Number(steps ?? 1)
    if (!(least <= from && from <= to && to <= most) || step < 1 || step > most - least + 1) return null
    // In some cron programs `5/10` is “from 5 on”, in others only 5.
    if (any === undefined && end === undefined && steps !== undefined) return null
    for (let n = from; n <= to; n += step) found.add(n)
  }
  return new Set([...found].toSorted((a, b) => a - b))
}

function numberOf(text: string, names: readonly string[]): number {
  if (/^\d+$/.test(text)) return Number(text)
  const at = names.indexOf(text)
  return at < 0 ? Number.NaN : at
}

/** The condition of each part of a list; null if one of them is none. */
function partsOf(field: string, read: (part: string) => Fits | null): readonly Fits[] | null {
  const parts = field.split(',').map(read)
  const known = parts.filter((part) => part !== null)
  return known.length < parts.length ? null : known
}

function dayFits(part: string): Fits | null {
  if (part === 'L') return ({ day, last }) => day === last
  const numbers = numbersOf(part.replace(/(?<=^\d+)W$/, ''), 1, 31)
  if (numbers === null) return null
  if (!part.endsWith('W')) return ({ day }) => numbers.has(day)
  return (date) => [...numbers].some((wanted) => isNearestWorkday(wanted, date))
}

const isLastWorkday: Fits = (date) => isNearestWorkday(date.last, date)

/** Whether a day is the one from Monday to Friday that is nearest to another day of its month. */
function isNearestWorkday(wanted: number, { day, last, weekday }: Day): boolean {
  const wantedWeekday = (((weekday + wanted - day) % 7) + 7) % 7
  if (wanted > last) return false
  if (wantedWeekday === 6) return day === (wanted === 1 ? 3 : wanted - 1)
  return day === (wantedWeekday > 0 ? wanted : wanted === last ? wanted - 2 : wanted + 1)
}

function weekdayFits(part: string): Fits | null {
  if (isAny(part)) return () => true
  const [, first = '', end = first, isLast, nth] = /^([A-Z]{3})(?:-([A-Z]{3}))?(?:#?(L)|#([1-5]))?$/.exec(part) ?? []
  const [from, to] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(end)]
  if (from < 0 || to < from) return null
  return ({ day, last, weekday }) =>
    from <= weekday &&
    weekday <= to &&
    (isLast === undefined || day + 7 > last) &&
    (nth === undefined || Math.ceil(day / 7) === Number(nth))
}
