import type { Budget } from '../delivery/budget.ts'
import type { InvocationLimits } from '../model/plan.ts'
import { aroundCalls } from './around-calls.ts'

export interface CountedDatabase {
  readonly db: D1Database
  readonly budget: Budget
}

/**
 * Counts the statements of one invocation, including those that are repeated because an answer was lost. A call that would exceed
 * the limit is refused as a whole. `used` statements were made before.
 */
export function countedDatabase(
  real: D1Database,
  { statements: mostStatements, subrequests: mostSubrequests }: InvocationLimits,
  used = 0,
): CountedDatabase {
  let statements = used
  let subrequests = used

  /** Async, so that a refusal reaches the caller like any other error of the database. */
  async function asking<T>(count: number, ask: () => Promise<T>): Promise<T> {
    if (statements + count > mostStatements || subrequests + 1 > mostSubrequests) throw new OverBudget(mostStatements)
    statements += count
    subrequests++
    return ask()
  }

  return {
    db: aroundCalls(real, asking),
    budget: {
      left: () => Math.min(mostStatements - statements, mostSubrequests - subrequests),
      useSubrequest: () => {
        subrequests++
      },
    },
  }
}

/** A bug: work must ask for its budget before it begins. Not repeated. */
class OverBudget extends Error {
  override readonly name = 'OverBudget'
  constructor(statements: number) {
    super(`this invocation has made the ${statements} database statements that it may make`)
  }
}
