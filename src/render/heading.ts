/** A colon that led into flattened text has nothing to lead into above a paragraph of its own. */
export const displayHeading = (heading: string): string => heading.replace(/\s*:$/, '')
