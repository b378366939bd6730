import { composeMessage } from '../../delivery/compose-message.ts'
import type { FrozenEdition, Ledger } from '../../delivery/ledger.ts'
import { planDeliveries } from '../../delivery/plan-deliveries.ts'
import type { Edition } from '../../model/edition.ts'
import type { Mailbox } from '../../model/message.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Allowance } from './allowance.ts'
import { deliverAsked } from './deliver-asked.ts'
import type { DeliveryPorts } from './deliver-edition.ts'
import { NO_RECIPIENTS, type SlotOutcome } from './slot-outcome.ts'

/** An Edition that is about to be mailed. */
export interface Frozen {
  readonly digest: string
  readonly slot: string
  readonly outcome: 'frozen'
  readonly edition: FrozenEdition
}

/** Sends an Edition at once, because a person asked for it. */
export async function freezeAndDeliver(
  ports: DeliveryPorts,
  edition: Edition,
  settings: Omit<DigestSettings, 'recipients'>,
  to: readonly Mailbox[],
  { reviewVersion, now, allowed }: { readonly reviewVersion: number; readonly now: Date; readonly allowed: Allowance },
): Promise<SlotOutcome | Overtaken> {
  const frozen = await freezeEdition(ports.ledger, edition, settings, to, { reviewVersion, now })
  return frozen.outcome === 'frozen' ? deliverAsked(ports, frozen.edition, settings, now, allowed) : frozen
}

/**
 * Freezes an Edition that was decided to be sent: under the name of its Slot, once, and only while the review has the version that
 * the decision was based on.
 */
export async function freezeEdition(
  ledger: Pick<Ledger, 'freeze'>,
  edition: Edition,
  settings: Omit<DigestSettings, 'recipients'>,
  to: readonly Mailbox[],
  { reviewVersion, now }: { readonly reviewVersion: number; readonly now: Date },
): Promise<SlotOutcome | Frozen | Overtaken> {
  const where = { digest: settings.id, slot: edition.slot }
  const recipients = planDeliveries(to)
  const [first] = recipients
  if (first === undefined) return { ...where, outcome: 'skipped', ...NO_RECIPIENTS }

  // Errors that every message would have are reported before anything is frozen, while they can still be fixed.
  const message = composeMessage(edition, settings, first)
  if (!message.ok && message.error.field !== 'to') {
    return { ...where, outcome: 'failed', reason: `${message.error.field} ${message.error.reason}` }
  }
  const freezing = await ledger.freeze(edition, recipients, now, reviewVersion)
  switch (freezing.outcome) {
    case 'taken':
      return { ...where, outcome: 'taken' }
    case 'changed':
      return { ...where, outcome: 'postponed' }
    case 'told':
      return { ...where, outcome: 'overtaken' }
    case 'nobody':
      return { ...where, outcome: 'skipped', ...NO_RECIPIENTS }
    case 'frozen':
      return { ...where, outcome: 'frozen', edition: freezing.edition }
  }
}

/** Another Edition sent one of its Stories since it was prepared, and nothing was frozen. */
export interface Overtaken {
  readonly digest: string
  readonly slot: string
  readonly outcome: 'overtaken'
}
