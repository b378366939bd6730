import type { DeliveryState } from '../model/delivery.ts'
import type { Edition, SettledStory } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { MailerName } from '../model/settings.ts'
import type { MissedSlot, ScheduleCursor, SlotOfDigest } from '../model/slot.ts'
import type { MailerStop } from './mailer-stop.ts'

/** The result of a claimed Delivery. */
export type Outcome =
  | { readonly state: 'sent'; readonly providerId: string | null }
  | { readonly state: 'failed' | 'unknown'; readonly reason: string }
  | { readonly state: 'planned'; readonly reason: string; readonly spent: boolean }

/** Records what was published to whom. */
export interface Ledger {
  /**
   * How far the Slots of each digest are processed. A digest that is new to the database counts as decided until `first`. Records
   * that a tick saw the Slots until `now`, if the last tick did so at most {@link SLOT_LIMITS.catchUpHours} ago: only then are all
   * of them in time.
   */
  findCursors(digests: readonly string[], first: Date, now: Date): Promise<ReadonlyMap<string, ScheduleCursor>>
  /** Cursors only move forward. */
  moveCursor(digest: string, cursor: ScheduleCursor): Promise<void>

  /** Whether the Slot has an Edition or a skip. */
  isTaken(digest: string, slot: string): Promise<boolean>
  /**
   * Records Slots that will have no Edition. Slots that are taken, that wait for the editor, or whose review has changed since it
   * was read stay as they are. Returns the names of the Slots that are skipped now.
   */
  recordSkips(digest: string, slots: readonly Skip[], now: Date): Promise<readonly string[]>
  /**
   * The same for Slots of many digests that no tick saw in time; also moves their cursors. All of it, or nothing. Returns the Slots
   * that are skipped now.
   */
  recordMissed(digests: readonly MissedOfDigest[], now: Date): Promise<readonly SlotOfDigest[]>
  /**
   * Freezes the Edition with all its Deliveries, or does nothing. Requires that the review of its Slot still has the version that
   * the decision was based on (0: nobody has changed it), and that none of its Stories was sent before: its Stories are recorded in
   * the same transaction. Leaves out readers who have unsubscribed; a test has no such reader.
   */
  freeze(edition: Edition, recipients: readonly Mailbox[], now: Date, reviewVersion: number): Promise<Freezing>

  /** Which of these slots have an Edition or a skip. */
  listTaken(digest: string, slots: readonly string[]): Promise<ReadonlySet<string>>

  /** Whether any Edition is frozen and not closed. */
  hasOpen(): Promise<boolean>
  /**
   * Frozen Editions that are not closed. First those of digests whose recipients were not tried yet, then those tried longest ago.
   */
  listOpen(limit: number): Promise<readonly OpenEdition[]>
  /** Null when it is not open. */
  findFrozen(edition: string): Promise<FrozenEdition | null>
  /** Claims the first planned Delivery after `after` in the order of addresses ('' for the first). At most one caller gets it. */
  claim(edition: string, after: string, now: Date): Promise<Claim | null>
  /**
   * Records the outcome and claims the next Delivery in one batch. An outcome that comes after the lease still counts; if the
   * Edition is closed by then, nothing is planned again.
   */
  settleAndClaim(claim: Claim, outcome: Outcome, now: Date): Promise<Claim | null>
  settle(claim: Claim, outcome: Outcome, now: Date): Promise<void>
  /** In all open Editions, Deliveries that were claimed before `before` and have no result become unknown. */
  expireClaims(before: Date, reason: string, now: Date): Promise<void>
  /**
   * Ends planned Deliveries of Editions that were frozen, or sent again, before `before`. They become failed, or unknown when an
   * earlier mail may have arrived.
   */
  giveUp(before: Date, reason: string, now: Date): Promise<void>
  /**
   * Plans Deliveries with an unknown result again, because the owner asks for it. The Edition is open again and has as much time as
   * a new one. Readers who have unsubscribed stay unknown. Only if it was resent exactly `resends` times before. Null, and nothing
   * done, if that is not so or no reader is left.
   */
  reopen(digest: string, slot: string, resends: number, now: Date): Promise<FrozenEdition | null>
  /** Closes the Edition when nothing is planned or being sent, and counts its Deliveries. */
  closeIfDone(edition: string, now: Date): Promise<DeliveryCounts>

  /** Mailers that gave no clear answer. */
  listStops(): Promise<ReadonlyMap<MailerName, MailerStop>>
  /**
   * Stops a mailer until `probeAt`. Only if it was stopped `stops` times in a row until now, so that only one of many callers gets
   * true.
   */
  stopMailer(mailer: MailerName, stops: number, probeAt: Date): Promise<boolean>
  /** The mailer accepted a mail. */
  startMailer(mailer: MailerName): Promise<void>
}

/** A Slot without an Edition, and the reason as a sentence. */
export interface Skip extends Pick<MissedSlot, 'name' | 'reason'> {
  /** Version of the review it was decided on; left out when no review could have changed it. */
  readonly reviewVersion?: number
  /** Stories that no later Edition sends either: the editor left them out. */
  readonly settles?: readonly SettledStory[]
}

/** Slots that a digest missed, and the new position of its cursor. */
export interface MissedOfDigest {
  readonly digest: string
  readonly missed: readonly MissedSlot[]
  readonly cursor: ScheduleCursor
}

export type Freezing =
  | { readonly outcome: 'frozen'; readonly edition: FrozenEdition }
  /** The Slot has an Edition or a skip already. */
  | { readonly outcome: 'taken' }
  /** Somebody has changed the review since it was read. */
  | { readonly outcome: 'changed' }
  /** One of its Stories was sent since it was chosen: choose again. */
  | { readonly outcome: 'told' }
  /** All recipients have unsubscribed. */
  | { readonly outcome: 'nobody' }

/** What sending needs to know of an Edition. */
export interface FrozenEdition extends Omit<Edition, 'hash' | 'content' | 'mailTellsAll' | 'changes' | 'settles'> {
  readonly id: string
  readonly frozenAt: Date
}

/** An Edition that is not closed. */
export interface OpenEdition {
  readonly id: string
  readonly digest: string
  readonly slot: string
  /** Whether a recipient is left to send to; if not, the Edition waits for another run or for its end. */
  readonly isPlanned: boolean
}

/** The right to send one Delivery. */
export interface Claim {
  readonly edition: string
  readonly recipient: Mailbox
  /** Ends the reader's own unsubscribe address, `[0-9a-f]{32}`; null in a test, which has the preview's. */
  readonly unsubscribeToken: string | null
  /** Including this one. */
  readonly attempts: number
  /** How often the owner had resent the Edition when this was planned; the mailer gets another key for each resend. */
  readonly resend: number
  /** Proves that the caller owns this claim when it records the outcome. */
  readonly token: string
}

export type DeliveryCounts = Readonly<Record<DeliveryState, number>>
