/** Limits for every input. Above a limit, parsing fails with a clear error; no text is cut off. */
export interface ParseLimits {
  /** A long issue is about 100 kB; a whole book 1 MB. */
  readonly bytes: number
  /** Markdown nested deeper than this is treated as an attack: parsing time grows with depth. */
  readonly depth: number
  readonly frontMatterBytes: number
}

export const PARSE_LIMITS: ParseLimits = { bytes: 2_000_000, depth: 100, frontMatterBytes: 200_000 }

/** A feed holds many issues, a mail its attachments. */
export const FEED_BYTES = 5_000_000
export const MAIL_BYTES = 10_000_000

export const HTML_LIMITS = {
  /** A large page has 10,000. */
  elements: 150_000,
  /** Nested tables in mails reach a depth of 100; more is an attack. */
  depth: 5_000,
} as const

/** Feeds that keep all entries have some thousand. */
export const FEED_ENTRIES = 5_000
