/** A size in bytes or kilobytes. */
export const bytes = (n: number) => (n < 1_000 ? `${n} bytes` : `${(n / 1_000).toFixed(1)} kB`)

/** Characters. Longer titles are mistakes of the source; pages cut them. */
export const MAX_TITLE = 200
