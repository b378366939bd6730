import { countWords } from '../text/words.ts'
import { type Kept, keep } from './keep.ts'
import { hasAny, UNFIT } from './lint.ts'
import type { Passage } from './passage.ts'
import { faultsIn } from './standing.ts'

/** A text this short is not shortened. */
const SENTENCES = 3
const WORDS = 80

/** A text of at most three sentences as one paragraph; null if it is longer or contains something that must not be shown. */
export function wholeText(passage: Passage, max: number): Kept | null {
  const { section, sentences, ranked } = passage
  if (ranked.length < 2 || ranked.length > Math.min(SENTENCES, max)) return null
  const [first] = sentences
  const one = sentences.every(({ from, paragraph }) => from === 'prose' && paragraph === first?.paragraph)
  if (!one || ranked.some(({ flaws }) => hasAny(flaws, UNFIT))) return null
  const kept = keep(passage, ranked, [])
  if (countWords(kept.text) > WORDS || section.truncated) return null
  // Each sentence is read after all before it: only faults that no neighbour can remove count.
  const faults = ranked.map((sentence, i) => faultsIn(passage, sentence, ranked.slice(0, i)))
  const open = faults.some((own, i) =>
    own.some(
      ({ kind }) =>
        kind === 'quotation' || kind === 'leftovers' || kind === 'housekeeping' || (i === 0 && kind !== 'fragment'),
    ),
  )
  return open ? null : kept
}
