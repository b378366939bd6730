import type { MimePart } from '../markup/mime-tree.ts'

/** A mail before it is sent, or one that came: what `checkMail` looks at. */
export interface MailUnderTest {
  readonly subject: string
  /** Null when it is not known: then it is read from the HTML (the hidden text in front). */
  readonly preheader: string | null
  readonly html: string
  readonly text: string
  /** List headers and the like; From, To and Subject are among them when it is a received mail. Values are unfolded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** What the mail has to name, when that is known. */
  readonly postalAddress: string | null
  /** The message as it was sent. Null for a mail that no mailer has written yet. */
  readonly message: MimePart | null
  /** Known where the mail retells what its owner has subscribed to. Null for any other mail. */
  readonly digest: DigestUnderTest | null
}

export interface DigestUnderTest {
  /** Where the digest itself lives: its own links to unsubscribe lead there. */
  readonly url: string
  /** Under which addresses the owner gets the sources. */
  readonly ownerAddresses: readonly string[]
}
