import type { Edition } from '../model/edition.ts'
import type { Edits } from '../model/edits.ts'
import type { Waiting } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'
import { allowance, ONE_SEND } from './steps/allowance.ts'
import { freezeAndDeliver } from './steps/freeze-and-deliver.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import { reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface ReleaseJob extends PublishPorts {
  readonly settings: DigestSettings
  /** Its name. */
  readonly slot: string
  /** Hash of the Edition that the editor has seen. */
  readonly hash: string
  readonly now: Date
}

/**
 * Releases a waiting Slot. The editor names what they saw: the Edition as it was when it was held, or as it is now. Any other
 * Edition is not sent. Repeatable, also concurrently: it sends once.
 */
export async function releaseEdition({ settings, slot, hash, now, ...ports }: ReleaseJob): Promise<SlotOutcome> {
  const where = { digest: settings.id, slot }
  return reporting(where, async () => {
    const allowed = allowance(ports.budget)
    if (!allowed.has(ONE_SEND)) return { ...where, outcome: 'postponed' }
    if (await ports.ledger.isTaken(settings.id, slot)) return { ...where, outcome: 'taken' }
    const review = await ports.reviews.findReview(settings.id, slot)
    if (review.waiting === null) return { ...where, outcome: 'not-waiting' }

    const edition = await findSeen(ports, settings, slot, review.edits, review.waiting, hash)
    if (edition === null) return { ...where, outcome: 'changed' }
    const decided = { reviewVersion: review.version, now, allowed }
    const outcome = await freezeAndDeliver(ports, edition, settings, settings.recipients, decided)
    return outcome.outcome === 'overtaken' ? { ...where, outcome: 'changed' } : outcome
  })
}

async function findSeen(
  ports: Pick<PublishPorts, 'prepare'>,
  settings: DigestSettings,
  slot: string,
  edits: Edits,
  { since, edition }: Waiting,
  hash: string,
): Promise<Edition | null> {
  if (edition.hash === hash) return edition
  const prepared = await ports.prepare(settings, { at: since, name: slot }, edits)
  return prepared.ok && prepared.value.hash === hash ? prepared.value : null
}
