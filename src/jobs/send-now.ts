import type { Edits } from '../model/edits.ts'
import type { DigestSettings } from '../model/settings.ts'
import { formSlot, type Slot } from '../model/slot.ts'
import { errorReasons } from '../review/decide-review.ts'
import { type Allowance, allowance, COSTS, ONE_SEND } from './steps/allowance.ts'
import { freezeAndDeliver } from './steps/freeze-and-deliver.ts'
import { held, type PublishPorts } from './steps/publish-slot.ts'
import { NO_RECIPIENTS, reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface SendNowJob extends PublishPorts {
  readonly settings: DigestSettings
  /** Token of the form, `[A-Za-z0-9_-]{8,64}`: submitting the same form twice sends once. */
  readonly token: string
  /** The next Slot: its stories are sent now, with the editor's changes. */
  readonly coming: Slot
  /** Of the coming Slot. */
  readonly edits: Edits
  /** Send despite errors. */
  readonly despiteErrors: boolean
  readonly now: Date
}

/**
 * Sends the content of the coming Slot at once, under a Slot of its own. If it is not sent, nothing is recorded, so the same form
 * can be submitted again.
 */
export async function sendNow({ settings, token, now, ...job }: SendNowJob): Promise<SlotOutcome> {
  const name = formSlot('manual', token)
  if (name === null) return { digest: settings.id, slot: null, outcome: 'failed', reason: INVALID_TOKEN }
  const allowed = allowance(job.budget)
  return reporting({ digest: settings.id, slot: name }, () => send({ ...job, settings, token, now }, name, allowed))
}

async function send(
  { settings, now, coming, edits, despiteErrors, ...ports }: SendNowJob,
  name: string,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const where = { digest: settings.id, slot: name }
  if (!allowed.has(ONE_SEND)) return { ...where, outcome: 'postponed' }
  if (await ports.ledger.isTaken(settings.id, name)) return { ...where, outcome: 'taken' }
  if (settings.recipients.length === 0) return { ...where, outcome: 'skipped', ...NO_RECIPIENTS }
  const prepared = await ports.prepare(settings, { at: now, name }, edits, coming)
  if (!prepared.ok) {
    const { error } = prepared
    return error.kind === 'busy'
      ? { ...where, outcome: 'postponed' }
      : { ...where, outcome: 'skipped', why: error.why, reason: error.reason }
  }
  const edition = prepared.value
  const reasons = errorReasons(ports.check(edition, settings))
  if (reasons.length > 0 && !despiteErrors) return held(where, reasons)
  if (!allowed.has(COSTS.freeze)) return { ...where, outcome: 'postponed' }
  const decided = { reviewVersion: NOBODY_REVIEWS_IT, now, allowed }
  const outcome = await freezeAndDeliver(ports, edition, settings, settings.recipients, decided)
  // The cron, or another tab, sent one of its Stories a moment ago: what is new now is not what the editor saw.
  return outcome.outcome === 'overtaken' ? { ...where, outcome: 'changed' } : outcome
}

/** The token of the form makes the name of the Slot, so no other form can have it. */
export const NOBODY_REVIEWS_IT = 0

export const INVALID_TOKEN = 'the form has no valid token'
