/** D1's interface, as the code here uses it, over one function that carries out a call. */
function databaseOf(
  carryOut: (statements: D1PreparedStatement[], work: () => Promise<unknown>) => Promise<unknown>,
  real?: D1Database,
): D1Database {
  const unwrapped = new WeakMap<object, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement | undefined): D1PreparedStatement => {
    const one = statement as D1PreparedStatement
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement?.bind(...values)),
      first: (column?: string) => carryOut([one], () => (column === undefined ? one.first() : one.first(column))),
      run: () => carryOut([one], () => one.run()),
      all: () => carryOut([one], () => one.all()),
    } as unknown as D1PreparedStatement
    if (statement !== undefined) unwrapped.set(wrapped, statement)
    return wrapped
  }
  return {
    prepare: (sql: string) => wrap(real?.prepare(sql)),
    batch: (all: D1PreparedStatement[]) =>
      carryOut(all, async () => real?.batch(all.map((statement) => unwrapped.get(statement) ?? statement))),
  } as unknown as D1Database
}

/** The same database, and all that it answered. */
export function recordedDatabase(real: D1Database) {
  const answers: unknown[] = []
  const counted = { statements: 0 }
  const db = databaseOf(async (statements, work) => {
    counted.statements += statements.length
    const answer = await work()
    answers.push(answer)
    return answer
  }, real)
  return { db, answers, counted }
}

/** A database that gives these answers, one to each call, at once. */
export function replayedDatabase(answers: readonly unknown[]): D1Database {
  let calls = 0
  return databaseOf(async () => {
    if (calls === answers.length) throw new Error('the recording has no answer to this call')
    return answers[calls++]
  })
}
