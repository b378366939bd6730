/** Numbers as pages say them. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

export const bytes = (n: number) => (n < 1_000 ? `${n} bytes` : `${(n / 1_000).toFixed(1)} kB`)
