/** A Digest rendered and frozen. The preview, the outbox and the mail are these very strings. */
export interface Edition {
  readonly digest: string
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** SHA-256, hex, of what the Edition tells (its Briefs), whatever its date: equal means nothing new. */
  readonly contentHash: string
}
