import { errorReasons } from '../delivery/decide-review.ts'
import { formSlot } from '../delivery/slot-kind.ts'
import type { Hand } from '../model/hand.ts'
import type { DigestSettings } from '../model/settings.ts'
import { allowance, COSTS } from './allowance.ts'
import { freezeAndDeliver } from './freeze-and-deliver.ts'
import { reporting, type SlotOutcome } from './publish-report.ts'
import { held, NO_RECIPIENTS, NOTHING_NEW, type PublishPorts } from './publish-slot.ts'

export interface SendNowJob extends PublishPorts {
  readonly settings: DigestSettings
  /** Of the form that asked, `[A-Za-z0-9_-]{8,64}`: the same form sends once, however often it is sent in. */
  readonly token: string
  /** Of the coming Slot. */
  readonly hand: Hand
  /** Send even what was sent last. */
  readonly force: boolean
  /** Send even what has errors. */
  readonly despite: boolean
  readonly now: Date
}

/** Sends a digest at once, under a slot of its own. Nothing is recorded when it is not sent: the same form may insist. */
export async function sendNow({ settings, token, now, ...job }: SendNowJob): Promise<SlotOutcome> {
  const name = formSlot('manual', token)
  if (name === null) return { digest: settings.slug, slot: null, outcome: 'failed', reason: INVALID_TOKEN }
  const where = { digest: settings.slug, slot: name }
  return reporting(where, async () => {
    const allowed = allowance()
    allowed.spend(COSTS.slot)
    const { taken, lastHash } = await job.ledger.findSlot(settings.slug, name)
    if (taken) return { ...where, outcome: 'taken' }
    if (settings.recipients.length === 0) return { ...where, outcome: 'skipped', reason: NO_RECIPIENTS }
    const prepared = await job.prepare(settings, { at: now, name }, job.hand)
    if (!prepared.ok) return { ...where, outcome: 'skipped', reason: prepared.error }
    const edition = prepared.value
    if (edition.contentHash === lastHash && !job.force) return { ...where, outcome: 'skipped', reason: NOTHING_NEW }
    const reasons = errorReasons(job.check(edition, settings))
    if (reasons.length > 0 && !job.despite) return held(where, reasons)
    const decided = { reviewVersion: NOBODY_REVIEWS_IT, now, allowed }
    return freezeAndDeliver(job, edition, settings, settings.recipients, decided)
  })
}

/** The Slot of a form is nobody's but the form's. */
export const NOBODY_REVIEWS_IT = 0

export const INVALID_TOKEN = 'the form has no valid token'
