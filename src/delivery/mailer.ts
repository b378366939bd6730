import type { Message } from '../model/message.ts'
import type { Result } from '../model/result.ts'

/** Sends one Message to one recipient. It never throws. */
export interface Mailer {
  /** Database queries that one mail takes; none if left out. */
  readonly queries?: number
  send(message: Message, stamp: Stamp): Promise<Result<Accepted, SendError>>
}

/** Which Delivery a Message belongs to. A Delivery keeps its key through all attempts, until the owner resends it. */
export interface Stamp {
  readonly edition: string
  /** `[0-9a-f]{32}` */
  readonly key: string
  readonly date: Date
}

export interface Accepted {
  readonly providerId: string | null
}

/** Reasons are our own words or a provider's code, never the provider's text: that may quote addresses. */
export interface SendError {
  readonly kind:
    | 'refused' // this recipient or this message, permanently
    | 'retry' // certainly not accepted; may be accepted next time
    | 'uncertain' // may have been accepted: never sent again automatically
    | 'denied' // the account is refused or over its quota; this is true for every recipient
  readonly reason: string
}
