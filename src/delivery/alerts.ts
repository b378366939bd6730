/** Something that the owner has to know, once. */
export interface Cause {
  readonly what: 'failed' | 'waits' | 'postponed' | 'skipped' | 'unknown'
  /** The id of a digest; `*` where it concerns all of them. */
  readonly digest: string
  /** Null where it concerns no Slot. */
  readonly slot: string | null
  /** In words, without an address. */
  readonly reason: string
  /** How many ticks in a row have to find it: some pass by themselves. */
  readonly patience: number
}

export type SlotName = Pick<Cause, 'digest' | 'slot'>

export interface Alert extends Cause {
  readonly since: Date
}

/** What the owner has to know, and what of it was mailed. The same cause is kept once, however many ticks find it. */
export interface Alerts {
  /** Notes what a tick found, and forgets what has come right: Slots that are sent. Two statements. */
  note(causes: readonly Cause[], settled: readonly SlotName[], now: Date): Promise<void>
  /** Oldest first: what has lasted long enough and was not mailed. */
  listUntold(limit: number): Promise<readonly Alert[]>
  markTold(alerts: readonly Cause[], now: Date): Promise<void>
  /** Newest first. */
  listRecent(since: Date, limit: number): Promise<readonly Alert[]>
  /** Forgets all that was noted before: the owner has read it, or it is too old. */
  forget(before: Date): Promise<void>
}
