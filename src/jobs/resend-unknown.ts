import type { DigestSettings } from '../model/settings.ts'
import { allowance, COSTS } from './steps/allowance.ts'
import { deliverAsked } from './steps/deliver-asked.ts'
import type { DeliveryPorts } from './steps/deliver-edition.ts'
import { reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface ResendJob extends DeliveryPorts {
  readonly settings: DigestSettings
  /** Name of the Slot. */
  readonly slot: string
  /** How often it was resent when the owner opened the page: submitting the same form twice sends once. */
  readonly resends: number
  readonly now: Date
}

/**
 * Sends an Edition again to readers whose result is unknown. Some of them may get it twice; a person has decided that. The same
 * bytes are sent under a new key. `changed`: it was resent before, or no reader is left.
 */
export async function resendUnknown({ settings, slot, resends, now, ...ports }: ResendJob): Promise<SlotOutcome> {
  const where = { digest: settings.id, slot }
  return reporting(where, async () => {
    const allowed = allowance(ports.budget)
    if (!allowed.has(COSTS.resend)) return { ...where, outcome: 'postponed' }
    const edition = await ports.ledger.reopen(settings.id, slot, resends, now)
    return edition === null ? { ...where, outcome: 'changed' } : deliverAsked(ports, edition, settings, now, allowed)
  })
}
