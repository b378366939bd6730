/** Every input has an end. Past a limit the answer is a clear error, never a cut text. */
export interface ParseLimits {
  /** A long issue is about 100 kB; a whole book 1 MB. */
  readonly bytes: number
  /** Markdown nested deeper than this is an attack: its parser's cost grows with depth. */
  readonly depth: number
  readonly frontMatterBytes: number
}

export const PARSE_LIMITS: ParseLimits = { bytes: 2_000_000, depth: 100, frontMatterBytes: 200_000 }
