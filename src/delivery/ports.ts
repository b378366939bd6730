import type { DeliveryState } from '../model/delivery.ts'
import type { Edition } from '../model/edition.ts'
import type { Mailbox, Message } from '../model/message.ts'
import type { Result } from '../model/result.ts'
import type { MissedSlot } from './plan-slots.ts'

/** Sends one Message to one recipient. It answers, it never throws. */
export interface Mailer {
  send(message: Message, stamp: Stamp): Promise<Result<Accepted, SendError>>
}

/** Which Delivery a Message belongs to. The same Delivery has the same key, whoever sends it and whenever. */
export interface Stamp {
  readonly edition: string
  /** `[0-9a-f]{32}` */
  readonly key: string
  readonly date: Date
}

export interface Accepted {
  readonly providerId: string | null
}

/** Reasons are our own words or a provider's code, never its prose: that quotes addresses. */
export interface SendError {
  readonly kind:
    | 'refused' // this recipient or this message, for good
    | 'retry' // certainly not accepted, may be next time
    | 'uncertain' // may have been accepted: never sent again blindly
    | 'denied' // we are not let in, or have sent enough: true of every recipient
  readonly reason: string
}

/** What became of a claimed Delivery. */
export type Outcome =
  | { readonly state: 'sent'; readonly providerId: string | null }
  | { readonly state: 'failed' | 'unknown'; readonly reason: string }
  | { readonly state: 'planned'; readonly reason: string; readonly spent: boolean }

/** The truth about what was published to whom. */
export interface Ledger {
  /** Up to when the slots of each digest are decided; a digest not seen before is noted with `first`. */
  findMarks(digests: readonly string[], first: Date): Promise<ReadonlyMap<string, Date>>
  /** Marks only move forward. */
  moveMark(digest: string, decidedUntil: Date): Promise<void>

  /** Whether the slot is taken, and the content hash of the last Edition that reached somebody, or may have, or still may. */
  findSlot(digest: string, slot: string): Promise<{ readonly taken: boolean; readonly lastHash: string | null }>
  /** Slots that will have no Edition. Taken ones stay as they are. */
  recordSkips(digest: string, slots: readonly Pick<MissedSlot, 'name' | 'reason'>[], now: Date): Promise<void>
  /** The Edition and all its Deliveries, or nothing: null when the slot is taken. */
  freeze(edition: Edition, recipients: readonly Mailbox[], now: Date): Promise<FrozenEdition | null>

  /** Frozen Editions with Deliveries that are neither sent, failed nor unknown. Oldest first. */
  listOpen(limit: number): Promise<readonly FrozenEdition[]>
  /** Claims the first planned Delivery after `after` in the order of addresses ('' for the first). At most one caller gets it. */
  claim(edition: string, after: string, now: Date): Promise<Claim | null>
  /** Records the outcome and claims the next one, in one go. An outcome that comes after the lease still counts. */
  settleAndClaim(claim: Claim, outcome: Outcome, now: Date): Promise<Claim | null>
  settle(claim: Claim, outcome: Outcome, now: Date): Promise<void>
  /** Deliveries in `sending` since before `before` become unknown: what happened to them nobody can tell. */
  expireClaims(edition: string, before: Date, reason: string, now: Date): Promise<void>
  /** All that are still planned are failed. */
  giveUp(edition: string, reason: string, now: Date): Promise<void>
  /** Closes the Edition when nothing is planned or being sent, and counts its Deliveries. */
  closeIfDone(edition: string, now: Date): Promise<Tally>
}

/** What sending needs of an Edition. */
export interface FrozenEdition extends Omit<Edition, 'hash' | 'told' | 'changes'> {
  readonly id: string
  readonly frozenAt: Date
}

/** The right to send one Delivery. */
export interface Claim {
  readonly edition: string
  readonly recipient: Mailbox
  /** This one included. */
  readonly attempts: number
  /** Proves, when settling, that it was us. */
  readonly token: string
}

export type Tally = Readonly<Record<DeliveryState, number>>
