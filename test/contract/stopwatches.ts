import type { Stopwatch } from '../../src/delivery/stopwatch.ts'

/** A job that takes no time. */
export const NO_TIME: Stopwatch = { elapsed: () => 0, within: (_, work) => work }

export interface TestStopwatch extends Stopwatch {
  within: Stopwatch['within']
  /** Milliseconds since the job began. */
  passed: number
  /** Limits that were asked for. */
  readonly limits: number[]
}

/** Time passes when the test says so, and when work hangs: then just as long as it may take. */
export function testStopwatch(): TestStopwatch {
  const limits: number[] = []
  const watch: TestStopwatch = {
    passed: 0,
    limits,
    elapsed: () => watch.passed,
    async within(ms, work) {
      limits.push(ms)
      const answer = await Promise.race([work.then((value) => ({ value })), someTurns()])
      if (answer !== null) return answer.value
      watch.passed += ms
      return null
    },
  }
  return watch
}

/** The mailers of the tests answer within a few turns of the event loop, or never. */
async function someTurns(): Promise<null> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
  return null
}
