import type { Edits } from '../model/edits.ts'
import type { Mailbox } from '../model/message.ts'
import type { DigestSettings } from '../model/settings.ts'
import { formSlot, type Slot } from '../model/slot.ts'
import { INVALID_TOKEN, NOBODY_REVIEWS_IT } from './send-now.ts'
import { allowance, COSTS, ONE_SEND } from './steps/allowance.ts'
import { freezeAndDeliver } from './steps/freeze-and-deliver.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import { reporting, type SlotOutcome } from './steps/slot-outcome.ts'

export interface TestSendJob extends PublishPorts {
  readonly settings: DigestSettings
  /** The coming Slot: the test has the same bytes as its preview. */
  readonly slot: Slot
  readonly edits: Edits
  readonly to: Mailbox
  /** Token of the form, `[A-Za-z0-9_-]{8,64}`: submitting the same form twice sends once. */
  readonly token: string
  readonly now: Date
}

/** Mails the preview to one person. The schedule, the archive and later Editions ignore it. */
export async function testSend({ settings, slot, edits, to, token, now, ...ports }: TestSendJob): Promise<SlotOutcome> {
  const name = formSlot('test', token)
  if (name === null) return { digest: settings.id, slot: null, outcome: 'failed', reason: INVALID_TOKEN }
  const where = { digest: settings.id, slot: name }
  return reporting(where, async () => {
    const allowed = allowance(ports.budget)
    if (!allowed.has(ONE_SEND)) return { ...where, outcome: 'postponed' }
    const prepared = await ports.prepare(settings, slot, edits)
    if (!prepared.ok) {
      const { error } = prepared
      return error.kind === 'busy'
        ? { ...where, outcome: 'postponed' }
        : { ...where, outcome: 'skipped', why: error.why, reason: error.reason }
    }
    if (!allowed.has(COSTS.freeze)) return { ...where, outcome: 'postponed' }
    const edition = { ...prepared.value, slot: name, settles: [] }
    const decided = { reviewVersion: NOBODY_REVIEWS_IT, now, allowed }
    const outcome = await freezeAndDeliver(ports, edition, settings, [to], decided)
    return outcome.outcome === 'overtaken' ? { ...where, outcome: 'changed' } : outcome
  })
}
