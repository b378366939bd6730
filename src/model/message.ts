/** The addressed mail of one Delivery, as it is given to the mailer. */
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
