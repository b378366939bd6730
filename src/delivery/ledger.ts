import type { DeliveryState } from '../model/delivery.ts'
import type { Edition, SettledStory } from '../model/edition.ts'
import type { Mailbox } from '../model/message.ts'
import type { MailerName } from '../model/settings.ts'
import type { MissedSlot, ScheduleCursor, SlotOfDigest } from '../model/slot.ts'
import type { MailerStop } from './mailer-stop.ts'

/** What became of a claimed Delivery. */
export type Outcome =
  | { readonly state: 'sent'; readonly providerId: string | null }
  | { readonly state: 'failed' | 'unknown'; readonly reason: string }
  | { readonly state: 'planned'; readonly reason: string; readonly spent: boolean }

/** Records what was published to whom. */
export interface Ledger {
  /**
   * How far the slots of each digest are processed. A digest not seen before is noted as decided until `first`. Notes that a
   * tick sees the slots until `now`, where the last one did so at most {@link SLOT_LIMITS.catchUpHours} ago: only then are
   * all of them in time.
   */
  findCursors(digests: readonly string[], first: Date, now: Date): Promise<ReadonlyMap<string, ScheduleCursor>>
  /** Cursors only move forward. */
  moveCursor(digest: string, cursor: ScheduleCursor): Promise<void>

  /** Whether the Slot has its Edition, or its reason to have none. */
  isTaken(digest: string, slot: string): Promise<boolean>
  /**
   * Slots that will have no Edition. Those that are taken, or wait for the editor, or whose review has changed since it was
   * read, stay as they are. Answers the names of those that are skipped now.
   */
  recordSkips(digest: string, slots: readonly Skip[], now: Date): Promise<readonly string[]>
  /**
   * The same for Slots that no tick saw in time, of many digests, and moves their cursors. All of it, or nothing. Answers those
   * that are skipped now.
   */
  recordMissed(digests: readonly MissedOfDigest[], now: Date): Promise<readonly SlotOfDigest[]>
  /**
   * The Edition and all its Deliveries, or nothing. Only while the review of its slot has the version that the decision was
   * made on (0: nobody has touched it), and only while no Story that it settles is told: they are recorded in the same
   * transaction. Who has unsubscribed is left out in it too; a test has no such reader.
   */
  freeze(edition: Edition, recipients: readonly Mailbox[], now: Date, reviewVersion: number): Promise<Freezing>

  /** Which of these slots have an Edition or a skip. */
  listTaken(digest: string, slots: readonly string[]): Promise<ReadonlySet<string>>

  /** Whether an Edition is frozen and not closed. */
  hasOpen(): Promise<boolean>
  /** Frozen Editions that are not closed. First those of digests none of whose recipients was tried, then of those tried longest ago. */
  listOpen(limit: number): Promise<readonly OpenEdition[]>
  /** Null when it is not open. */
  findFrozen(edition: string): Promise<FrozenEdition | null>
  /** Claims the first planned Delivery after `after` in the order of addresses ('' for the first). At most one caller gets it. */
  claim(edition: string, after: string, now: Date): Promise<Claim | null>
  /**
   * Records the outcome and claims the next one, in one go. An outcome that comes after the lease still counts; where the Edition
   * is closed by then, nothing is planned any more.
   */
  settleAndClaim(claim: Claim, outcome: Outcome, now: Date): Promise<Claim | null>
  settle(claim: Claim, outcome: Outcome, now: Date): Promise<void>
  /** Of all open Editions: Deliveries claimed before `before` and not settled become unknown. */
  expireClaims(before: Date, reason: string, now: Date): Promise<void>
  /**
   * Ends what is still planned in Editions frozen, or sent again, before `before`. It fails; where an earlier mail may have
   * arrived, it is unknown.
   */
  giveUp(before: Date, reason: string, now: Date): Promise<void>
  /**
   * Plans again those whose result is unknown, because the owner asks for it. The Edition is open again and has as long as a new
   * one. Who has unsubscribed stays unknown. Only where it was asked for `resends` times before. Null, and nothing done, when
   * that is not so or nobody is left to send to.
   */
  reopen(digest: string, slot: string, resends: number, now: Date): Promise<FrozenEdition | null>
  /** Closes the Edition when nothing is planned or being sent, and counts its Deliveries. */
  closeIfDone(edition: string, now: Date): Promise<DeliveryCounts>

  /** Mailers that gave no clear answer. */
  listStops(): Promise<ReadonlyMap<MailerName, MailerStop>>
  /**
   * Stops a mailer until `probeAt`. Only where it was stopped `stops` times in a row until now, so that of many callers one gets
   * true.
   */
  stopMailer(mailer: MailerName, stops: number, probeAt: Date): Promise<boolean>
  /** It accepted a mail. */
  startMailer(mailer: MailerName): Promise<void>
}

/** A slot without an Edition, and why, in words. */
export interface Skip extends Pick<MissedSlot, 'name' | 'reason'> {
  /** Of the review it was decided on; left out where no review could have changed it. */
  readonly reviewVersion?: number
  /** Stories that are not told later either: the editor left them out. */
  readonly settles?: readonly SettledStory[]
}

/** What a digest missed, and where its cursor stands then. */
export interface MissedOfDigest {
  readonly digest: string
  readonly missed: readonly MissedSlot[]
  readonly cursor: ScheduleCursor
}

export type Freezing =
  | { readonly outcome: 'frozen'; readonly edition: FrozenEdition }
  /** The slot has its Edition, or its reason to have none. */
  | { readonly outcome: 'taken' }
  /** Somebody has changed the review since it was read. */
  | { readonly outcome: 'changed' }
  /** A Story of it was told since it was chosen: choose again. */
  | { readonly outcome: 'told' }
  /** All recipients have unsubscribed. */
  | { readonly outcome: 'nobody' }

/** What sending needs of an Edition. */
export interface FrozenEdition extends Omit<Edition, 'hash' | 'content' | 'mailTellsAll' | 'changes' | 'settles'> {
  readonly id: string
  readonly frozenAt: Date
}

/** An Edition that is not closed. */
export interface OpenEdition {
  readonly id: string
  readonly digest: string
  readonly slot: string
  /** Whether somebody is still to be sent to: else it waits for another run, or for its end. */
  readonly isPlanned: boolean
}

/** The right to send one Delivery. */
export interface Claim {
  readonly edition: string
  readonly recipient: Mailbox
  /** Ends the reader's own unsubscribe address, `[0-9a-f]{32}`; null in a test, which has the preview's. */
  readonly unsubscribeToken: string | null
  /** This one included. */
  readonly attempts: number
  /** How often the owner had asked to send it again when it was planned; the mailer knows each by another key. */
  readonly resend: number
  /** Shows that the caller owns this claim when it records the outcome. */
  readonly token: string
}

export type DeliveryCounts = Readonly<Record<DeliveryState, number>>
