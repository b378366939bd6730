import type { Mailbox } from './message.ts'

/** One Edition to one recipient. States: design of the ledger in `store/migrations`. */
export interface Delivery {
  readonly edition: string
  readonly recipient: Mailbox
  readonly state: DeliveryState
  /** Why it failed or is unknown, in words for the editor; never an address. */
  readonly reason: string | null
}

/** What is still not sent after this many hours is not sent any more: an old mail is worse than none. */
export const SEND_WINDOW_HOURS = 48

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'unknown'
