import type { Context } from 'hono'
import { findReview } from '../jobs/find-review.ts'
import type { Review } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { Slot } from '../model/slot.ts'
import type { AppEnv } from './app-env.ts'
import { comingSlot } from './coming-slot.ts'

export interface SlotUnderReview {
  readonly slot: Slot
  readonly review: Review
}

/**
 * The Slot that a page of the editor is about: the coming one, or, asked for by name, one that came and waits. Null for any
 * other name: it was mailed, skipped, or never was.
 */
export async function slotUnderReview(
  c: Context<AppEnv>,
  digest: DigestSettings,
  asked: string | undefined,
): Promise<SlotUnderReview | null> {
  const { ledger, reviews, now } = c.get('deps')
  const coming = await comingSlot(c, digest)
  if (asked === undefined || asked === coming.name) {
    return { slot: coming, review: await findReview(reviews, digest, coming, now()) }
  }
  const review = await reviews.findReview(digest.id, asked)
  if (review.waiting === null || (await ledger.isTaken(digest.id, asked))) return null
  return { slot: { at: now(), name: asked }, review }
}
