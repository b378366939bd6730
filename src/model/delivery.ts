import type { Mailbox } from './message.ts'

/** One Edition to one recipient. `store/migrations` describes the states. */
export interface Delivery {
  readonly edition: string
  readonly recipient: Mailbox
  readonly state: DeliveryState
  /** Why it failed or is unknown, in words for the editor; never an address. */
  readonly reason: string | null
}

/** After this many hours nothing more is sent: an old mail is worse than none. */
export const SEND_WINDOW_HOURS = 48

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'unknown'
