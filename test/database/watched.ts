import { aroundCalls } from '../../src/store/around-calls.ts'

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

  async function carryOut<T>(statements: number, work: () => Promise<T>): Promise<T> {
    const call = ++counted.calls
    counted.statements += statements
    const answer = await work()
    if (watch.losing(call)) throw new Error('D1_ERROR: Network connection lost.')
    return answer
  }

  return Object.assign(watch, { db: aroundCalls(real, carryOut) })
}
