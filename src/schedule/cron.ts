/** A cron expression of five fields: the values that each field allows. */
export interface CronPattern {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly months: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly lastDay: boolean
  readonly weekdays: readonly Weekday[]
  /** If both days and weekdays are restricted, either is enough. */
  readonly either: boolean
}

interface Weekday {
  readonly day: number
  /** The first, second … one of a month. 0 is every one, −1 the last. */
  readonly nth: number
}

/**
 * Minute, hour, day, month, weekday: `*`, numbers, names of months and weekdays, lists, ranges, steps; `L` for the last day, `MON#2` and
 * `MON#L` for one weekday of a month. Null for anything else.
 */
export function parseCron(expression: string): CronPattern | null {
  const fields = expression.trim().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields.map((field) => field.replaceAll('?', '*'))
  const minutes = valuesOf(minute.split(','), { least: 0, most: 59 })
  const hours = valuesOf(hour.split(','), { least: 0, most: 23 })
  const days = valuesOf(
    day.split(',').filter((part) => !isLast(part)),
    { least: 1, most: 31 },
  )
  const months = valuesOf(month.split(','), { least: 1, most: 12, names: MONTHS })
  const weekdays = weekdaysOf(weekday)
  if (fields.length !== 5 || minutes === null || hours === null) return null
  if (days === null || months === null || weekdays === null) return null
  return {
    minutes: [...new Set(minutes)].toSorted((a, b) => a - b),
    hours: [...new Set(hours)].toSorted((a, b) => a - b),
    days: new Set(days),
    lastDay: day.split(',').some(isLast),
    months: new Set(months),
    weekdays,
    either: weekday !== '*' && day !== '*',
  }
}

const isLast = (part: string): boolean => part.toUpperCase() === 'L'

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ')

interface Range {
  readonly least: number
  readonly most: number
  /** The first one is the least value. */
  readonly names?: readonly string[]
}

function valuesOf(parts: readonly string[], range: Range): readonly number[] | null {
  const values = parts.map((part) => partOf(part, range))
  return values.includes(null) ? null : values.flatMap((part) => part ?? [])
}

function partOf(part: string, range: Range): readonly number[] | null {
  const [, whole, from = '', to, step] = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part) ?? []
  const start = whole === undefined ? numberOf(from, range) : range.least
  const end = whole === undefined ? numberOf(to ?? from, range) : range.most
  const every = Number(step ?? 1)
  if (start === null || end === null || start > end || every < 1 || every > range.most) return null
  // A step needs a range: programs disagree about what `5/15` means.
  if (step !== undefined && whole === undefined && to === undefined) return null
  return Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, i) => start + i * every)
}

function numberOf(text: string, { least, most, names = [] }: Range): number | null {
  const named = names.indexOf(text.toUpperCase())
  if (named >= 0) return named + least
  const number = /^\d{1,2}$/.test(text) ? Number(text) : -1
  return number >= least && number <= most ? number : null
}

function weekdaysOf(field: string): readonly Weekday[] | null {
  const weekdays: Weekday[] = []
  for (const part of field.split(',')) {
    const [, days = '', which] = /^([^#]*)(?:#([1-5]|L))?$/i.exec(part) ?? []
    // A range that ends with Sunday ends a week.
    const known = partOf(days.replace(/-SUN$/i, '-7'), { least: 0, most: 7, names: WEEKDAYS })
    if (known === null) return null
    const nth = which === undefined ? 0 : isLast(which) ? -1 : Number(which)
    weekdays.push(...known.map((day) => ({ day: day % 7, nth })))
  }
  return weekdays
}

const DAY = 86_400_000

/** Wall-clock times that match, strictly after `wall`, in order. Ends when there are no more: some days never come. */
export function* wallTimes(pattern: CronPattern, wall: number): Generator<number> {
  let midnight = dayFrom(pattern, wall - (((wall % DAY) + DAY) % DAY))
  while (midnight !== null) {
    for (const hour of pattern.hours) {
      for (const minute of pattern.minutes) {
        const time = midnight + (hour * 60 + minute) * 60_000
        if (time > wall) yield time
      }
    }
    midnight = dayFrom(pattern, midnight + DAY)
  }
}

/** A fifth Monday in February comes every 28 years, and once after 40. */
const MOST_DAYS = 41 * 366

/** The first day of the pattern, this one or a later one. */
function dayFrom(pattern: CronPattern, midnight: number): number | null {
  for (let time = midnight; time < midnight + MOST_DAYS * DAY; time += DAY) {
    if (isDay(pattern, new Date(time))) return time
  }
  return null
}

function isDay({ months, days, lastDay, weekdays, either }: CronPattern, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false
  const day = date.getUTCDate()
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  const isInDays = days.has(day) || (lastDay && day === daysOfMonth)
  const isInWeekdays = weekdays.some(
    ({ day: weekday, nth }) =>
      weekday === date.getUTCDay() && (nth === 0 || (nth === -1 ? day + 7 > daysOfMonth : nth === Math.ceil(day / 7))),
  )
  return either ? isInDays || isInWeekdays : isInDays && isInWeekdays
}
