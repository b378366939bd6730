/** Sorts names by their numbers: "Issue 9" before "Issue 10". */
export const naturalOrder = (a: string, b: string): number => COLLATOR.compare(a, b)

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
