import { composeMessage } from '../delivery/compose-message.ts'
import { planDeliveries } from '../delivery/plan-deliveries.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { Allowance } from './allowance.ts'
import { type DeliveryPorts, deliverEdition } from './deliver-edition.ts'
import type { SlotOutcome } from './publish-report.ts'

/** What was decided to go out goes out: under the name of its Slot, once, and only while the review is the one it was decided on. */
export async function freezeAndDeliver(
  ports: DeliveryPorts,
  edition: Edition,
  settings: Omit<DigestSettings, 'recipients'>,
  to: readonly Mailbox[],
  { reviewVersion, now, allowed }: { readonly reviewVersion: number; readonly now: Date; readonly allowed: Allowance },
): Promise<SlotOutcome | Overtaken> {
  const where = { digest: settings.id, slot: edition.slot }
  const recipients = planDeliveries(to)
  const [first] = recipients
  if (first === undefined) return { ...where, outcome: 'skipped', reason: NO_RECIPIENTS }

  // What is wrong with every message is said before anything is frozen, while it can still be put right.
  const message = composeMessage(edition, settings, first)
  if (!message.ok && message.error.field !== 'to') {
    return { ...where, outcome: 'failed', reason: `${message.error.field} ${message.error.reason}` }
  }
  const freezing = await ports.ledger.freeze(edition, recipients, now, reviewVersion)
  switch (freezing.outcome) {
    case 'taken':
      return { ...where, outcome: 'taken' }
    case 'changed':
      return { ...where, outcome: 'postponed' }
    case 'told':
      return { ...where, outcome: 'overtaken' }
    case 'nobody':
      return { ...where, outcome: 'skipped', reason: NO_RECIPIENTS }
    case 'frozen':
      return {
        ...where,
        outcome: 'delivered',
        ...(await deliverEdition(ports, freezing.edition, settings, now, allowed)),
      }
  }
}

/** Another Edition told one of its Stories since it was prepared, and nothing was frozen. */
export interface Overtaken {
  readonly digest: string
  readonly slot: string
  readonly outcome: 'overtaken'
}

export const NO_RECIPIENTS = 'no recipients'
