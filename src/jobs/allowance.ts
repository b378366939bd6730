/**
 * What one invocation may still spend. Cloudflare's free plan ends it at 50 database queries or 50 subrequests; here a
 * statement of a batch counts as a query, which is the careful reading.
 */
export interface Allowance {
  /** False, and nothing spent, when there is not that much left. */
  spend(cost: number): boolean
}

export const INVOCATION_QUERIES = 50

export const COSTS = {
  /** Marks and open Editions, once a tick. */
  tick: 2,
  /** Find the slot, freeze (3), close (2), move the mark. */
  slot: 7,
  /** Expire, give up, close (2). */
  resume: 4,
  skips: 1,
  /** One outcome and the next claim or, counted the other way, one batch and the mail itself. */
  delivery: 2,
} as const

export function allowance(queries: number = INVOCATION_QUERIES): Allowance {
  let left = queries
  return {
    spend(cost) {
      if (left < cost) return false
      left -= cost
      return true
    },
  }
}
