/**
 * What one invocation may still spend. Cloudflare's free plan ends it at 50 database queries or 50 subrequests; here a
 * statement of a batch counts as a query, which is the careful reading.
 */
export interface Allowance {
  /** False, and nothing spent, when there is not that much left. */
  spend(cost: number): boolean
  /** What was spent for the worst case, and not used. */
  refund(cost: number): void
}

export const INVOCATION_QUERIES = 50

/** Left for what the costs below do not count: a page that sends reads its digest first. */
export const HEADROOM = 4

const MOVE = 3
const LOOK = 3 + MOVE
const REFUSED = 2
const DECIDE = 5 + REFUSED
const STOPS = 1
const CLOSE = 2

export const COSTS = {
  /** Whether the database is migrated, and cursors of all digests, once a tick. */
  cursors: 2,
  /** Record what is missed or late, and move the cursor; for each digest. */
  skips: 1,
  cursor: 1,
  /** Which of several due slots are taken. */
  taken: 1,
  /** Ask whether the slot is taken, find its review (2), and move one to it whose slot no longer comes. */
  look: LOOK,
  move: MOVE,
  /**
   * Find what was told, freeze (4), find out why nothing was frozen, and record the skip for it. A skip alone or a hold takes
   * less.
   */
  decide: DECIDE,
  /** The part of it for what was not frozen. */
  refused: REFUSED,
  /** Both, and closing: the editor sends one Edition. */
  slot: LOOK + DECIDE + CLOSE,
  /** Find what was told, fix what the coming Edition tells. */
  draft: 2,
  stops: STOPS,
  /** Expire claims, give up, list open Editions and stopped mailers, once a tick. */
  open: 3 + STOPS,
  /** Stop a mailer, or take the probe and start it again. */
  line: 2,
  /** Open an Edition again, and close it. */
  resend: 3 + CLOSE,
  /** Read an Edition that an earlier run froze. */
  load: 1,
  close: CLOSE,
  /** One outcome and the next claim or, counted the other way, one batch and the mail itself. */
  delivery: 2,
} as const

export function allowance(queries: number = INVOCATION_QUERIES - HEADROOM): Allowance {
  let left = queries
  return {
    spend(cost) {
      if (left < cost) return false
      left -= cost
      return true
    },
    refund(cost) {
      left += cost
    },
  }
}
