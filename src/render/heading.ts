/**
 * A heading on a line of its own: a colon that led into flattened text has nothing to lead into, and control characters, which
 * would break a subject, are spaces.
 */
export const displayHeading = (heading: string): string =>
  heading
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\s*:$/, '')
    .trim()
