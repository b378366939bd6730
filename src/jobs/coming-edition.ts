import type { Unsubscribes } from '../delivery/unsubscribes.ts'
import type { CheckReport } from '../model/finding.ts'
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

/** The next Edition, before its forecast is known. */
export type PreparedSlot = Pick<ComingEdition, 'slot' | 'review' | 'chosen' | 'prepared'>

/**
 * The Edition that is mailed for a Slot, with the edits of its review; under the name of another Slot if `as` is given. Null while
 * Marrow still records the stories of older Editions: until then it is not known what is new.
 */
export async function prepareUnderReview(
  { choosing }: Pick<ComingPorts, 'choosing'>,
  digest: DigestSettings,
  under: SlotUnderReview,
  as: Slot = under.slot,
): Promise<PreparedSlot | null> {
  const chosen = await chooseForSlot(choosing, digest, under.slot)
  if (!chosen.ok) return null
  const prepared = await prepareEdition(chosen.value.choice, digest, as, under.review.edits)
  return { ...under, chosen: chosen.value, prepared }
}

/** Checks a prepared Edition and says what will happen to it. */
export async function forecastEdition(
  { unsubscribes, publish }: Omit<ComingPorts, 'choosing'>,
  digest: DigestSettings,
  made: PreparedSlot,
): Promise<ComingEdition> {
  const report = publish.check(made.prepared.edition, digest)
  const readers = readersOf(digest.recipients, await unsubscribes.listUnsubscribed(digest.id))
  return { ...made, report, readers, forecast: forecastSlot({ ...made, report, readers: readers.length }, digest) }
}

export async function prepareComing(
  ports: ComingPorts,
  digest: DigestSettings,
  under: SlotUnderReview,
): Promise<ComingEdition | null> {
  const made = await prepareUnderReview(ports, digest, under)
  return made === null ? null : forecastEdition(ports, digest, made)
}
