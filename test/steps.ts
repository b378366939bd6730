import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/**
 * Work is counted, not timed: V8 counts how often each block of the code runs whose address `counts`. What an expression or
 * `indexOf` does inside is not counted. For files of the long suite: counting slows down whatever runs beside it.
 */
export function stepCounter(counts: (url: string) => boolean) {
  const session = new Session()

  async function countedSteps(run: () => unknown): Promise<number> {
    await session.post('Profiler.takePreciseCoverage')
    await run()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    let steps = 0
    for (const { url, functions } of result) {
      if (!counts(url)) continue
      for (const { ranges } of functions) for (const { count } of ranges) steps += count
    }
    return steps
  }

  return {
    async start(): Promise<void> {
      // Code that V8 throws away to save memory loses its counts.
      setFlagsFromString('--no-flush-bytecode')
      session.connect()
      await session.post('Profiler.enable')
      await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    },
    stop: () => session.disconnect(),
    /** V8 sometimes loses counts and never invents any: of two runs the larger one counts. */
    stepsOf: async (run: () => unknown): Promise<number> => Math.max(await countedSteps(run), await countedSteps(run)),
  }
}

/** Twice the input may take at most so many times the steps; what is quadratic takes 4 times as many. */
export const MOST = 2.6
