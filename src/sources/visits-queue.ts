import type { CollectQueue } from '../collect/collecting.ts'

/** Messages of one batch (Cloudflare Queues). */
const BATCH = 100

/** Messages may be lost, come twice, and in any order. `used` is called for each call to the queue. */
export const visitsQueue = (queue: Queue, used: () => void): CollectQueue => ({
  async send(steps) {
    for (let at = 0; at < steps.length; at += BATCH) {
      used()
      await queue.sendBatch(steps.slice(at, at + BATCH).map((body) => ({ body })))
    }
  },
})
