import type { Digest } from './digest.ts'
import type { StoredFacts } from './story-facts.ts'

/**
 * A Digest, rendered and fixed. The preview, the outbox and the mail are these very strings; where a mail has the reader's own
 * unsubscribe address, these have a neutral one of the same length.
 */
export interface Edition {
  readonly digest: string
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** SHA-256, hex, of the content of the Edition without its date: equal means nothing new. */
  readonly contentHash: string
  /** SHA-256, hex, of subject, preheader, html and text: equal means the same mail, byte for byte. */
  readonly hash: string
  /** All of its content: the mail may show only a part of it, its web pages show the whole. */
  readonly content: Digest
  /** No story was shortened or left out to fit into the mail. */
  readonly mailTellsAll: boolean
  /** What the editor changed, in words: `dropped “…”`. */
  readonly changes: readonly string[]
  /** Where the template placed the unsubscribe address; null for an Edition of an older version. */
  readonly unsubscribe: UnsubscribePlaces | null
  /** The Stories that no later Edition of this digest sends, once this one is sent. */
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
  /** By what later Stories of other sources are compared with it. Left out of Editions from before that was kept. */
  readonly telling?: ToldTelling | undefined
}

/** What a Story said when it was told: enough to know it again, and to see what is new. */
export interface ToldTelling {
  readonly source: string
  readonly issue: string
  readonly date: string | null
  readonly heading: string
  readonly sentences: readonly string[]
  readonly links: readonly string[]
  /** How many links it had in all. */
  readonly breadth: number
  /** By what it is compared. Left out of what was told before they were kept. */
  readonly facts?: StoredFacts | undefined
}

/** Each reader's own address replaces the preview's exactly where the template placed it, and nowhere else. */
export interface UnsubscribePlaces {
  /** The `url` of the digest when the Edition was rendered: the settings may have changed since. */
  readonly url: string
  /** How often the address was placed in each part. */
  readonly html: number
  readonly text: number
}
