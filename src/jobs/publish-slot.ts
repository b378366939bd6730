import { composeMessage } from '../delivery/compose-message.ts'
import { planDeliveries } from '../delivery/plan-deliveries.ts'
import type { Slot } from '../delivery/schedule.ts'
import type { Edition } from '../model/edition.ts'
import type { Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { type DeliveryPorts, deliverEdition } from './deliver-edition.ts'
import type { SlotOutcome } from './publish-report.ts'

export interface PublishPorts extends DeliveryPorts {
  /** The Edition a digest has for a Slot, or why it has nothing to tell, in words. */
  prepare(settings: DigestSettings, slot: Slot): Promise<Result<Edition, string>>
}

/** One Slot of one digest: prepared, frozen, delivered, unless it is taken or tells nothing new. Skips are not recorded here. */
export async function publishSlot(
  ports: PublishPorts,
  settings: DigestSettings,
  slot: Slot,
  now: Date,
  allowed: Allowance,
  { evenIfSame = false } = {},
): Promise<SlotOutcome> {
  const where = { digest: settings.slug, slot: slot.name }
  if (!allowed.spend(COSTS.slot)) return { ...where, outcome: 'postponed' }

  const { taken, lastHash } = await ports.ledger.findSlot(settings.slug, slot.name)
  if (taken) return { ...where, outcome: 'taken' }
  const recipients = planDeliveries(settings.recipients)
  const [first] = recipients
  if (first === undefined) return { ...where, outcome: 'skipped', reason: NO_RECIPIENTS }

  const edition = await ports.prepare(settings, slot)
  if (!edition.ok) return { ...where, outcome: 'skipped', reason: edition.error }
  if (edition.value.contentHash === lastHash && !evenIfSame) {
    return { ...where, outcome: 'skipped', reason: NOTHING_NEW }
  }

  // What is wrong with every message is said before anything is frozen, while it can still be put right.
  const message = composeMessage(edition.value, settings, first)
  if (!message.ok && message.error.field !== 'to') {
    return { ...where, outcome: 'failed', reason: `${message.error.field} ${message.error.reason}` }
  }
  const frozen = await ports.ledger.freeze(edition.value, recipients, now)
  if (frozen === null) return { ...where, outcome: 'taken' }
  return { ...where, outcome: 'delivered', ...(await deliverEdition(ports, frozen, settings, now, allowed)) }
}

export const NOTHING_NEW = 'nothing new'
export const NO_RECIPIENTS = 'no recipients'
