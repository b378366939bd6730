import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** Queues what is due now instead of at the next tick: one source of each host. A visit queues the next one of its host. */
export async function queueDue(c: Context<AppEnv>): Promise<void> {
  const { collecting, queue, reader } = c.get('deps').collect
  const { sources, documents } = await collecting.findDue(c.get('deps').now(), reader)
  await queue.send([
    ...sources.map((source) => ({ do: 'visit' as const, source })),
    ...documents.map((document) => ({ do: 'read' as const, document })),
  ])
}
