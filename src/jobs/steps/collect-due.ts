import type { Collecting, CollectQueue } from '../../collect/collecting.ts'
import type { ListedFeed, Sources } from '../../collect/sources.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { ALL_DIGESTS, reportingAll, type SlotOutcome } from './slot-outcome.ts'

export interface CollectPorts {
  readonly collecting: Pick<Collecting, 'findDue' | 'tidy'>
  readonly queue: CollectQueue
  /** Feeds that files in seeds/ list; left out where sources come from elsewhere. */
  readonly listed?: { readonly sources: Pick<Sources, 'keepListed'>; readonly feeds: readonly ListedFeed[] }
  /** Names the code that reads documents. */
  readonly reader: string
}

/**
 * Puts due visits and readings into the queue: each is an invocation of its own. Once an hour it removes some old rows. Returns what
 * failed.
 */
export async function collectDue(
  { collecting, queue, reader, listed }: CollectPorts,
  now: Date,
  allowed: Allowance,
): Promise<readonly SlotOutcome[]> {
  if (!allowed.has(COSTS.collect)) return []
  return reportingAll<SlotOutcome>(ALL_DIGESTS, async () => {
    const { sources, documents } = await collecting.findDue(now, reader)
    await queue.send([
      ...documents.map((document) => ({ do: 'read' as const, document })),
      ...sources.map((source) => ({ do: 'visit' as const, source })),
    ])
    // The first tick of an hour.
    if (now.getUTCMinutes() < 5) {
      await collecting.tidy(now)
      await listed?.sources.keepListed(listed.feeds, now)
    }
    return []
  })
}
