import type { Reading } from '../reading.ts'
import { flag } from './place.ts'

/** What a sentence shares with the heading. This is credited once: the second sentence need not repeat the heading. */
export const HEADING = [
  'headingRecall',
  'headingCosine',
  'headingBigrams',
  'headingOverlap',
  'headingEnd',
  'mostHeading',
  'relativeHeading',
  'earlyHeading',
] as const

export function measureHeading({ sentences, heading }: Reading): Record<(typeof HEADING)[number], number>[] {
  const size = heading.bag.size
  const pairs = new Set(pairsOf(heading.terms))
  const shared = sentences.map(({ bag }) => {
    let count = 0
    for (const term of bag) if (heading.bag.has(term)) count++
    return count
  })
  const most = shared.reduce((max, count) => Math.max(max, count), 1)
  const best = shared.findIndex((count) => count === most && count > 0)
  const last = heading.terms.at(-1) ?? ''
  return sentences.map(({ terms, bag, paragraph }, i) => {
    const count = shared[i] ?? 0
    const share = size === 0 ? 0 : count / size
    const repeated = count < 2 ? 0 : pairsOf(terms).filter((pair) => pairs.has(pair)).length
    return {
      headingRecall: share,
      headingCosine: size === 0 || bag.size === 0 ? 0 : count / Math.sqrt(size * bag.size),
      headingBigrams: pairs.size === 0 ? 0 : Math.min(1, repeated / pairs.size),
      headingOverlap: Math.min(4, count) / 4,
      headingEnd: flag(bag.has(last)),
      mostHeading: flag(i === best),
      relativeHeading: count / most,
      earlyHeading: share / (1 + paragraph),
    }
  })
}

const pairsOf = (terms: readonly string[]): string[] => terms.slice(1).map((term, i) => `${terms[i]} ${term}`)
