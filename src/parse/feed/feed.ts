/** A feed of any dialect, before its entries are read. Values are decoded once. HTML in them is unchanged. */
export interface Feed {
  readonly title: string | null
  /** The address of the site it belongs to. */
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
  /** The longest text that the feed gives: HTML or plain text. */
  readonly content: string
  /** The author's own summary next to a full text. */
  readonly summary: string | null
  /** It has a summary and no full text. */
  readonly thin: boolean
  /** The base for addresses in the content. */
  readonly base: string | null
}
