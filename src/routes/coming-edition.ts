import type { Context } from 'hono'
import { type Chosen, chooseForSlot } from '../jobs/choose-edition.ts'
import { type Forecast, forecastSlot, readersOf } from '../jobs/forecast.ts'
import { type Prepared, prepareEdition } from '../jobs/prepare-edition.ts'
import type { CheckReport } from '../model/check.ts'
import type { Edits } from '../model/edits.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import type { AppEnv } from './app-env.ts'
import type { SlotUnderReview } from './slot-under-review.ts'

/** The next Edition of a digest, and what will happen to it. */
export interface ComingEdition extends SlotUnderReview {
  readonly chosen: Chosen
  readonly prepared: Prepared
  readonly report: CheckReport
  /** Those of the recipients who have not unsubscribed. */
  readonly readers: readonly Mailbox[]
  readonly forecast: Forecast
}

/**
 * What is mailed for a Slot, with the changes of `edits`; under the name of another Slot where `as` is given. Null while Marrow
 * still enters what older Editions told: then nothing can be said yet.
 */
export async function prepareComing(
  c: Context<AppEnv>,
  digest: DigestSettings,
  under: SlotUnderReview,
  edits: Edits = under.review.edits,
  as: Slot = under.slot,
): Promise<ComingEdition | null> {
  const { choosing, unsubscribes, publish } = c.get('deps')
  const [chosen, left] = await Promise.all([
    chooseForSlot(choosing, digest, under.slot),
    unsubscribes.listUnsubscribed(digest.id),
  ])
  if (!chosen.ok) return null
  const prepared = await prepareEdition(chosen.value.choice, digest, as, edits)
  const report = publish.check(prepared.edition, digest)
  const readers = readersOf(digest.recipients, left)
  const facts = { chosen: chosen.value, prepared, report, review: under.review, readers: readers.length }
  return { ...under, chosen: chosen.value, prepared, report, readers, forecast: forecastSlot(facts, digest) }
}
