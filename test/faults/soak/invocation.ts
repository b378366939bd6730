import type { Mailer } from '../../../src/delivery/mailer.ts'
import { aroundCalls } from '../../../src/store/around-calls.ts'

/** One run of the Worker: what it asks is counted here, beside what it counts itself; and it may end in the middle of anything. */
export interface Invocation {
  readonly db: D1Database
  readonly counted: { statements: number; subrequests: number }
  /** A mailer whose mails are subrequests of this run. */
  mailer(real: Mailer): Mailer
  readonly died: () => boolean
}

/** At which call the run ends, and whether that call is still carried out. */
export interface Death {
  readonly call: number
  readonly when: 'before' | 'after'
}

export function invocationOf(real: D1Database, death: Death | null): Invocation {
  const counted = { statements: 0, subrequests: 0 }
  let calls = 0
  let dead = false

  async function carryOut<T>(statements: number, work: () => Promise<T>): Promise<T> {
    calls++
    if (!dead && death !== null && calls === death.call && death.when === 'before') dead = true
    if (dead) throw new Error('the isolate is gone')
    counted.statements += statements
    counted.subrequests++
    const answer = await work()
    if (death !== null && calls === death.call) dead = true
    if (dead) throw new Error('the isolate is gone')
    return answer
  }

  return {
    db: aroundCalls(real, carryOut),
    counted,
    mailer: ({ send }) => ({ send: (...of) => carryOut(0, () => send(...of)) }),
    died: () => dead,
  }
}
