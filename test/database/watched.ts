/** Counts what reaches the database, and can lose the answer of a call after it has been carried out. */
export interface WatchedDatabase {
  readonly db: D1Database
  readonly counted: { calls: number; statements: number }
  /** True for the calls, counted from 1, whose answer is lost. */
  losing: (call: number) => boolean
}

export function watched(real: D1Database): WatchedDatabase {
  const counted = { calls: 0, statements: 0 }
  const watch: WatchedDatabase = { db: real, counted, losing: () => false }
  const unwrapped = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

  async function carryOut<T>(statements: number, work: () => Promise<T>): Promise<T> {
    const call = ++counted.calls
    counted.statements += statements
    const answer = await work()
    if (watch.losing(call)) throw new Error('D1_ERROR: Network connection lost.')
    return answer
  }

  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (column?: string) =>
        carryOut(1, () => (column === undefined ? statement.first() : statement.first(column))),
      run: () => carryOut(1, () => statement.run()),
      all: () => carryOut(1, () => statement.all()),
    } as unknown as D1PreparedStatement
    unwrapped.set(wrapped, statement)
    return wrapped
  }
  const db = {
    prepare: (sql: string) => wrap(real.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      carryOut(statements.length, () =>
        real.batch(statements.map((statement) => unwrapped.get(statement) ?? statement)),
      ),
  } as unknown as D1Database
  return Object.assign(watch, { db })
}
