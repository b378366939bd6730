import { type Budget, NO_LIMIT } from '../../delivery/budget.ts'

/** What one job may still do. Work is counted at the database while it is done; a job asks here before it begins something. */
export interface Allowance {
  /** Statements, and other subrequests. */
  left(): number
  /** Whether this much work fits, besides what is reserved. */
  has(cost: number): boolean
  /** Reserves this much while `work` runs. */
  keeping<T>(cost: number, work: () => Promise<T>): Promise<T>
  /** One mail is sent. */
  useSubrequest(): void
}

/** Statements that each kind of work takes at most. Work begins only if they fit. */
export const COSTS = {
  /** Record missed Slots, and that this tick saw the rest: for all digests. */
  missed: 2,
  cursor: 1,
  /** Which of several due Slots are taken. */
  taken: 1,
  /** Ask whether the Slot is taken, find its review (2), move a review to it from a Slot that is no longer scheduled (3). */
  look: 6,
  /** List sources, collected issues and sent stories. */
  memory: 3,
  /** Freeze (5), find out why nothing was frozen, and record the skip for it (2). A skip alone or a hold takes less. */
  freeze: 8,
  /** One round of recording old Editions, and finding again which stories were sent. */
  record: 4,
  /** Which Slots have a Draft, for all digests. */
  drafts: 1,
  /** Find which stories were collected and sent, fix the stories of the coming Edition. */
  draft: 4,
  stops: 1,
  /** Expire claims, give up old mails, list open Editions and stopped mailers, once per tick. */
  open: 4,
  /** Stop a mailer, or take the probe and start it again. */
  mailer: 2,
  /** Open an Edition again. */
  resend: 3,
  /** Read an Edition that an earlier run froze. */
  load: 1,
  settle: 1,
  close: 2,
  /**
   * Find due visits and readings (3), fill the queue (at most two batches), and one of these: remove old rows (6), keep what seeds/
   * lists (4), note which sources fail (3).
   */
  collect: 11,
  /** One step of removing old rows (12), and recording that nothing is left. */
  tidy: 13,
  /** One outcome and the next claim or, counted as subrequests, one batch and the mail itself. */
  delivery: 2,
} as const

export function allowance(budget: Budget = NO_LIMIT): Allowance {
  let kept = 0
  return {
    left: () => budget.left() - kept,
    has: (cost) => budget.left() - kept >= cost,
    async keeping(cost, work) {
      kept += cost
      try {
        return await work()
      } finally {
        kept -= cost
      }
    },
    useSubrequest: budget.useSubrequest,
  }
}

/** The most that one Edition takes when a person sends it at once. With less, it is left to the next tick. */
export const ONE_SEND = COSTS.look + COSTS.memory + COSTS.freeze
