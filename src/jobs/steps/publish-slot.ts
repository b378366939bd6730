import type { Edition, SettledStory } from '../../model/edition.ts'
import type { Edits } from '../../model/edits.ts'
import type { CheckReport } from '../../model/finding.ts'
import type { Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot, SlotOfDigest } from '../../model/slot.ts'
import { decideReview } from '../../review/decide-review.ts'
import type { Reviews } from '../../review/reviews.ts'
import { type Allowance, COSTS } from './allowance.ts'
import type { DeliveryPorts } from './deliver-edition.ts'
import { findReview } from './find-review.ts'
import { type Frozen, freezeEdition } from './freeze-and-deliver.ts'
import type { Unprepared } from './prepare-slot.ts'
import { NO_RECIPIENTS, type SkipReason, type SlotOutcome, withoutAddresses } from './slot-outcome.ts'

export interface PublishPorts extends DeliveryPorts {
  readonly reviews: Reviews
  /**
   * The Edition that is mailed under the name of `slot`, with the editor's Edits. It contains the stories of the Slot `of`; `of` is
   * `slot` if left out.
   */
  prepare(settings: DigestSettings, slot: Slot, edits: Edits, of?: Slot): Promise<Result<Edition, Unprepared>>
  /** Which of these Slots have a Draft. */
  listDrafts(slots: readonly SlotOfDigest[]): Promise<readonly SlotOfDigest[]>
  /** Fixes which Stories a coming Slot contains, unless they are fixed already. */
  fixDraft(settings: DigestSettings, slot: Slot, now: Date): Promise<void>
  /** Findings about the mail, before it is sent. */
  check(edition: Edition, settings: DigestSettings): CheckReport
}

export type SlotDecision = SlotOutcome | Frozen

/**
 * Decides one scheduled Slot of one digest: it is prepared and frozen, or it waits for the editor, or it is skipped. It stays
 * undecided only if the editor changed it at this very moment.
 */
export async function publishSlot(
  ports: PublishPorts,
  settings: DigestSettings,
  slot: Slot,
  now: Date,
  allowed: Allowance,
): Promise<SlotDecision> {
  const where = { digest: settings.id, slot: slot.name }
  if (!allowed.has(COSTS.look)) return { ...where, outcome: 'postponed' }

  if (await ports.ledger.isTaken(settings.id, slot.name)) return { ...where, outcome: 'taken' }
  const review = await findReview(ports.reviews, settings, slot)
  // An earlier run ended between its hold and moving its cursor. From now on only the editor decides.
  if (review.waiting !== null) return held(where, review.waiting.reasons)

  const skip = async ({ why, reason }: SkipReason, settles: readonly SettledStory[] = []): Promise<SlotOutcome> => {
    const skips = [{ name: slot.name, reason, reviewVersion: review.version, settles }]
    const recorded = await ports.ledger.recordSkips(settings.id, skips, now)
    return recorded.length === 1 ? { ...where, outcome: 'skipped', why, reason } : { ...where, outcome: 'postponed' }
  }
  if (!allowed.has(COSTS.memory + COSTS.freeze)) return { ...where, outcome: 'postponed' }
  if (settings.recipients.length === 0) return skip(NO_RECIPIENTS)
  const prepared = await ports.prepare(settings, slot, review.edits)
  if (!prepared.ok) {
    const { error } = prepared
    return error.kind === 'busy' ? { ...where, outcome: 'postponed' } : skip(error, error.settles)
  }
  const edition = prepared.value
  // Preparing may have taken more than usual, if old Editions were recorded.
  if (!allowed.has(COSTS.freeze)) return { ...where, outcome: 'postponed' }

  const reasons = decideReview(review, settings.review, edition.hash, ports.check(edition, settings))
  if (reasons.length > 0) {
    const waits = await ports.reviews.hold(review, { reasons, edition }, now)
    return waits ? held(where, reasons) : { ...where, outcome: 'postponed' }
  }
  const decided = { reviewVersion: review.version, now }
  const outcome = await freezeEdition(ports.ledger, edition, settings, settings.recipients, decided)
  switch (outcome.outcome) {
    case 'skipped':
      return skip(outcome)
    // Somebody sent one of its Stories a moment ago: choose again, in this tick if the budget allows, else in the next one.
    case 'overtaken':
      return publishSlot(ports, settings, slot, now, allowed)
    default:
      return outcome
  }
}

/** Not logged: an Edition and its findings may quote an address. */
export const held = (
  where: { readonly digest: string; readonly slot: string },
  reasons: readonly string[],
): SlotOutcome => ({ ...where, outcome: 'held', reasons: reasons.map(withoutAddresses) })
