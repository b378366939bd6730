/** Something that the owner has to know, reported once. */
export interface Cause {
  readonly what: 'failed' | 'waits' | 'postponed' | 'skipped' | 'unknown'
  /** The id of a digest; `*` when it concerns all of them. */
  readonly digest: string
  /** Null when it concerns no Slot. */
  readonly slot: string | null
  /** A sentence for the owner, without an address. */
  readonly reason: string
  /** How many ticks in a row must find it before it is mailed: some problems pass by themselves. */
  readonly patience: number
}

export type SlotName = Pick<Cause, 'digest' | 'slot'>

export interface Alert extends Cause {
  readonly since: Date
}

/** Problems that the owner has to know, and which of them were mailed. The same cause is kept once, however many ticks find it. */
export interface Alerts {
  /** Records what a tick found, and deletes the alerts of Slots that were sent since. Two statements. */
  note(causes: readonly Cause[], settled: readonly SlotName[], now: Date): Promise<void>
  /** Oldest first: alerts that have lasted long enough and were not mailed. */
  listUnmailed(limit: number): Promise<readonly Alert[]>
  markMailed(alerts: readonly Cause[], now: Date): Promise<void>
  /** Newest first. */
  listRecent(since: Date, limit: number): Promise<readonly Alert[]>
  /** Deletes all alerts from before this time: the owner has read them, or they are too old. */
  forget(before: Date): Promise<void>
}
