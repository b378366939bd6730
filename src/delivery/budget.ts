/** What one invocation may still ask of the platform. The platform ends an invocation that asks for more. */
export interface Budget {
  /** How many more statements, or other subrequests. */
  left(): number
  /** Counts a subrequest that is not a database call: a mail. */
  useSubrequest(): void
}

/** The default when nobody counts. */
export const NO_LIMIT: Budget = { left: () => Number.MAX_SAFE_INTEGER, useSubrequest: () => {} }

/** The same budget, less what is reserved for later work. */
export const leaving = (cost: number, budget: Budget | undefined): Budget | undefined =>
  budget === undefined ? undefined : { ...budget, left: () => budget.left() - cost }
