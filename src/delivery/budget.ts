/** What one invocation may still ask of the platform, which ends it when it asks for more. */
export interface Budget {
  /** As many more statements, or other subrequests. */
  left(): number
  /** Counts what is no database call: a mail. */
  useSubrequest(): void
}

/** Where nobody counts. */
export const NO_LIMIT: Budget = { left: () => Number.MAX_SAFE_INTEGER, useSubrequest: () => {} }

/** The same without what is left for the work behind. */
export const leaving = (cost: number, budget: Budget | undefined): Budget | undefined =>
  budget === undefined ? undefined : { ...budget, left: () => budget.left() - cost }
