import { DAY } from '../model/time.ts'

/**
 * Wall-clock time in an IANA zone, by Intl (workerd has no Temporal).
 * A wall time is the milliseconds `Date.UTC` gives for what the clock on the wall shows.
 */
export function wallTime(instant: Date, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** A local time that occurs twice means the first one; a skipped one means the first instant after the gap. */
export function instantOf(wall: number, timeZone: string): Date {
  const before = offset(wall - DAY, timeZone)
  const after = offset(wall + DAY, timeZone)
  const candidates = [wall - before, wall - after].sort((a, b) => a - b)
  const found = candidates.find((instant) => wallTime(new Date(instant), timeZone) === wall)
  return new Date(found ?? endOfGap(wall - after, wall - before, timeZone))
}

export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}

/** The clock jumps once between `from` (still before the gap) and `to` (already after it); binary search finds it. */
function endOfGap(from: number, to: number, timeZone: string): number {
  const before = offset(from, timeZone)
  let low = from
  let high = to
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (offset(middle, timeZone) === before) low = middle
    else high = middle
  }
  return high
}

const offset = (instant: number, timeZone: string): number => wallTime(new Date(instant), timeZone) - instant

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
