/** The addressed mail of one Delivery, before any provider has touched it. */
export interface Message {
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo: Mailbox
  readonly subject: string
  readonly html: string
  readonly text: string
  /** ASCII values without CR, LF or NUL. */
  readonly headers: Readonly<Record<string, string>>
}

export interface Mailbox {
  readonly name: string | null
  readonly address: string
}
