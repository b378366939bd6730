import type { Ledger } from '../../delivery/ledger.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { slotsBetween } from '../../schedule/slots.ts'

/** Slots that are checked first: coming Slots are seldom taken. */
const FEW = 2

/** Each simulated send takes a coming Slot. The search stops after this many taken Slots in a row. */
const MANY = 21

/** The next Slot that has no Edition yet. */
export async function comingSlot(
  ledger: Pick<Ledger, 'listTaken'>,
  digest: Pick<DigestSettings, 'id' | 'schedule' | 'timeZone'>,
  now: Date,
): Promise<Slot> {
  let last: Slot | undefined
  for (const limit of [FEW, MANY]) {
    const slots = slotsAhead(digest, now, limit)
    const names = slots.map(({ name }) => name)
    const taken = await ledger.listTaken(digest.id, names)
    const coming = slots.find(({ name }) => !taken.has(name))
    if (coming !== undefined) return coming
    last = slots.at(-1)
  }
  // The settings were checked: there is a next Slot.
  if (last === undefined) throw new Error(`"${digest.schedule}" has no slot after ${now.toISOString()}`)
  return last
}

/** The next Slots: those that {@link comingSlot} checks first. */
export function slotsAhead(
  { schedule, timeZone }: Pick<DigestSettings, 'schedule' | 'timeZone'>,
  now: Date,
  limit = FEW,
): readonly Slot[] {
  const slots = slotsBetween(schedule, timeZone, now, FOR_EVER, limit)
  return slots.ok ? slots.value : []
}

/** The last instant that a Date can hold. */
const FOR_EVER = new Date(8.64e15)
