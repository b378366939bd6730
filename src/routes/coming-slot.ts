import type { Context } from 'hono'
import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import { nextSlot } from '../schedule/slots.ts'
import type { AppEnv } from './app-env.ts'

/** Where the cron was played ahead of the clock, slots that lie ahead are taken already. */
const MAX_PLAYED = 20

/** The next Slot that has no Edition yet. */
export async function comingSlot(c: Context<AppEnv>, { id, schedule, timeZone }: DigestSettings): Promise<Slot> {
  const { ledger, now } = c.get('deps')
  let after = now()
  for (let i = 0; ; i++) {
    const next = nextSlot(schedule, timeZone, after)
    // The settings were checked: there is a next slot.
    if (!next.ok) throw new Error(next.error.reason)
    if (i === MAX_PLAYED || !(await ledger.isTaken(id, next.value.name))) return next.value
    after = next.value.at
  }
}
