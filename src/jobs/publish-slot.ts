import { decideReview } from '../delivery/decide-review.ts'
import type { Reviews } from '../delivery/ports.ts'
import type { Slot } from '../delivery/schedule.ts'
import type { CheckReport } from '../model/check.ts'
import type { Edition } from '../model/edition.ts'
import type { Hand } from '../model/hand.ts'
import type { Result } from '../model/result.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import type { DeliveryPorts } from './deliver-edition.ts'
import { freezeAndDeliver, NO_RECIPIENTS } from './freeze-and-deliver.ts'
import { type SlotOutcome, withoutAddresses } from './publish-report.ts'

export interface PublishPorts extends DeliveryPorts {
  readonly reviews: Reviews
  /** The Edition a digest has for a Slot, changed by the editor's Hand, or why it has nothing to tell, in words. */
  prepare(settings: DigestSettings, slot: Slot, hand: Hand): Promise<Result<Edition, string>>
  /** What is to be said of the mail, before it goes. */
  check(edition: Edition, settings: DigestSettings): CheckReport
}

/**
 * One scheduled Slot of one digest. It is prepared, frozen and delivered; or it waits for the editor, in its review; or it is
 * skipped: it is decided in any case, unless the editor was at it in this very moment.
 */
export async function publishSlot(
  ports: PublishPorts,
  settings: DigestSettings,
  slot: Slot,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const where = { digest: settings.slug, slot: slot.name }
  if (!allowed.spend(COSTS.slot)) return { ...where, outcome: 'postponed' }

  const { taken, lastHash } = await ports.ledger.findSlot(settings.slug, slot.name)
  if (taken) return { ...where, outcome: 'taken' }
  const review = await ports.reviews.findReview(settings.slug, slot.name)
  // An earlier run ended between its hold and its mark. From here on the editor decides, nobody else.
  if (review.waiting !== null) return held(where, review.waiting.reasons)

  const skip = async (reason: string): Promise<SlotOutcome> => {
    const skips = [{ name: slot.name, reason, reviewVersion: review.version }]
    const recorded = await ports.ledger.recordSkips(settings.slug, skips, now)
    return recorded.length === 1 ? { ...where, outcome: 'skipped', reason } : { ...where, outcome: 'postponed' }
  }
  if (settings.recipients.length === 0) return skip(NO_RECIPIENTS)
  const prepared = await ports.prepare(settings, slot, review.hand)
  if (!prepared.ok) return skip(prepared.error)
  const edition = prepared.value
  if (edition.contentHash === lastHash) return skip(NOTHING_NEW)

  const reasons = decideReview(review, settings.review, edition.hash, ports.check(edition, settings))
  if (reasons.length > 0) {
    const waits = await ports.reviews.hold(review, { reasons, edition }, now)
    return waits ? held(where, reasons) : { ...where, outcome: 'postponed' }
  }
  const decided = { reviewVersion: review.version, now, allowed }
  const outcome = await freezeAndDeliver(ports, edition, settings, settings.recipients, decided)
  return outcome.outcome === 'skipped' ? skip(outcome.reason) : outcome
}

/** For the log: an Edition, and what is said of it, may quote an address. */
export const held = (
  where: { readonly digest: string; readonly slot: string },
  reasons: readonly string[],
): SlotOutcome => ({ ...where, outcome: 'held', reasons: reasons.map(withoutAddresses) })

export const NOTHING_NEW = 'nothing new'
export { NO_RECIPIENTS }
