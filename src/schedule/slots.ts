import { Cron } from 'croner'
import { fail, ok, type Result } from '../model/result.ts'
import type { Slot } from '../model/slot.ts'
import { instantOf, isTimeZone, wallTime } from './wall-clock.ts'

export interface ScheduleError {
  readonly kind: 'expression' | 'time-zone'
  /** In words for the editor, with what is allowed. */
  readonly reason: string
}

/**
 * Slots with `after < at <= upTo`, oldest first, at most `limit`. The expression is matched against wall-clock time and only then
 * turned into instants, so a repeated hour has its Slots once, and a Slot in a skipped hour comes right after the gap under its
 * scheduled name.
 */
export function slotsBetween(
  schedule: string,
  timeZone: string,
  after: Date,
  upTo: Date,
  limit = 500,
): Result<readonly Slot[], ScheduleError> {
  const known = knownNext(schedule, timeZone, after)
  if (upTo <= after || (known !== null && upTo < known.at)) return ok([])
  const pattern = parsePattern(schedule, timeZone)
  if (!pattern.ok) return pattern
  const slots: Slot[] = []
  for (const slot of slotsAfter(pattern.value, timeZone, after)) {
    if (slots.length === 0) noteNext(schedule, timeZone, after, slot)
    if (slot.at > upTo || slots.length === limit) break
    slots.push(slot)
  }
  return ok(slots)
}

// Most ticks find nothing due. Computing that again took most of the 10 ms of the free plan with fifty digests. The result never
// changes: `next` is the first Slot after `after`, and so after every time between them.
const gaps = new Map<string, { readonly after: Date; readonly next: Slot }>()
const MAX_GAPS = 200

const keyOf = (schedule: string, timeZone: string) => `${schedule}\n${timeZone}`

function knownNext(schedule: string, timeZone: string, after: Date): Slot | null {
  const gap = gaps.get(keyOf(schedule, timeZone))
  return gap !== undefined && after >= gap.after && after < gap.next.at ? gap.next : null
}

function noteNext(schedule: string, timeZone: string, after: Date, next: Slot): void {
  const key = keyOf(schedule, timeZone)
  if (gaps.size >= MAX_GAPS && !gaps.has(key)) gaps.clear()
  gaps.set(key, { after, next })
}

export function nextSlot(schedule: string, timeZone: string, after: Date): Result<Slot, ScheduleError> {
  const known = knownNext(schedule, timeZone, after)
  if (known !== null) return ok(known)
  const pattern = parsePattern(schedule, timeZone)
  if (!pattern.ok) return pattern
  for (const slot of slotsAfter(pattern.value, timeZone, after)) {
    noteNext(schedule, timeZone, after, slot)
    return ok(slot)
  }
  return fail(neverComes(schedule))
}

/** The Slot of this name, if the schedule has it. */
export function slotNamed(name: string, schedule: string, timeZone: string): Slot | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)\[(.+)\]$/.exec(name)
  if (match === null || match[2] !== timeZone) return null
  const at = instantOf(Date.parse(`${match[1]}Z`), timeZone)
  const found = slotsBetween(schedule, timeZone, new Date(at.getTime() - 1), at)
  return found.ok ? (found.value.find((slot) => slot.name === name) ?? null) : null
}

/**
 * Slots after an instant, oldest first, without end. The only place that names Slots: all times in a skipped hour fall on the first
 * time after it, and one instant is one Slot, with the latest of their names.
 */
function* slotsAfter(pattern: Cron, timeZone: string, after: Date): Generator<Slot> {
  let found: Slot | null = null
  for (const wall of wallTimes(pattern, wallTime(after, timeZone))) {
    const at = instantOf(wall, timeZone)
    if (at <= after) continue
    if (found !== null && found.at.getTime() !== at.getTime()) yield found
    found = { at, name: slotName(wall, timeZone) }
  }
  if (found !== null) yield found
}

/** What is wrong with a schedule, if anything. */
export function checkSchedule(schedule: string, timeZone: string): Result<null, ScheduleError> {
  const pattern = parsePattern(schedule, timeZone)
  if (!pattern.ok) return pattern
  // The next leap day is at most eight years away, and croner searches further than that.
  return pattern.value.nextRun(new Date(0)) === null ? fail(neverComes(schedule)) : ok(null)
}

const EXAMPLE = 'write minute, hour, day, month and weekday, as in "0 7 * * MON"'

function parsePattern(schedule: string, timeZone: string): Result<Cron, ScheduleError> {
  if (!isTimeZone(timeZone)) {
    return fail({ kind: 'time-zone', reason: `"${timeZone}" is not an IANA time zone; write one like "Europe/Paris"` })
  }
  const weekday = schedule.trim().split(/\s+/)[4]
  if (weekday !== undefined && /(?<!#)\d/.test(weekday)) {
    // In most cron programs 1 is Monday, at Cloudflare it is Sunday: a name cannot be misread.
    return fail({
      kind: 'expression',
      reason: `"${schedule}" gives a weekday as a number; write its name, as in "0 7 * * MON"`,
    })
  }
  try {
    // Not `timezone: 'UTC'`: croner would call Intl at every step, which is ten times slower.
    return ok(new Cron(schedule, { utcOffset: 0, mode: '5-part', paused: true }))
  } catch {
    return fail({ kind: 'expression', reason: `"${schedule}" is not a schedule; ${EXAMPLE}` })
  }
}

const neverComes = (schedule: string): ScheduleError => ({
  kind: 'expression',
  reason: `"${schedule}" names a day that never comes; ${EXAMPLE}`,
})

/** Wall-clock times that match, strictly after `wall`, without end or until there are no more. */
function* wallTimes(pattern: Cron, wall: number): Generator<number> {
  let next = pattern.nextRun(new Date(wall))
  while (next !== null) {
    yield next.getTime()
    next = pattern.nextRun(next)
  }
}

const slotName = (wall: number, timeZone: string): string => `${new Date(wall).toISOString().slice(0, 16)}[${timeZone}]`
