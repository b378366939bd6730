export interface Row {
  readonly what: string
  readonly value: string
  /** Against the named peer of the same run. */
  readonly ratio?: string
}

/** Median of `samples` runs, in milliseconds, after a few to warm up. */
export async function median(samples: number, run: () => unknown): Promise<number> {
  for (let i = 0; i < 3; i++) await run()
  const times: number[] = []
  for (let i = 0; i < samples; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return middle(times)
}

export const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

export function table(rows: readonly Row[]): string {
  return [
    '| what | figure | against its peer |',
    '|---|--:|--:|',
    ...rows.map(({ what, value, ratio }) => `| ${what} | ${value} | ${ratio ?? ''} |`),
  ].join('\n')
}
