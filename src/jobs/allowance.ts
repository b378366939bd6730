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
  /** Whether the database is migrated, marks and open Editions, once a tick. */
  tick: 3,
  /**
   * Ask whether the slot is taken, find its review (2, and 3 to move one), what was told, freeze (4), close (2), move the mark.
   * Where nothing was frozen: the same, or less, for why it was not, for a skip, or for a hold.
   */
  slot: 14,
  /** Find what was told, fix what is told. */
  draft: 2,
  /** Expire, give up, close. */
  resume: 3,
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
