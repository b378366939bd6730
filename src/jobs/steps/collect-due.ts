import type { Collecting, CollectQueue } from '../../collect/collecting.ts'
import type { CollectedKeep } from '../../collect/keep.ts'
import type { ListedFeed, Sources } from '../../collect/sources.ts'
import { type Allowance, COSTS } from './allowance.ts'
import { ALL_DIGESTS, reportingAll, type SlotOutcome } from './slot-outcome.ts'
import { type WatchPorts, watchSources } from './watch-sources.ts'

export interface CollectPorts {
  readonly collecting: Pick<Collecting, 'findDue' | 'tidy'>
  readonly queue: CollectQueue
  /** Feeds that files in seeds/ list; left out where sources come from elsewhere. */
  readonly listed?: { readonly sources: Pick<Sources, 'keepListed'>; readonly feeds: readonly ListedFeed[] }
  readonly keep: CollectedKeep
  /** Left out where nobody is told about sources that fail. */
  readonly watch?: WatchPorts
  /** Names the code that reads documents. */
  readonly reader: string
}

/** Puts due visits and readings into the queue: each is an invocation of its own. Returns what failed. */
export async function collectDue(ports: CollectPorts, now: Date, allowed: Allowance): Promise<readonly SlotOutcome[]> {
  if (!allowed.has(COSTS.collect)) return []
  return reportingAll<SlotOutcome>(ALL_DIGESTS, async () => {
    const { sources, documents } = await ports.collecting.findDue(now, ports.reader)
    await ports.queue.send([
      ...documents.map((document) => ({ do: 'read' as const, document })),
      ...sources.map((source) => ({ do: 'visit' as const, source })),
    ])
    await hourlyWork(ports, now)
    return []
  })
}

/** Each of the first ticks of an hour does one part, so that no tick does much. */
async function hourlyWork({ collecting, keep, listed, watch }: CollectPorts, now: Date): Promise<void> {
  switch (Math.floor(now.getUTCMinutes() / TICK_MINUTES)) {
    case 0:
      return collecting.tidy(keep, now)
    case 1:
      return listed?.sources.keepListed(listed.feeds, now)
    case 2:
      return watch && watchSources(watch, now)
  }
}

/** As the cron in wrangler.toml. */
const TICK_MINUTES = 5
