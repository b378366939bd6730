import type { StoryFacts } from './facts.ts'

/** How much a shared word says: little where many Stories have it. */
export interface Rarity {
  weightOf(word: string): number
  /** How many of the Stories have it. */
  countOf(word: string): number
  /** So few have it that it is no topic of the week. */
  isRare(word: string): boolean
}

export function rarityAmong(stories: readonly StoryFacts[]): Rarity {
  const counts = new Map<string, number>()
  for (const { words } of stories) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const countOf = (word: string) => counts.get(word) ?? 0
  // Of few Stories every word is in few: the weight is that in as many as `LIKE`.
  const scale = Math.max(1, LIKE / Math.max(1, stories.length)) ** 0.5
  const most = Math.max(6, stories.length / 50)
  return {
    countOf,
    isRare: (word) => countOf(word) <= most,
    weightOf: (word) => Math.log(LIKE / Math.min(LIKE / 2, Math.max(1, countOf(word) / scale))),
  }
}

const LIKE = 1_000

/** Cosine of two sets of words, from 0 (no word shared) to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, { weightOf }: Rarity): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += weightOf(word) ** 2
  return shared === 0 ? 0 : shared / Math.sqrt(lengthOf(one, weightOf) * lengthOf(other, weightOf))
}

/** How much of what `some` say is among `all`, from 0 to 1. */
export function containment(some: ReadonlySet<string>, all: ReadonlySet<string>, { weightOf }: Rarity): number {
  let found = 0
  let whole = 0
  for (const word of some) {
    whole += weightOf(word)
    if (all.has(word)) found += weightOf(word)
  }
  return whole === 0 ? 0 : found / whole
}

function lengthOf(words: ReadonlySet<string>, weightOf: Rarity['weightOf']): number {
  let length = 0
  for (const word of words) length += weightOf(word) ** 2
  return length
}
