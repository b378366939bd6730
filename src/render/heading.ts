import { withoutDirections } from '../text/controls.ts'

/**
 * Text on a line of its own: control characters, which would break a subject, and runs of white space, which would fold into an
 * empty header line, are one space each. No letter is shown in another order than it is written.
 */
export const oneLine = (text: string): string =>
  withoutDirections(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** A heading as one line: a colon that led into flattened text has nothing to lead into. */
export const displayHeading = (heading: string): string => oneLine(heading).replace(/\s*:$/, '')
