import type { FrozenEdition } from '../delivery/ledger.ts'
import type { DigestSettings } from '../model/settings.ts'
import { firstCursor } from '../schedule/plan-slots.ts'
import { allowance, COSTS } from './steps/allowance.ts'
import { deliverOpen } from './steps/deliver-open.ts'
import { decideDigest, planDigest, recordMissed } from './steps/publish-digest.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import { reasonOf, type SlotOutcome } from './steps/slot-outcome.ts'

export interface PublishJob extends PublishPorts {
  readonly digests: readonly DigestSettings[]
  readonly now: Date
}

/** No digest has this name. */
const ALL_DIGESTS = '*'

/**
 * One tick of the cron. First everything that is due is decided, so that no trouble with a mailer makes a slot late; then what is
 * open is sent. Called twice, at once or again, it publishes once. A digest that fails is reported and keeps no other waiting.
 */
export async function publishDue({ digests, now, ...ports }: PublishJob): Promise<readonly SlotOutcome[]> {
  const allowed = allowance(ports.queries)
  allowed.spend(COSTS.cursors)
  const first = firstCursor(now)
  const ids = digests.map(({ id }) => id)
  const cursors = await ports.ledger.findCursors(ids, first, now)
  const report: SlotOutcome[] = []
  const plans = digests.flatMap((settings) => {
    const cursor = cursors.get(settings.id) ?? { decidedUntil: first, seenUntil: now }
    const planned = planDigest(settings, cursor, now)
    if (planned.ok) return [planned.value]
    report.push(planned.error)
    return []
  })

  // Of all digests, before any slot is published: from then on the slots that this tick saw are in time.
  for (const plan of plans) report.push(...(await recordMissed(ports.ledger, plan, now, allowed)))
  const frozen: FrozenEdition[] = []
  for (const plan of plans) {
    for (const decision of await decideDigest(ports, plan, now, allowed)) {
      if (decision.outcome === 'frozen') frozen.push(decision.edition)
      else report.push(decision)
    }
  }
  try {
    report.push(...(await deliverOpen(ports, digests, frozen, now, allowed)))
  } catch (error) {
    report.push({ digest: ALL_DIGESTS, slot: null, outcome: 'failed', reason: reasonOf(error), uncertain: true })
  }
  return report
}
