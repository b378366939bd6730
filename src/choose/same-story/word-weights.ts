import { COMMON } from './common-words.ts'
import type { StoryFacts } from './facts.ts'

export interface WordWeights {
  /** How much a word says when two Stories share it, from about 1 for "attack" to about 7 for a word that nobody else uses. */
  readonly weightOf: ReadonlyMap<string, number>
  /** Words that at least two of the Stories have. */
  readonly shared: ReadonlySet<string>
}

/**
 * Weights of the words of these Stories: the logarithm of how few Stories have a word, in newsletters in general and among these. The word for a
 * topic of the week weighs little, although it is rare in other weeks.
 */
export function weightsAmong(stories: readonly StoryFacts[]): WordWeights {
  const counts = new Map<string, number>()
  const shared = new Set<string>()
  for (const { words } of stories)
    for (const word of words) {
      const before = counts.get(word) ?? 0
      counts.set(word, before + 1)
      if (before === 1) shared.add(word)
    }
  const all = PRIOR + stories.length
  for (const [word, count] of counts) counts.set(word, Math.log(all / (PRIOR * (SHARES.get(word) ?? RARE) + count)))
  return { weightOf: counts, shared }
}

/** As many Stories as the shares in general count for. */
const PRIOR = 1_500
/** Share of a word that is not in the list. */
const RARE = 0.0004

/** How many of a hundred Stories in general have a word. */
const SHARES: ReadonlyMap<string, number> = new Map(
  COMMON.flatMap(({ share, words }) => words.split(' ').map((word) => [word, share] as const)),
)

/** A Story with the weights of its words. */
export interface WeighedStory extends StoryFacts {
  readonly weights: ReadonlyMap<string, number>
  /** Lengths of the vectors of weights. */
  readonly titleLength: number
  readonly wordsLength: number
}

export function weigh(story: StoryFacts, { weightOf }: WordWeights): WeighedStory {
  const weights = new Map<string, number>()
  let ofWords = 0
  for (const word of story.words) {
    const weight = weightOf.get(word) ?? 0
    weights.set(word, weight)
    ofWords += weight * weight
  }
  let ofTitle = 0
  for (const word of story.title) ofTitle += (weights.get(word) ?? 0) ** 2
  return { ...story, weights, titleLength: Math.sqrt(ofTitle), wordsLength: Math.sqrt(ofWords) }
}
