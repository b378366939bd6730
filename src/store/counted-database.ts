import type { Budget } from '../delivery/budget.ts'
import type { InvocationLimits } from '../model/plan.ts'

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
  const unwrapped = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

  /** Async, so that a refusal reaches the caller like any other error of the database. */
  async function asking<T>(count: number, ask: () => Promise<T>): Promise<T> {
    if (statements + count > mostStatements || subrequests + 1 > mostSubrequests) throw new OverBudget(mostStatements)
    statements += count
    subrequests++
    return ask()
  }

  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (column?: string) => asking(1, () => (column === undefined ? statement.first() : statement.first(column))),
      run: () => asking(1, () => statement.run()),
      all: () => asking(1, () => statement.all()),
    } as unknown as D1PreparedStatement
    unwrapped.set(wrapped, statement)
    return wrapped
  }
  const db = {
    prepare: (sql: string) => wrap(real.prepare(sql)),
    batch: (all: D1PreparedStatement[]) =>
      asking(all.length, () => real.batch(all.map((statement) => unwrapped.get(statement) ?? statement))),
  } as unknown as D1Database
  return {
    db,
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
