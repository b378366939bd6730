import type { WeighedStory } from './word-weights.ts'

/**
 * Pairs of Stories that are worth comparing, as places in the list, each once: those that share an address, or so many words that they may be
 * the same. The later one is at `from` or after it: what was told before is not compared with itself. Of each word only the last few Stories
 * are looked at, so the work grows with the number of Stories and never with its square.
 */
export function* candidatePairs(stories: readonly WeighedStory[], from: number): Generator<readonly [number, number]> {
  const placesOf = new Map<string, number[]>()
  for (const [place, story] of stories.entries()) {
    const met = new Map<number, number>()
    const meet = (band: string, weight: number): void => {
      const places = placesOf.get(band)
      if (places === undefined) {
        placesOf.set(band, [place])
        return
      }
      if (place >= from) for (const other of places) met.set(other, (met.get(other) ?? 0) + weight)
      places.push(place)
      if (places.length > MOST_IN_BAND) places.shift()
    }
    for (const [word, weight] of story.weights) meet(word, weight * weight)
    for (const link of story.links) meet(`link ${link}`, Number.POSITIVE_INFINITY)
    for (const [other, shared] of met) {
      const lengths = story.wordsLength * (stories[other]?.wordsLength ?? 0)
      if (shared >= WORTH_COMPARING * lengths) yield [other, place]
    }
  }
}

/** What a Story is compared with at most for one word or address. */
const MOST_IN_BAND = 8
/** Cosine of their words. Below it no two Stories were ever taken for the same. */
const WORTH_COMPARING = 0.12
