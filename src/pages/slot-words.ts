import { calendarDay } from '../render/dates.ts'

/**
 * `2026-10-01T07:00[Europe/Paris]` in words: "1 October 2026, 07:00 (Europe/Paris)". A manual slot has no time. With `zone: false`,
 * without the time zone, for pages that name it elsewhere.
 */
export function slotWords(slot: string, { zone: named = true } = {}): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?:\[(.+)\])?$/.exec(slot)
  if (match === null) return slot.startsWith('manual:') ? 'sent manually' : slot
  const [, day = '', time, zone] = match
  return `${calendarDay(day)}, ${time}${zone === undefined || !named ? '' : ` (${zone})`}`
}
