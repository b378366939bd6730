import { planSlots } from '../delivery/plan-slots.ts'
import { nextSlot, type Slot } from '../delivery/schedule.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { cutoffOf } from './cutoff.ts'
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
  const digest = settings.id
  const plan = planSlots(settings, mark, now)
  if (!plan.ok) return [{ digest, slot: null, outcome: 'failed', reason: plan.error.reason }]

  const report: SlotOutcome[] = []
  const decided: Slot[] = []
  try {
    const { due, missed } = plan.value
    const [oldest] = missed
    if (oldest !== undefined) {
      if (!allowed.spend(COSTS.skips)) return [{ digest, slot: oldest.name, outcome: 'postponed' }]
      // One that waits since before a run ended in the middle goes on waiting.
      const skipped = new Set(await ports.ledger.recordSkips(digest, missed, now))
      const first = missed.find(({ name }) => skipped.has(name))
      const others = skipped.size > 1 ? `; and ${skipped.size - 1} more` : ''
      if (first !== undefined) {
        report.push({ digest, slot: first.name, outcome: 'skipped', reason: `${first.reason}${others}` })
      }
      decided.push(...missed)
    }
    for (const slot of due) {
      const where = { digest, slot: slot.name }
      const outcome = await reporting(where, () => publishSlot(ports, settings, slot, now, allowed))
      report.push(outcome)
      const isDecided = outcome.outcome !== 'failed' && outcome.outcome !== 'postponed'
      if (isDecided && decided.length === missed.length + due.indexOf(slot)) decided.push(slot)
    }
    const last = decided.at(-1)
    if (last !== undefined) await ports.ledger.moveMark(digest, last.at)
    await fixComingDraft(ports, settings, now, allowed)
  } catch (error) {
    report.push({ digest, slot: null, outcome: 'failed', reason: reasonOf(error), uncertain: true })
  }
  return report
}

/** From its cut-off on, what turns up waits for the Slot after the next one. */
async function fixComingDraft(
  { fixDraft }: PublishPorts,
  settings: DigestSettings,
  now: Date,
  allowed: Allowance,
): Promise<void> {
  // Without hours in between, the Stories are chosen when the Slot is due.
  if (settings.cutoff === 0) return
  const next = nextSlot(settings.schedule, settings.timeZone, now)
  if (!next.ok || now < cutoffOf(next.value, settings) || !allowed.spend(COSTS.draft)) return
  await fixDraft(settings, next.value, now)
}
