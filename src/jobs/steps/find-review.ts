import type { Review } from '../../model/review.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { Slot } from '../../model/slot.ts'
import type { Reviews } from '../../review/reviews.ts'
import { slotNamed } from '../../schedule/slots.ts'

/**
 * The review of a Slot that is due or comes next. If the schedule or the time zone has changed, a review of a Slot that is no
 * longer scheduled is moved to this one, so that no decision is lost.
 */
export async function findReview(
  reviews: Reviews,
  settings: Pick<DigestSettings, 'id' | 'schedule' | 'timeZone'>,
  slot: Slot,
  now: Date = slot.at,
): Promise<Review> {
  const review = await reviews.findReview(settings.id, slot.name)
  if (review.version > 0 || review.waiting !== null) return review
  const touched = await reviews.listTouched(settings.id)
  const lost = touched.find((name) => name !== slot.name && !isStillToCome(name, settings, slot))
  if (lost === undefined) return review
  await reviews.moveReview(settings.id, lost, slot.name, now)
  return reviews.findReview(settings.id, slot.name)
}

/** Slots before `next` are decided; a Slot among them without an Edition was never due. */
function isStillToCome(
  name: string,
  { schedule, timeZone }: Pick<DigestSettings, 'schedule' | 'timeZone'>,
  next: Slot,
): boolean {
  const slot = slotNamed(name, schedule, timeZone)
  return slot !== null && slot.at > next.at
}
