import { planSlots } from '../delivery/plan-slots.ts'
import type { Slot } from '../delivery/schedule.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { reasonOf, reporting, type SlotOutcome } from './publish-report.ts'
import { type PublishPorts, publishSlot } from './publish-slot.ts'

/** Everything one digest owes since its mark. The mark moves past what is decided and stops at what is not. */
export async function publishDigest(
  ports: PublishPorts,
  settings: DigestSettings,
  mark: Date,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  const digest = settings.slug
  const plan = planSlots(settings, mark, now)
  if (!plan.ok) return [{ digest, slot: null, outcome: 'failed', reason: plan.error.reason }]

  const report: SlotOutcome[] = []
  const decided: Slot[] = []
  try {
    const { due, missed } = plan.value
    const [oldest] = missed
    if (oldest !== undefined) {
      if (!allowed.spend(COSTS.skips)) return [{ digest, slot: oldest.name, outcome: 'postponed' }]
      await ports.ledger.recordSkips(digest, missed, now)
      const others = missed.length > 1 ? `; and ${missed.length - 1} more` : ''
      report.push({ digest, slot: oldest.name, outcome: 'skipped', reason: `${oldest.reason}${others}` })
      decided.push(...missed)
    }
    for (const slot of due) {
      const where = { digest, slot: slot.name }
      const outcome = await reporting(where, () => publishOrSkip(ports, settings, slot, now, allowed))
      report.push(outcome)
      const isDecided = outcome.outcome !== 'failed' && outcome.outcome !== 'postponed'
      if (isDecided && decided.length === missed.length + due.indexOf(slot)) decided.push(slot)
    }
    const last = decided.at(-1)
    if (last !== undefined) await ports.ledger.moveMark(digest, last.at)
  } catch (error) {
    report.push({ digest, slot: null, outcome: 'failed', reason: reasonOf(error) })
  }
  return report
}

async function publishOrSkip(
  ports: PublishPorts,
  settings: DigestSettings,
  slot: Slot,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const outcome = await publishSlot(ports, settings, slot, now, allowed)
  if (outcome.outcome === 'skipped') {
    await ports.ledger.recordSkips(settings.slug, [{ name: slot.name, reason: outcome.reason }], now)
  }
  return outcome
}
