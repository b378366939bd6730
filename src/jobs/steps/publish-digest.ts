import type { Ledger } from '../../delivery/ledger.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { ScheduleCursor, Slot } from '../../model/slot.ts'
import { cutoffOf } from '../../schedule/cutoff.ts'
import { hoursBefore, planSlots, SLOT_LIMITS, type SlotPlan } from '../../schedule/plan-slots.ts'
import { nextSlot } from '../../schedule/slots.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { type PublishPorts, publishSlot, type SlotDecision } from './publish-slot.ts'
import { reasonOf, reporting, type SlotOutcome } from './slot-outcome.ts'

/** What one digest owes since its cursor. */
export interface DigestPlan extends SlotPlan {
  readonly settings: DigestSettings
  readonly cursor: ScheduleCursor
  /** Names of the slots that are decided by now. */
  readonly decided: Set<string>
}

export function planDigest(
  settings: DigestSettings,
  cursor: ScheduleCursor,
  now: Date,
): Result<DigestPlan, SlotOutcome> {
  const plan = planSlots(settings, cursor, now)
  if (!plan.ok) return fail({ digest: settings.id, slot: null, outcome: 'failed', reason: plan.error.reason })
  return ok({ ...plan.value, settings, cursor, decided: new Set() })
}

/** Records the slots that are too old, and that this tick has seen the others. */
export async function recordMissed(
  ledger: Ledger,
  plan: DigestPlan,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  const { settings, cursor, missed, decided } = plan
  const digest = settings.id
  const [oldest] = missed
  if (oldest === undefined && cursor.seenUntil >= now) return []
  if (!allowed.spend(COSTS.skips + COSTS.cursor)) {
    return oldest === undefined ? [] : [{ digest, slot: oldest.name, outcome: 'postponed' }]
  }
  return reportingDigest(digest, async () => {
    // One that waits since before a run ended in the middle goes on waiting.
    const skipped = missed.length === 0 ? [] : await ledger.recordSkips(digest, missed, now)
    for (const { name } of missed) decided.add(name)
    await ledger.moveCursor(digest, { decidedUntil: decidedUntil(plan), seenUntil: now })
    const first = missed.find(({ name }) => skipped.includes(name))
    if (first === undefined) return []
    const others = skipped.length > 1 ? `; and ${skipped.length - 1} more` : ''
    return [{ digest, slot: first.name, outcome: 'skipped', reason: `${first.reason}${others}` }]
  })
}

/** Decides what is due, and fixes what the coming Edition tells. */
export async function decideDigest(
  ports: PublishPorts,
  plan: DigestPlan,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotDecision[]> {
  const decisions = await decideDue(ports, plan, now, allowed)
  const failures = await reportingDigest<SlotDecision>(plan.settings.id, async () => {
    await fixComingDraft(ports, plan.settings, now, allowed)
    return []
  })
  return [...decisions, ...failures]
}

/** Freezes, holds or skips what is due. The cursor moves past what is decided and stops at what is not. */
async function decideDue(
  ports: PublishPorts,
  plan: DigestPlan,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotDecision[]> {
  const { settings, due, decided } = plan
  const [oldest] = due
  if (oldest === undefined) return []
  const digest = settings.id
  if (!allowed.spend(COSTS.cursor + (due.length > 1 ? COSTS.taken : 0)))
    return [{ digest, slot: oldest.name, outcome: 'postponed' }]
  return reportingDigest(digest, async () => {
    // A slot that fails keeps the cursor where it is: those after it were decided by earlier ticks.
    const names = due.map(({ name }) => name)
    const taken = due.length === 1 ? [] : await ports.ledger.listTaken(digest, names)
    for (const name of taken) decided.add(name)
    const report: SlotDecision[] = []
    for (const slot of due.filter(({ name }) => !decided.has(name)).slice(0, SLOT_LIMITS.duePerTick)) {
      const where = { digest, slot: slot.name }
      const tried = await reporting(where, () => publishSlot(ports, settings, slot, now, allowed))
      const decision = tried.outcome === 'failed' ? await giveUpLate(ports.ledger, tried, slot, now, allowed) : tried
      report.push(decision)
      if (decision.outcome !== 'failed' && decision.outcome !== 'postponed') decided.add(slot.name)
    }
    // What was seen in time is noted already: where it is not, the missed ones are still to be recorded.
    await ports.ledger.moveCursor(digest, { decidedUntil: decidedUntil(plan), seenUntil: plan.cursor.seenUntil })
    return report
  })
}

/** A slot that still fails hours after its time is skipped, and the owner is told why. */
async function giveUpLate(
  ledger: Ledger,
  failed: SlotOutcome & { readonly outcome: 'failed' },
  slot: Slot,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const { catchUpHours } = SLOT_LIMITS
  if (slot.at >= hoursBefore(now, catchUpHours) || !allowed.spend(COSTS.skips)) return failed
  const reason = `failed for ${catchUpHours} hours: ${failed.reason}`
  const skipped = await ledger.recordSkips(failed.digest, [{ name: slot.name, reason }], now)
  return skipped.length === 0 ? failed : { digest: failed.digest, slot: slot.name, outcome: 'skipped', reason }
}

/** To the last slot before the first that is not decided. */
function decidedUntil({ cursor, missed, due, decided }: DigestPlan): Date {
  const slots = [...missed, ...due].sort((a, b) => a.at.getTime() - b.at.getTime())
  const open = slots.findIndex(({ name }) => !decided.has(name))
  const last = open === -1 ? slots.at(-1) : slots[open - 1]
  return last?.at ?? cursor.decidedUntil
}

/** A bug, or a database that is away, ends the work of one digest and not of the tick. */
async function reportingDigest<T>(
  digest: string,
  work: () => Promise<readonly T[]>,
): Promise<readonly (T | SlotOutcome)[]> {
  try {
    return await work()
  } catch (error) {
    return [{ digest, slot: null, outcome: 'failed', reason: reasonOf(error), uncertain: true }]
  }
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
