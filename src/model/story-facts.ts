/**
 * What a Story is compared by, as it is stored: found once, when its document is read, because finding them takes longer than comparing.
 * `title` and `words` are stems, joined by spaces.
 */
export interface StoredFacts {
  /** Of the code that found them. Others are found again. */
  readonly version: number
  /** Which newsletter or site it is from: one rarely tells the same twice. */
  readonly source: string
  /** Addresses that this Story is about, without what only counts readers. */
  readonly links: readonly string[]
  /** How many links it has in all: a Story with many links is about many things. */
  readonly breadth: number
  /** The heading without figures: columns that come back each week have the same one. */
  readonly column: string
  /** The part of the heading before a colon or a dash; null if nothing follows it. */
  readonly opening: string | null
  /** Words of the heading. */
  readonly title: string
  /** Words of gist and points that the heading does not have. */
  readonly words: string
  /** Numbers in the heading that distinguish one of a series from the next: versions, issues, parts. */
  readonly numbers: readonly string[]
  /** The heading says that it follows up on something. */
  readonly followsUp: boolean
  /** What its heading is: news, a view of it, or a list of several. */
  readonly manner: 'news' | 'view' | 'list'
  /** Days since 1970; null without a date. */
  readonly day: number | null
}

/** Of the Stories of an Issue, by their keys. */
export type IssueFacts = Readonly<Record<string, StoredFacts>>
