/**
 * A pattern. Texts may stand behind it, separated by bars: any sentence that it matches contains one of them. Other sentences are not
 * tested, which saves compiling a long pattern in a fresh Worker. A pattern that matches anywhere needs them.
 */
export type HousekeepingLine = RegExp | readonly [pattern: RegExp, inside: string]

/** The lines of each reason. */
export type HousekeepingReasons = readonly (readonly [reason: string, lines: readonly HousekeepingLine[]])[]

export interface HousekeepingPattern {
  readonly reason: string
  readonly pattern: RegExp
  /** A text that contains none of these does not match; empty where nothing is known. */
  readonly inside: readonly string[]
}

export const patternsOf = (reasons: HousekeepingReasons): readonly HousekeepingPattern[] =>
  reasons.flatMap(([reason, lines]) =>
    lines.map((line) =>
      line instanceof RegExp
        ? { reason, pattern: line, inside: [] }
        : { reason, pattern: line[0], inside: line[1].split('|') },
    ),
  )
