import { splitSentences } from '../text/sentences.ts'
import { overlap, overlapTokens } from './overlap.ts'

/** A text with the summaries that people wrote of it. */
export interface ReferenceRow {
  readonly text: string
  readonly title?: string
  readonly refs: readonly string[]
}

/** How much of a summary each sentence says: of one as a whole, or of its best sentence where the summary is long. */
export function referenceGains(
  { refs }: ReferenceRow,
  sentences: readonly string[],
  gain: 'whole' | 'sentence',
): number[] {
  const references = refs.flatMap((ref) => (gain === 'whole' ? [ref] : sentencesOf(ref))).map(overlapTokens)
  return sentences.map((sentence) => {
    const tokens = overlapTokens(sentence)
    return references.reduce((best, reference) => Math.max(best, overlap(tokens, reference)), 0)
  })
}

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))
