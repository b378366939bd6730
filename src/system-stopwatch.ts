import type { Stopwatch } from './delivery/stopwatch.ts'

/** Starts now. The clock of a Worker stands still between two I/O operations; that is exact enough for leases. */
export function startStopwatch(): Stopwatch {
  const started = Date.now()
  return {
    elapsed: () => Date.now() - started,
    async within(ms, work) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), ms)
      })
      try {
        return await Promise.race([work, late])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
