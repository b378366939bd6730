/** Time since the job began. `now` of the job is the time of that start. */
export interface Stopwatch {
  /** In milliseconds. */
  elapsed(): number
  /** The result of the work, or null when it takes longer; nobody waits for it any more then. */
  within<T>(ms: number, work: Promise<T>): Promise<T | null>
}
