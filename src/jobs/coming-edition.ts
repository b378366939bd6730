import type { Unsubscribes } from '../delivery/unsubscribes.ts'
import type { CheckReport } from '../model/check.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import { type ChoosingPorts, type Chosen, chooseForSlot } from './steps/choose-edition.ts'
import { type Forecast, forecastSlot, readersOf } from './steps/forecast.ts'
import { type Prepared, prepareEdition } from './steps/prepare-edition.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import type { SlotUnderReview } from './steps/slot-under-review.ts'

/** The next Edition of a digest, and what will happen to it. */
export interface ComingEdition extends SlotUnderReview {
  readonly chosen: Chosen
  readonly prepared: Prepared
  readonly report: CheckReport
  /** The recipients who have not unsubscribed. */
  readonly readers: readonly Mailbox[]
  readonly forecast: Forecast
}

export interface ComingPorts {
  readonly choosing: ChoosingPorts
  readonly unsubscribes: Pick<Unsubscribes, 'listUnsubscribed'>
  readonly publish: Pick<PublishPorts, 'check'>
}

/**
 * What is mailed for a Slot, with the changes of its review; under the name of another Slot where `as` is given. Null while Marrow
 * still records the stories of older Editions: until then it is not known what is new.
 */
export async function prepareComing(
  { choosing, unsubscribes, publish }: ComingPorts,
  digest: DigestSettings,
  under: SlotUnderReview,
  as: Slot = under.slot,
): Promise<ComingEdition | null> {
  const [chosen, unsubscribed] = await Promise.all([
    chooseForSlot(choosing, digest, under.slot),
    unsubscribes.listUnsubscribed(digest.id),
  ])
  if (!chosen.ok) return null
  const prepared = await prepareEdition(chosen.value.choice, digest, as, under.review.edits)
  const report = publish.check(prepared.edition, digest)
  const readers = readersOf(digest.recipients, unsubscribed)
  const facts = { chosen: chosen.value, prepared, report, review: under.review, readers: readers.length }
  return { ...under, chosen: chosen.value, prepared, report, readers, forecast: forecastSlot(facts, digest) }
}
