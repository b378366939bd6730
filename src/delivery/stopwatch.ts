/** Time since the job began. The job is told when that was: its `now`. */
export interface Stopwatch {
  /** In milliseconds. */
  elapsed(): number
  /** What the work answers, or null when that takes longer: then nobody waits for it any more. */
  within<T>(ms: number, work: Promise<T>): Promise<T | null>
}
