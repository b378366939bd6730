/** How a call is made: it gets the call and how many statements it makes, and returns its answer or throws. */
export type Around = <T>(statements: number, call: () => Promise<T>) => Promise<T>

/** The same database, with every call of it made through `around`. */
export function aroundCalls(real: D1Database, around: Around): D1Database {
  const unwrapped = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (column?: string) => around(1, () => (column === undefined ? statement.first() : statement.first(column))),
      run: () => around(1, () => statement.run()),
      all: () => around(1, () => statement.all()),
    } as unknown as D1PreparedStatement
    unwrapped.set(wrapped, statement)
    return wrapped
  }
  return {
    prepare: (sql: string) => wrap(real.prepare(sql)),
    batch: (all: D1PreparedStatement[]) =>
      around(all.length, () => real.batch(all.map((statement) => unwrapped.get(statement) ?? statement))),
  } as unknown as D1Database
}
