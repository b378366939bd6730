import type { SlotTrouble, SourceTrouble } from '../model/alert.ts'

/** Something that the owner has to know, reported once. */
export interface Cause {
  readonly what: SlotTrouble | SourceTrouble
  /** The id of a digest; `*` when it concerns all of them. */
  readonly digest: string
  /** Null when it concerns no Slot. */
  readonly slot: string | null
  /** Slug of the source that it concerns; left out when it concerns none. */
  readonly source?: string
  /** A sentence for the owner, without an address. */
  readonly reason: string
  /** How many ticks in a row must find it before it is mailed: some problems pass by themselves. */
  readonly patience: number
}

/** Something about one source. */
export type SourceCause = Cause & { readonly what: SourceTrouble; readonly source: string }

export type SlotName = Pick<Cause, 'digest' | 'slot'>

export interface Alert extends Cause {
  readonly since: Date
}

/** Problems that the owner has to know, and which of them were mailed. The same cause is kept once, however many ticks find it. */
export interface Alerts {
  /** Records what a tick found, and deletes the alerts of Slots that were sent since. Two statements. */
  note(causes: readonly Cause[], settled: readonly SlotName[], now: Date): Promise<void>
  /**
   * Records all that is wrong with sources now, and deletes the alerts about other causes, except those about sources in `unsure`. Two
   * statements.
   */
  noteSources(causes: readonly SourceCause[], unsure: readonly string[], now: Date): Promise<void>
  /** Oldest first: alerts that have lasted long enough and were not mailed. */
  listUnmailed(limit: number): Promise<readonly Alert[]>
  markMailed(alerts: readonly Cause[], now: Date): Promise<void>
  /** Newest first. */
  listRecent(since: Date, limit: number): Promise<readonly Alert[]>
  /**
   * The owner has read all alerts from before this time. Those about Slots are deleted; those about sources stay until their cause is
   * gone, and are not listed.
   */
  markRead(before: Date): Promise<void>
}

/** What the mailer gets as the edition of a mail to the owner. No edition has this id. */
export const ALERT_EDITION = 'alert'
