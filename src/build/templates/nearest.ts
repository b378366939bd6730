/** The known name that a misspelt one was probably meant to be, or null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const [near] = known.toSorted((a, b) => distance(a, name) - distance(b, name))
  return near !== undefined && distance(near, name) <= Math.min(3, Math.ceil(name.length / 2)) ? near : null
}

/** Levenshtein distance, for names of a few letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
