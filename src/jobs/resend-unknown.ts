import type { DigestSettings } from '../model/settings.ts'
import { allowance, COSTS } from './steps/allowance.ts'
import { deliverAsked } from './steps/deliver-asked.ts'
import type { DeliveryPorts } from './steps/deliver-edition.ts'
import { reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface ResendJob extends DeliveryPorts {
  readonly settings: DigestSettings
  /** Of the Edition: its name. */
  readonly slot: string
  /** How often it was sent again when the owner looked at it: the same form sends once, however often it is sent in. */
  readonly resends: number
  readonly now: Date
}

/**
 * Sends an Edition again to those whose result is unknown. Some of them may get it twice, which a person has decided; the same
 * bytes go out under a new key. `changed`: it was done before, or nobody is left to send to.
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
