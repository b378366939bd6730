import type { DigestSettings } from '../../model/settings.ts'
import { cutoffOf } from '../../schedule/cutoff.ts'
import { nextSlot } from '../../schedule/slots.ts'
import { type Allowance, COSTS } from './allowance.ts'
import type { PublishPorts } from './publish-slot.ts'
import { ALL_DIGESTS, reportingAll, type SlotOutcome } from './slot-outcome.ts'

/**
 * Fixes the stories of coming Editions from their cut-off on, as far as the budget of this invocation allows: later stories wait
 * for the next Slot. Returns what failed.
 */
export async function fixComingDrafts(
  { listDrafts, fixDraft }: Pick<PublishPorts, 'listDrafts' | 'fixDraft'>,
  digests: readonly DigestSettings[],
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  const coming = digests.flatMap((settings) => {
    // With a cut-off of 0 hours, the Stories are chosen when the Slot is due.
    if (settings.cutoff === 0) return []
    const next = nextSlot(settings.schedule, settings.timeZone, now)
    return next.ok && now >= cutoffOf(next.value, settings) ? [{ settings, slot: next.value }] : []
  })
  if (coming.length === 0 || !allowed.has(COSTS.drafts)) return []
  return reportingAll(ALL_DIGESTS, async () => {
    const slots = coming.map(({ settings, slot }) => ({ digest: settings.id, slot: slot.name }))
    const fixed = await listDrafts(slots)
    const report: SlotOutcome[] = []
    for (const { settings, slot } of coming) {
      const isFixed = fixed.some((one) => one.digest === settings.id && one.slot === slot.name)
      if (isFixed || !allowed.has(COSTS.draft)) continue
      report.push(
        ...(await reportingAll<SlotOutcome>({ digest: settings.id, slot: null }, async () => {
          await fixDraft(settings, slot, now)
          return []
        })),
      )
    }
    return report
  })
}
