import type { Stopwatch } from '../../delivery/stopwatch.ts'

/** What time it is while a job runs that began at `now`. A claim has its own time: the tenth mail may go minutes after the first. */
export const clockOf =
  ({ elapsed }: Stopwatch, now: Date) =>
  (): Date =>
    new Date(now.getTime() + elapsed())
