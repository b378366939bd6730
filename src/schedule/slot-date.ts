import type { Slot } from '../model/slot.ts'
import { wallTime } from './wall-clock.ts'

/** The calendar day of a Slot: as scheduled if it has a local time, else the day in `timeZone`. */
export function slotDate(slot: Slot, timeZone: string): string {
  return (
    /^\d{4}-\d\d-\d\d(?=T)/.exec(slot.name)?.[0] ?? new Date(wallTime(slot.at, timeZone)).toISOString().slice(0, 10)
  )
}
