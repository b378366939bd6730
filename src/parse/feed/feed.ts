/** A feed of any dialect, before its entries are read. Values are decoded once; HTML in them is as it was written. */
export interface Feed {
  readonly title: string | null
  /** Of the site that it tells of. */
  readonly url: string | null
  readonly author: string | null
  readonly language: string | null
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
  readonly language: string | null
  /** The longest text that the feed gives: HTML, or text without any. */
  readonly content: string
  /** The author's own summary beside a full text. */
  readonly summary: string | null
  /** It gives a summary and no full text. */
  readonly thin: boolean
  /** What addresses in the content are resolved against. */
  readonly base: string | null
}
