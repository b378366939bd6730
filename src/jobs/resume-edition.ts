import { SEND_LIMITS } from '../delivery/decide-outcome.ts'
import type { FrozenEdition } from '../delivery/ports.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { type DeliveryPorts, deliverEdition } from './deliver-edition.ts'
import type { SlotOutcome } from './publish-report.ts'

/** Goes on with an Edition an earlier run froze and did not finish: it was ended, denied, or is still at it. */
export async function resumeEdition(
  ports: DeliveryPorts,
  edition: FrozenEdition,
  settings: DigestSettings | undefined,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const where = { digest: edition.digest, slot: edition.slot }
  if (!allowed.spend(COSTS.resume)) return { ...where, outcome: 'postponed' }

  const lease = new Date(now.getTime() - SEND_LIMITS.leaseMinutes * MINUTE)
  await ports.ledger.expireClaims(edition.id, lease, 'the run that was sending it ended without a word', now)
  if (now.getTime() - edition.frozenAt.getTime() > SEND_LIMITS.windowHours * 60 * MINUTE) {
    await ports.ledger.giveUp(edition.id, `not sent within ${SEND_LIMITS.windowHours} hours`, now)
  }
  if (settings === undefined) {
    const tally = await ports.ledger.closeIfDone(edition.id, now)
    return { ...where, outcome: 'delivered', tally, stopped: 'the digest is no longer in the settings' }
  }
  return { ...where, outcome: 'delivered', ...(await deliverEdition(ports, edition, settings, now, allowed)) }
}

const MINUTE = 60 * 1000
