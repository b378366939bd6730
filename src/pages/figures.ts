/** A size in bytes or kilobytes. */
export const bytes = (n: number) => (n < 1_000 ? `${n} bytes` : `${(n / 1_000).toFixed(1)} kB`)

/** Characters. A longer title is a mistake of its source; pages show its beginning. */
export const MAX_TITLE = 200
