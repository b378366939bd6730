import { stem } from '../text/stem.ts'
import { words } from '../text/words.ts'

/**
 * How much of a reference a sentence covers: the mean F1 of shared words, shared word pairs and the longest common subsequence.
 * It is close enough to ROUGE-1, -2 and -L to learn from. Published figures use ROUGE itself.
 */
export function overlap(candidate: readonly string[], reference: readonly string[]): number {
  const f1 = (hits: number, size: number, other: number) => (hits === 0 ? 0 : (2 * hits) / (size + other))
  const [pairs, otherPairs] = [pairsOf(candidate), pairsOf(reference)]
  return (
    (f1(shared(candidate, reference), candidate.length, reference.length) +
      f1(shared(pairs, otherPairs), pairs.length, otherPairs.length) +
      f1(commonSubsequence(candidate, reference), candidate.length, reference.length)) /
    3
  )
}

export const overlapTokens = (text: string): string[] => words(text.replace(/[^a-zA-Z0-9]+/g, ' ')).map(stem)

const pairsOf = (tokens: readonly string[]): string[] => tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`)

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const token of b) counts.set(token, (counts.get(token) ?? 0) + 1)
  let hits = 0
  for (const token of a) {
    const count = counts.get(token) ?? 0
    if (count === 0) continue
    counts.set(token, count - 1)
    hits++
  }
  return hits
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const token of a) {
    const row = [0]
    b.forEach((other, j) => {
      row.push(token === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0))
    })
    above = row
  }
  return above[b.length] ?? 0
}
