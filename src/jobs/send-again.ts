import type { Edition } from '../model/edition.ts'
import type { DigestSettings } from '../model/settings.ts'
import { formSlot } from '../model/slot.ts'
import { INVALID_TOKEN, NOBODY_REVIEWS_IT } from './send-now.ts'
import { allowance, ONE_SEND } from './steps/allowance.ts'
import { freezeAndDeliver } from './steps/freeze-and-deliver.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import { NO_RECIPIENTS, reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface SendAgainJob extends PublishPorts {
  readonly settings: DigestSettings
  /** Token of the form, `[A-Za-z0-9_-]{8,64}`: submitting the same form twice sends once. */
  readonly token: string
  /** The last Edition, as it was sent. */
  readonly edition: Omit<Edition, 'settles'>
  readonly now: Date
}

/**
 * Mails the last Edition again to everybody, with the same bytes. It records no stories as sent, and is in no archive and no feed.
 */
export async function sendAgain({ settings, token, edition, now, ...ports }: SendAgainJob): Promise<SlotOutcome> {
  const name = formSlot('again', token)
  if (name === null) return { digest: settings.id, slot: null, outcome: 'failed', reason: INVALID_TOKEN }
  const where = { digest: settings.id, slot: name }
  return reporting(where, async () => {
    const allowed = allowance(ports.budget)
    if (!allowed.has(ONE_SEND)) return { ...where, outcome: 'postponed' }
    if (settings.recipients.length === 0) return { ...where, outcome: 'skipped', ...NO_RECIPIENTS }
    const again = { ...edition, slot: name, settles: [] }
    const decided = { reviewVersion: NOBODY_REVIEWS_IT, now, allowed }
    const outcome = await freezeAndDeliver(ports, again, settings, settings.recipients, decided)
    return outcome.outcome === 'overtaken' ? { ...where, outcome: 'changed' } : outcome
  })
}
