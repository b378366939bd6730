import { SEND_WINDOW_HOURS } from '../model/delivery.ts'
import { ok, type Result } from '../model/result.ts'
import type { MissedSlot, ScheduleCursor, Slot } from '../model/slot.ts'
import { HOUR, MINUTE } from '../model/time.ts'
import { type ScheduleError, slotsBetween } from './slots.ts'

export const SLOT_LIMITS = {
  /** A Slot that no tick saw for longer than this is missed. */
  catchUpHours: 6,
  /** Of the Slots missed longer ago than this, only the first is listed. */
  lookBackDays: 7,
  /** Slots checked in one tick; the rest waits for the next tick. */
  slotsPerTick: 200,
  /** Slots of one digest that are published in one tick. */
  duePerTick: 10,
} as const

export interface SlotPlan {
  /** To be published, oldest first. */
  readonly due: readonly Slot[]
  /** Too old to be published: to be recorded as skipped. */
  readonly missed: readonly MissedSlot[]
}

/** What to do at `now` about the undecided Slots. A Slot that was seen in time is never missed. */
export function planSlots(
  settings: { readonly schedule: string; readonly timeZone: string },
  { decidedUntil, seenUntil }: ScheduleCursor,
  now: Date,
): Result<SlotPlan, ScheduleError> {
  const { schedule, timeZone } = settings
  const lookBack = hoursBefore(now, SLOT_LIMITS.lookBackDays * 24)

  const forgotten = slotsBetween(schedule, timeZone, decidedUntil, lookBack, 1)
  if (!forgotten.ok) return forgotten
  const since = decidedUntil > lookBack ? decidedUntil : lookBack
  const recent = slotsBetween(schedule, timeZone, since, now, SLOT_LIMITS.slotsPerTick)
  if (!recent.ok) return recent

  const tooOld = recent.value.flatMap((slot) => {
    const reason = whyTooOld(slot, seenUntil, now)
    return reason === null ? [] : [{ ...slot, reason }]
  })
  const until = `missed, like all slots until ${lookBack.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return ok({
    missed: [...forgotten.value.map((slot) => ({ ...slot, reason: until })), ...tooOld],
    due: recent.value.filter((slot) => whyTooOld(slot, seenUntil, now) === null),
  })
}

function whyTooOld({ at }: Slot, seenUntil: Date, now: Date): string | null {
  const { catchUpHours } = SLOT_LIMITS
  if (at <= seenUntil)
    return at < hoursBefore(now, SEND_WINDOW_HOURS) ? `not sent within ${SEND_WINDOW_HOURS} hours` : null
  return at < hoursBefore(now, catchUpHours) ? `missed by more than ${catchUpHours} hours` : null
}

/** A new digest starts at this minute: earlier Slots are not published. */
export function firstCursor(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE - 1)
}

export const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR)
