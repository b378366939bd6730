/** Sizes as pages say them. */
export const bytes = (n: number) => (n < 1_000 ? `${n} bytes` : `${(n / 1_000).toFixed(1)} kB`)

/** A longer title is a mistake of its source; a page shows its beginning. */
export const MAX_TITLE = 200
