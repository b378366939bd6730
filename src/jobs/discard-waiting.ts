import type { DigestSettings } from '../model/settings.ts'
import type { Reviews } from '../review/reviews.ts'
import { reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface DiscardJob {
  readonly reviews: Reviews
  readonly settings: Pick<DigestSettings, 'id'>
  /** Its name. */
  readonly slot: string
  readonly now: Date
}

/** Discards a waiting Slot: it gets no Edition. */
export async function discardWaiting({ reviews, settings, slot, now }: DiscardJob): Promise<SlotOutcome> {
  const where = { digest: settings.id, slot }
  return reporting(where, async () =>
    (await reviews.discard(settings.id, slot, DISCARDED, now))
      ? { ...where, outcome: 'skipped', why: 'discarded', reason: DISCARDED }
      : { ...where, outcome: 'not-waiting' },
  )
}

const DISCARDED = 'discarded by the editor'
