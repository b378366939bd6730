import type { Digest } from './digest.ts'

/**
 * A Digest rendered and frozen. The preview, the outbox and the mail are these very strings; where a mail has the reader's
 * own unsubscribe address, these have one of the same length that changes nothing.
 */
export interface Edition {
  readonly digest: string
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** SHA-256, hex, of what the Edition tells, whatever its date: equal means nothing new. */
  readonly contentHash: string
  /** SHA-256, hex, of subject, preheader, html and text: equal means the same mail, byte for byte. */
  readonly hash: string
  /** All that it tells: the mail may show less of it, its pages show the whole. */
  readonly content: Digest
  /** No story was shortened or left out to fit into the mail. */
  readonly mailTellsAll: boolean
  /** What the editor changed, in words: `dropped “…”`. */
  readonly changes: readonly string[]
  /** Where its readers unsubscribe; null for an Edition from before this was kept. */
  readonly unsubscribe: UnsubscribePlaces | null
  /** The Stories that no later Edition of this digest tells, once this one is sent. */
  readonly settles: readonly SettledStory[]
}

export interface SettledStory {
  /** Its key. */
  readonly story: string
  readonly bodyHash: string | null
  /** Key of its Issue. */
  readonly issue: string
  /** Hash of its document if all Stories of the document are settled; else null. */
  readonly documentHash: string | null
  /** `left-out`: the editor did not want it. */
  readonly state: 'told' | 'left-out'
}

/** Each reader's own address goes exactly where the template placed the preview's, and nowhere else. */
export interface UnsubscribePlaces {
  /** The `url` of the digest when the Edition was rendered: the settings may have changed since. */
  readonly url: string
  /** How often the address was placed in each part. */
  readonly html: number
  readonly text: number
}
