import type { Ledger } from '../../delivery/ledger.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { DigestSettings } from '../../model/settings.ts'
import type { ScheduleCursor, Slot } from '../../model/slot.ts'
import { hoursBefore, planSlots, SLOT_LIMITS, type SlotPlan } from '../../schedule/plan-slots.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { type PublishPorts, publishSlot, type SlotDecision } from './publish-slot.ts'
import { reporting, reportingAll, type SlotOutcome } from './slot-outcome.ts'

/** The Slots of one digest that are due since its cursor. */
export interface DigestPlan extends SlotPlan {
  readonly settings: DigestSettings
  readonly cursor: ScheduleCursor
  /** Names of the Slots that are decided by now. */
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

/** Missed Slots that are recorded in one statement. The rest waits for the next tick. */
const MISSED_AT_ONCE = 2_000

/** Records the Slots that are too old, and that this tick has seen the others: for all digests, in one batch. */
export async function recordMissed(
  ledger: Ledger,
  plans: readonly DigestPlan[],
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  const toRecord = plans.filter(({ missed, cursor }) => missed.length > 0 || cursor.seenUntil < now)
  if (toRecord.length === 0) return []
  let size = 0
  const recorded = allowed.has(COSTS.missed)
    ? toRecord.filter(({ missed }) => {
        size += missed.length
        return size <= MISSED_AT_ONCE
      })
    : []
  const postponed = toRecord.filter((plan) => !recorded.includes(plan))
  if (recorded.length === 0) return postponed.flatMap(postponedMissed)
  const skipped = await ledger.recordMissed(
    recorded.map((plan) => {
      const decided = new Set(plan.missed.map(({ name }) => name))
      const cursor = { decidedUntil: decidedUntil({ ...plan, decided }), seenUntil: now }
      return { digest: plan.settings.id, missed: plan.missed, cursor }
    }),
    now,
  )
  const told = recorded.flatMap(({ settings: { id: digest }, missed, decided }): readonly SlotOutcome[] => {
    // A Slot that waited before a run ended in the middle still waits.
    for (const { name } of missed) decided.add(name)
    const own = missed.filter(({ name }) => skipped.some((one) => one.digest === digest && one.slot === name))
    const [first] = own
    if (first === undefined) return []
    const others = own.length > 1 ? `; and ${own.length - 1} more` : ''
    return [{ digest, slot: first.name, outcome: 'skipped', why: 'missed', reason: `${first.reason}${others}` }]
  })
  return [...told, ...postponed.flatMap(postponedMissed)]
}

const postponedMissed = ({ settings, missed: [oldest] }: DigestPlan): readonly SlotOutcome[] =>
  oldest === undefined ? [] : [{ digest: settings.id, slot: oldest.name, outcome: 'postponed' }]

/** Freezes, holds or skips due Slots. The cursor moves past decided Slots and stops at the first undecided one. */
export async function decideDue(
  ports: PublishPorts,
  plan: DigestPlan,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotDecision[]> {
  const { settings, due, decided } = plan
  const [oldest] = due
  if (oldest === undefined) return []
  const digest = settings.id
  if (!allowed.has(COSTS.cursor + COSTS.taken)) return [{ digest, slot: oldest.name, outcome: 'postponed' }]
  return reportingAll({ digest, slot: null }, async () => {
    // A Slot that fails stops the cursor: Slots after it were decided by earlier ticks.
    const names = due.map(({ name }) => name)
    const taken = due.length === 1 ? [] : await ports.ledger.listTaken(digest, names)
    for (const name of taken) decided.add(name)
    const report: SlotDecision[] = []
    await allowed.keeping(COSTS.cursor, async () => {
      for (const slot of due.filter(({ name }) => !decided.has(name)).slice(0, SLOT_LIMITS.duePerTick)) {
        const where = { digest, slot: slot.name }
        const tried = await reporting(where, () => publishSlot(ports, settings, slot, now, allowed))
        const decision = tried.outcome === 'failed' ? await endOverdue(ports.ledger, tried, slot, now, allowed) : tried
        report.push(decision)
        if (decision.outcome !== 'failed' && decision.outcome !== 'postponed') decided.add(slot.name)
      }
    })
    // Slots that were seen in time are recorded already; if they are not, the missed ones are still to be recorded.
    await ports.ledger.moveCursor(digest, { decidedUntil: decidedUntil(plan), seenUntil: plan.cursor.seenUntil })
    return report
  })
}

/** A Slot that still fails hours after its time is skipped, and the owner is told why. */
async function endOverdue(
  ledger: Ledger,
  failed: SlotOutcome & { readonly outcome: 'failed' },
  slot: Slot,
  now: Date,
  allowed: Allowance,
): Promise<SlotOutcome> {
  const { catchUpHours } = SLOT_LIMITS
  if (slot.at >= hoursBefore(now, catchUpHours) || !allowed.has(COSTS.cursor)) return failed
  const reason = `failed for ${catchUpHours} hours: ${failed.reason}`
  const skipped = await ledger.recordSkips(failed.digest, [{ name: slot.name, reason }], now)
  return skipped.length === 0
    ? failed
    : { digest: failed.digest, slot: slot.name, outcome: 'skipped', why: 'failed', reason }
}

/** Moves the cursor to the last Slot before the first undecided one. */
function decidedUntil({ cursor, missed, due, decided }: DigestPlan): Date {
  const slots = [...missed, ...due].sort((a, b) => a.at.getTime() - b.at.getTime())
  const open = slots.findIndex(({ name }) => !decided.has(name))
  const last = open === -1 ? slots.at(-1) : slots[open - 1]
  return last?.at ?? cursor.decidedUntil
}
