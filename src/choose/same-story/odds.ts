import { pairFeatures } from './pair-features.ts'
import { BIAS, WEIGHTS } from './same-weights.ts'
import type { WeighedStory } from './word-weights.ts'

/** Log odds that two Stories are the same, by what they say. `days` lie between them. */
export function oddsOfSame(one: WeighedStory, other: WeighedStory, days: number): number {
  const features = pairFeatures(one, other, days)
  let odds = BIAS
  for (const [place, weight] of WEIGHTS.entries()) odds += weight * (features[place] ?? 0)
  return odds
}
