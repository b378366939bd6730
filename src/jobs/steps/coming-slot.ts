import type { Ledger } from '../../delivery/ledger.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import { nextSlot } from '../../schedule/slots.ts'

/** Each simulated send takes a Slot that lies ahead of the clock. More than this many in a row are not looked past. */
const MAX_SIMULATED = 20

/** The next Slot that has no Edition yet. */
export async function comingSlot(
  ledger: Pick<Ledger, 'isTaken'>,
  { id, schedule, timeZone }: DigestSettings,
  now: Date,
): Promise<Slot> {
  let after = now
  for (let i = 0; ; i++) {
    const next = nextSlot(schedule, timeZone, after)
    // The settings were checked: there is a next slot.
    if (!next.ok) throw new Error(next.error.reason)
    if (i === MAX_SIMULATED || !(await ledger.isTaken(id, next.value.name))) return next.value
    after = next.value.at
  }
}
