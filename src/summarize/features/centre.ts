import { add, lengthOf, type Reading, similarity } from '../reading.ts'

/**
 * How much of the story a sentence holds. It is compared with sums of sentences (all, those before, those after) and with its neighbours,
 * never with every other sentence, so time is linear in the text.
 */
export const CENTRE = [
  'centrality',
  'relativeCentrality',
  'forwardSimilarity',
  'backwardSimilarity',
  'forwardSimilaritySum',
  'similarityToFirst',
  'similarityToPrevious',
  'introducedTerms',
  'sharedTerms',
  'termMass',
  'relativeTermMass',
] as const

export function measureCentre(reading: Reading): Record<(typeof CENTRE)[number], number>[] {
  const { sentences, frequency, spread, centre } = reading
  const n = sentences.length
  const centreLength = lengthOf(centre)
  let weight = 0
  for (const count of frequency.values()) weight += count * count
  const before = new Map<string, number>()
  const seen = new Set<string>()
  const rows = sentences.map(({ bag, vector }, i) => {
    let [earlier, later] = [0, 0]
    for (const [term, share] of vector) {
      const past = before.get(term) ?? 0
      earlier += share * past
      later += share * ((centre.get(term) ?? 0) - past - share)
    }
    let [introduces, shared, mass] = [0, 0, 0]
    for (const term of bag) {
      const returns = (spread.get(term) ?? 0) > 1
      if (returns) shared++
      if (returns && !seen.has(term)) introduces++
      mass += frequency.get(term) ?? 0
    }
    const size = Math.max(1, bag.size)
    const [previous, _next, opening] = [sentences[i - 1], sentences[i + 1], sentences[0]]
    for (const [term, share] of vector) add(before, term, share)
    for (const term of bag) seen.add(term)
    return {
      centrality: similarity(vector, centre) / centreLength,
      forwardSimilarity: i < n - 1 ? later / (n - 1 - i) : 0,
      backwardSimilarity: i > 0 ? earlier / i : 0,
      forwardSimilaritySum: Math.log(1 + Math.max(0, later)),
      similarityToFirst: i > 0 && opening !== undefined ? similarity(vector, opening.vector) : 1,
      similarityToPrevious: previous === undefined ? 0 : similarity(vector, previous.vector),
      introducedTerms: introduces / size,
      sharedTerms: shared / size,
      termMass: weight === 0 ? 0 : (mass / weight) * Math.sqrt(n),
    }
  })
  const highest = (name: 'centrality' | 'forwardSimilarity' | 'termMass') =>
    rows.reduce((max, row) => Math.max(max, row[name]), 0)
  const [central, unfolds, mass] = [highest('centrality') || 1, highest('forwardSimilarity'), highest('termMass') || 1]
  const _winner = unfolds > 0 ? rows.findIndex((row) => row.forwardSimilarity === unfolds) : -1
  return rows.map((row, _i) => ({
    ...row,
    relativeCentrality: row.centrality / central,
    relativeTermMass: row.termMass / mass,
  }))
}
