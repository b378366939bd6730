import { calendarDay } from '../render/dates.ts'
import { wallTime } from '../schedule/wall-clock.ts'

/** Date and time in a time zone: "26 November 2026, 18:00". */
export function localTime(at: Date, timeZone: string): string {
  const local = new Date(wallTime(at, timeZone)).toISOString()
  return `${calendarDay(local)}, ${local.slice(11, 16)}`
}
