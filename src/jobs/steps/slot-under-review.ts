import type { Ledger } from '../../delivery/ledger.ts'
import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import type { Reviews } from '../../review/reviews.ts'
import { comingSlot } from './coming-slot.ts'
import { findReview } from './find-review.ts'

export interface SlotUnderReview {
  readonly slot: Slot
  readonly review: Review
}

export interface ReviewPorts {
  readonly ledger: Pick<Ledger, 'isTaken' | 'listTaken'>
  readonly reviews: Reviews
}

/**
 * The Slot that the editor works on: the coming one if `asked` is left out; else the one named `asked`, if it is the coming one or
 * waits for the editor. Null for any other name: it was mailed, skipped, or never existed.
 */
export async function slotUnderReview(
  { ledger, reviews }: ReviewPorts,
  digest: DigestSettings,
  asked: string | undefined,
  now: Date,
): Promise<SlotUnderReview | null> {
  const coming = await comingSlot(ledger, digest, now)
  if (asked === undefined || asked === coming.name) {
    return { slot: coming, review: await findReview(reviews, digest, coming, now) }
  }
  const review = await reviews.findReview(digest.id, asked)
  if (review.waiting === null || (await ledger.isTaken(digest.id, asked))) return null
  return { slot: { at: now, name: asked }, review }
}
