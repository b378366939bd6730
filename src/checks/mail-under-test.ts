import type { MimePart } from '../markup/mime-tree.ts'

/** A mail to check, before it is sent or after it was received. */
export interface MailUnderTest {
  readonly subject: string
  /** Null when it is not known: then it is read from the HTML (the hidden text at its start). */
  readonly preheader: string | null
  readonly html: string
  readonly text: string
  /** List headers and the like; also From, To and Subject for a received mail. Values are unfolded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** The postal address that the mail must contain, if known. */
  readonly postalAddress: string | null
  /** The message as it was sent. Null for a mail that no mailer has written yet. */
  readonly message: MimePart | null
  /** Set when the mail is a digest of its owner's subscriptions. Null for any other mail. */
  readonly digest: DigestUnderTest | null
  /** True for a mail to one person about a service they use, such as an alert. The rules for mailing lists do not apply to it. */
  readonly notice?: boolean
}

export interface DigestUnderTest {
  /** The url of the digest: its own unsubscribe links lead there. */
  readonly url: string
  /** The addresses at which the owner gets the sources. */
  readonly ownerAddresses: readonly string[]
}
