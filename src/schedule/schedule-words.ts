/**
 * A cron expression of five fields in words: `0 7 * * MON` is "Mondays at 07:00". Null for expressions that have no short sentence;
 * then the expression itself is shown.
 */
export function scheduleWords(expression: string): string | null {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...more] = expression.trim().split(/\s+/)
  if (more.length > 0 || month !== '*') return null
  if (hour === '*' || hour.startsWith('*/')) return day === '*' && weekday === '*' ? repeatWords(minute, hour) : null
  const times = timesOf(minute, hour)
  const days = daysOf(day, weekday)
  return times === null || days === null ? null : `${days} at ${listed(times)}`
}

/** All day, every day. */
function repeatWords(minute: string, hour: string): string | null {
  if (hour === '*' && /^\*\/\d+$/.test(minute)) return everyNth(minute, 60, 'minute')
  const past = numbersOf(minute, 0, 59)
  if (past?.length !== 1) return null
  const every = hour === '*' ? 'Every hour' : everyNth(hour, 24, 'hour')
  return every === null ? null : `${every}, at minute ${past[0]}`
}

/** If the step does not divide the range, the last gap is shorter, and "every" would be wrong. */
function everyNth(field: string, whole: number, unit: string): string | null {
  const step = Number(field.slice(2))
  if (!Number.isInteger(step) || step < 1 || whole % step !== 0) return null
  return step === 1 ? `Every ${unit}` : `Every ${step} ${unit}s`
}

function timesOf(minute: string, hour: string): readonly string[] | null {
  const minutes = numbersOf(minute, 0, 59)
  const hours = numbersOf(hour, 0, 23)
  if (minutes?.length !== 1 || hours === null) return null
  return hours.map((h) => `${String(h).padStart(2, '0')}:${String(minutes[0]).padStart(2, '0')}`)
}

/** Days of the month and weekdays together mean "either", which no short sentence says clearly. */
function daysOf(day: string, weekday: string): string | null {
  if (day === '*' && weekday === '*') return 'Every day'
  if (day === '*') return weekdayWords(weekday)
  const days = weekday === '*' ? numbersOf(day, 1, 31) : null
  return days === null ? null : `Every month on day ${listed(days.map(String))}`
}

function weekdayWords(field: string): string | null {
  const range = /^(\w+)-(\w+)$/.exec(field)
  if (range !== null) {
    const [from, to] = [weekdayNumber(range[1] ?? ''), weekdayNumber(range[2] ?? '')]
    return from === null || to === null || from > to ? null : `${WEEKDAYS[from]} to ${WEEKDAYS[to]}`
  }
  const days = field.split(',').map(weekdayNumber)
  const known = days.filter((day) => day !== null)
  // Monday first.
  const sorted = [...new Set(known)].toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  return known.length < days.length ? null : listed(sorted.map((day) => `${WEEKDAYS[day]}s`))
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Schedules name their weekdays: numbers are refused, because cron programs disagree about them. */
function weekdayNumber(text: string): number | null {
  const named = WEEKDAYS.findIndex((name) => name.slice(0, 3).toUpperCase() === text.toUpperCase())
  return named < 0 ? null : named
}

/** `7` or `7,17`; null for anything else, and for numbers out of range. */
function numbersOf(field: string, least: number, most: number): readonly number[] | null {
  if (!/^\d{1,2}(?:,\d{1,2})*$/.test(field)) return null
  const numbers = [...new Set(field.split(',').map(Number))].toSorted((a, b) => a - b)
  return numbers.every((n) => n >= least && n <= most) ? numbers : null
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
