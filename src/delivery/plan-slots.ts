import { ok, type Result } from '../model/result.ts'
import { type ScheduleError, type Slot, slotsBetween } from './schedule.ts'

export const SLOT_LIMITS = {
  /** A slot missed by less than this is still published. */
  catchUpHours: 6,
  /** Of slots missed longer ago than this only the first is listed. */
  lookBackDays: 7,
  /** Slots decided in one tick; the rest waits for the next. */
  slotsPerTick: 200,
  duePerTick: 10,
} as const

export interface SlotPlan {
  /** To be published, oldest first. */
  readonly due: readonly Slot[]
  /** Too old to be published: to be recorded as skipped. */
  readonly missed: readonly MissedSlot[]
}

export interface MissedSlot extends Slot {
  readonly reason: string
}

/** What the slots after `decidedUntil` ask for at `now`. */
export function planSlots(
  settings: { readonly schedule: string; readonly timeZone: string },
  decidedUntil: Date,
  now: Date,
): Result<SlotPlan, ScheduleError> {
  const { schedule, timeZone } = settings
  const { catchUpHours, lookBackDays, slotsPerTick, duePerTick } = SLOT_LIMITS
  const lookBack = new Date(now.getTime() - lookBackDays * 24 * HOUR)
  const catchUp = new Date(now.getTime() - catchUpHours * HOUR)

  const forgotten = slotsBetween(schedule, timeZone, decidedUntil, lookBack, 1)
  if (!forgotten.ok) return forgotten
  const recent = slotsBetween(schedule, timeZone, decidedUntil > lookBack ? decidedUntil : lookBack, now, slotsPerTick)
  if (!recent.ok) return recent

  const missed = recent.value.filter(({ at }) => at < catchUp)
  return ok({
    missed: [
      ...forgotten.value.map((slot) => ({
        ...slot,
        reason: `missed, with all others until ${lookBack.toISOString()}`,
      })),
      ...missed.map((slot) => ({ ...slot, reason: `missed by more than ${catchUpHours} hours` })),
    ],
    due: recent.value.slice(missed.length, missed.length + duePerTick),
  })
}

/** A digest seen for the first time is due from this very minute on: what was scheduled before was nobody's promise. */
export function firstMark(now: Date): Date {
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE - 1)
}

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
