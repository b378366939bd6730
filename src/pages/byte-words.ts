/** A size in bytes, kilobytes or megabytes. */
export const bytes = (n: number) =>
  n < 1_000 ? `${n} bytes` : n < 1_000_000 ? `${(n / 1_000).toFixed(1)} kB` : `${(n / 1_000_000).toFixed(1)} MB`
