import type { FrozenEdition } from '../../delivery/ledger.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { costOfOne, type DeliveryPorts, deliverEdition } from './deliver-edition.ts'
import { mailerRun } from './mailer-run.ts'
import type { SlotOutcome } from './slot-outcome.ts'

/** Sends an Edition at once, because a person asked for it. If the budget of this invocation ends, the next tick sends the rest. */
export async function deliverAsked(
  ports: DeliveryPorts,
  edition: FrozenEdition,
  settings: Omit<DigestSettings, 'recipients'>,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const where = { digest: edition.digest, slot: edition.slot }
  if (!allowed.has(COSTS.stops + costOfOne(ports.mailers[settings.mailer]))) return { ...where, outcome: 'postponed' }
  const stop = (await ports.ledger.listStops()).get(settings.mailer) ?? null
  const run = mailerRun(ports.ledger, { mailer: settings.mailer, stop, now, isAsked: true })
  const delivered = await deliverEdition(ports, edition, settings, { run, now, allowed })
  return { ...where, outcome: 'delivered', ...delivered }
}
