import type { StoryFacts } from './facts.ts'
import type { Rarity } from './rarity.ts'

/**
 * Pairs of Stories that are worth comparing, each once, as places in the list. Two Stories meet where they share a band: an address,
 * a pair of MinHash values of their words, or one of their rarest words. A Story is paired only with the last few of each of its
 * bands, so the pairs grow with the number of Stories and never with its square.
 */
export function* candidatePairs(stories: readonly StoryFacts[], rarity: Rarity): Generator<readonly [number, number]> {
  const bands = new Map<string, number[]>()
  for (const [place, story] of stories.entries()) {
    const met = new Set<number>()
    for (const band of bandsOf(story, rarity)) {
      const others = bands.get(band)
      if (others === undefined) bands.set(band, [place])
      else {
        for (const other of others) met.add(other)
        others.push(place)
        if (others.length > MOST_IN_BAND) others.shift()
      }
    }
    for (const other of met) yield [other, place]
  }
}

/** What a Story is compared with at most in one band. */
const MOST_IN_BAND = 6
const HASH_BANDS = 6
const RARE_WORDS = 10

function bandsOf({ links, words }: StoryFacts, rarity: Rarity): readonly string[] {
  const met = [...words].filter((word) => rarity.countOf(word) > 1)
  return [...links.map((link) => `link ${link}`), ...hashBands(met, rarity), ...rareBands(met, rarity)]
}

/**
 * Locality-sensitive hashing: each value is the word that comes first under a hash of its own, where a rare word comes first more
 * often (weighted MinHash). Two Stories share a value as often as they are alike; a band is two values.
 */
function hashBands(words: readonly string[], { weightOf }: Rarity): readonly string[] {
  if (words.length < 2) return []
  const weighed = words.map((word) => ({ word, weight: weightOf(word) ** 2, seed: hashOf(word) }))
  const firstUnder = (salt: number): string => {
    let best = Infinity
    let first = ''
    for (const { word, weight, seed } of weighed) {
      const place = -Math.log((mixed(seed ^ salt) + 1) / 0x1_0000_0001) / weight
      if (place < best) [best, first] = [place, word]
    }
    return first
  }
  return Array.from(
    { length: HASH_BANDS },
    (_, i) => `${i} ${firstUnder(SALT * (2 * i + 1))} ${firstUnder(SALT * (2 * i + 2))}`,
  )
}

const SALT = 0x9e3779b1

function rareBands(words: readonly string[], { countOf }: Rarity): readonly string[] {
  return words
    .toSorted((a, b) => countOf(a) - countOf(b) || (a < b ? -1 : 1))
    .slice(0, RARE_WORDS)
    .map((word) => `rare ${word}`)
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** The finalizer of MurmurHash3: every bit of the input changes every bit of the result. */
function mixed(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
