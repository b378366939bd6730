import type { Mailbox } from './message.ts'

/** One Edition to one recipient. States: design of the ledger in `store/migrations`. */
export interface Delivery {
  readonly edition: string
  readonly recipient: Mailbox
  readonly state: DeliveryState
  /** Why it failed or is unknown, in words for the editor; never an address. */
  readonly reason: string | null
}

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'unknown'
