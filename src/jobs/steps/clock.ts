import type { Stopwatch } from '../../delivery/stopwatch.ts'

/**
 * The current time in a job that began at `now`. Each claim has its own time: the tenth mail may be sent minutes after the first.
 */
export const clockOf =
  ({ elapsed }: Stopwatch, now: Date) =>
  (): Date =>
    new Date(now.getTime() + elapsed())
