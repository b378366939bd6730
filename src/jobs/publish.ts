import type { FrozenEdition } from '../delivery/ledger.ts'
import type { DigestSettings } from '../model/settings.ts'
import { firstCursor } from '../schedule/plan-slots.ts'
import { allowance } from './steps/allowance.ts'
import { deliverOpen } from './steps/deliver-open.ts'
import { fixComingDrafts } from './steps/fix-coming-drafts.ts'
import { decideDue, planDigest, recordMissed } from './steps/publish-digest.ts'
import type { PublishPorts } from './steps/publish-slot.ts'
import { ALL_DIGESTS, reportingAll, type SlotOutcome } from './steps/slot-outcome.ts'

export interface PublishJob extends PublishPorts {
  readonly digests: readonly DigestSettings[]
  readonly now: Date
}

/**
 * One tick of the cron. First it decides every due Slot, so that trouble with a mailer makes no Slot late; then it sends open
 * Editions. If mails of earlier ticks are waiting, half of the budget of this invocation is reserved for them. Repeatable, also
 * concurrently: everything is published once. A digest that fails is reported and does not delay the others.
 */
export async function publishDue({ digests, now, ...ports }: PublishJob): Promise<readonly SlotOutcome[]> {
  const allowed = allowance(ports.budget)
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

  // For all digests, before any Slot is published: from now on the Slots that this tick saw are in time.
  report.push(...(await reportingAll(ALL_DIGESTS, () => recordMissed(ports.ledger, plans, now, allowed))))
  const frozen: FrozenEdition[] = []
  const kept = (await ports.ledger.hasOpen()) ? allowed.left() / 2 : 0
  await allowed.keeping(kept, async () => {
    for (const plan of plans) {
      for (const decision of await decideDue(ports, plan, now, allowed)) {
        if (decision.outcome === 'frozen') frozen.push(decision.edition)
        else report.push(decision)
      }
    }
    report.push(...(await fixComingDrafts(ports, digests, now, allowed)))
  })
  report.push(...(await reportingAll(ALL_DIGESTS, () => deliverOpen(ports, digests, frozen, now, allowed))))
  return report
}
