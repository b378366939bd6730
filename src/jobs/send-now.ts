import type { DigestSettings } from '../model/settings.ts'
import { allowance } from './allowance.ts'
import { reporting, type SlotOutcome } from './publish-report.ts'
import { type PublishPorts, publishSlot } from './publish-slot.ts'

export interface SendNowJob extends PublishPorts {
  readonly settings: DigestSettings
  /** Of the form that asked, `[A-Za-z0-9_-]{8,64}`: the same form sends once, however often it is sent in. */
  readonly token: string
  /** Send even what was sent last. */
  readonly force: boolean
  readonly now: Date
}

/** Sends a digest at once, under a slot of its own. Nothing is recorded when there is nothing new: the same form may insist. */
export async function sendNow({ settings, token, force, now, ...ports }: SendNowJob): Promise<SlotOutcome> {
  const where = { digest: settings.slug, slot: `manual:${token}` }
  if (!/^[A-Za-z0-9_-]{8,64}$/.test(token)) {
    return { digest: settings.slug, slot: null, outcome: 'failed', reason: 'the form has no valid token' }
  }
  const slot = { at: now, name: where.slot }
  return reporting(where, () => publishSlot(ports, settings, slot, now, allowance(), { evenIfSame: force }))
}
