import { firstMark } from '../delivery/plan-slots.ts'
import type { DigestSettings } from '../model/settings.ts'
import { allowance, COSTS } from './allowance.ts'
import { publishDigest } from './publish-digest.ts'
import { reporting, type SlotOutcome } from './publish-report.ts'
import type { PublishPorts } from './publish-slot.ts'
import { resumeEdition } from './resume-edition.ts'

export const OPEN_EDITIONS_PER_TICK = 10

export interface PublishJob extends PublishPorts {
  readonly digests: readonly DigestSettings[]
  readonly now: Date
  /** Database queries this invocation may make. */
  readonly queries?: number
}

/**
 * One tick of the cron: takes up what an earlier one left, then publishes what is due. Called twice, at once or again, it
 * publishes once. A digest that fails is reported and keeps no other waiting.
 */
export async function publishDue({ digests, now, queries, ...ports }: PublishJob): Promise<readonly SlotOutcome[]> {
  const allowed = allowance(queries)
  allowed.spend(COSTS.tick)
  const ids = digests.map(({ id }) => id)
  const marks = await ports.ledger.findMarks(ids, firstMark(now))
  const report: SlotOutcome[] = []
  for (const edition of await ports.ledger.listOpen(OPEN_EDITIONS_PER_TICK)) {
    const settings = digests.find(({ id }) => id === edition.digest)
    report.push(await reporting(edition, () => resumeEdition(ports, edition, settings, now, allowed)))
  }
  for (const settings of digests) {
    const mark = marks.get(settings.id) ?? firstMark(now)
    report.push(...(await publishDigest(ports, settings, mark, now, allowed)))
  }
  return report
}
