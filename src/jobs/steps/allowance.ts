import { type Budget, NO_LIMIT } from '../../delivery/budget.ts'

/** What one job may still do. What was done is counted where it is done, at the database; here is asked before something begins. */
export interface Allowance {
  /** Statements, and other subrequests. */
  left(): number
  /** Whether there is room for this much, beside what is kept for the end of the work at hand. */
  has(cost: number): boolean
  /** Keeps room for the end of `work` for as long as it runs. */
  keeping<T>(cost: number, work: () => Promise<T>): Promise<T>
  /** A mail goes out. */
  useSubrequest(): void
}

/** Statements of the work that is begun only where there is room for it: as many as it takes at worst. */
export const COSTS = {
  /** Record what is missed, and that this tick saw the rest: of all digests. */
  missed: 2,
  cursor: 1,
  /** Which of several due slots are taken. */
  taken: 1,
  /** Ask whether the slot is taken, find its review (2), move one to it whose slot no longer comes (3). */
  look: 6,
  /** Which sources there are, what was collected of them, what was told. */
  memory: 3,
  /** Freeze (5), find out why nothing was frozen, and record the skip for it (2). A skip alone or a hold takes less. */
  freeze: 8,
  /** One round of entering old Editions, and finding again what was told. */
  enter: 4,
  /** Which slots have a Draft, of all digests. */
  drafts: 1,
  /** Find what was collected and told, fix what the coming Edition tells. */
  draft: 4,
  stops: 1,
  /** Expire claims, give up, list open Editions and stopped mailers, once a tick. */
  open: 4,
  /** Stop a mailer, or take the probe and start it again. */
  line: 2,
  /** Open an Edition again. */
  resend: 3,
  /** Read an Edition that an earlier run froze. */
  load: 1,
  settle: 1,
  close: 2,
  /** Find which visits and readings are due (3), remove what is old (3), and fill the queue: at most two batches. */
  collect: 8,
  /** One step of removing what is old (11), and note that nothing is left. */
  tidy: 12,
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

/** All that one Edition takes that a person sends at once: less, and it is left to the next tick. */
export const ONE_SEND = COSTS.look + COSTS.memory + COSTS.freeze
