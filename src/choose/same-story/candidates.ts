import type { StoryFacts } from './facts.ts'
import type { WordWeights } from './word-weights.ts'

/**
 * Pairs of Stories that are worth comparing, as places in the list, each once: Stories that share an address, or many words. The later one
 * is at `from` or after it, so Stories that were sent before are not compared with each other. For each word only the last few Stories are
 * considered, so the work grows with the number of Stories and never with its square.
 */
export function candidatePairs(
  stories: readonly StoryFacts[],
  { weightOf, shared: inSeveral }: WordWeights,
  from: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const placesOf = new Map<string, number[]>()
  const lengths: number[] = []
  const shared = new Float64Array(stories.length)
  for (const [place, { words, links }] of stories.entries()) {
    const met: number[] = []
    const meet = (band: string, weight: number): void => {
      const places = placesOf.get(band)
      if (places === undefined) {
        placesOf.set(band, [place])
        return
      }
      if (place >= from)
        for (const other of places) {
          if (shared[other] === 0) met.push(other)
          shared[other] = (shared[other] ?? 0) + weight
        }
      places.push(place)
      if (places.length > MOST_IN_BAND) places.shift()
    }
    let length = 0
    for (const word of words) {
      const weight = (weightOf.get(word) ?? 0) ** 2
      length += weight
      if (inSeveral.has(word)) meet(word, weight)
    }
    for (const link of links) meet(`link ${link}`, Number.POSITIVE_INFINITY)
    lengths.push(Math.sqrt(length))
    for (const other of met) {
      if ((shared[other] ?? 0) >= WORTH_COMPARING * (lengths[place] ?? 0) * (lengths[other] ?? 0))
        pairs.push([other, place])
      shared[other] = 0
    }
  }
  return pairs
}

/** What a Story is compared with at most for one word or address. */
const MOST_IN_BAND = 6
/** Cosine of their words. Below it no two Stories were ever taken for the same. */
const WORTH_COMPARING = 0.12
