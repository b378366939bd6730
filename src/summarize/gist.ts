import { countWords } from '../text/words.ts'
import type { Kept } from './choose.ts'
import { keep } from './keep.ts'
import { type Flaw, hasAny } from './lint.ts'
import { faultsIn, type Passage } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import { type Dependency, type Fault, isMendedByNeighbour } from './stand-alone/stand-alone.ts'

/** What is shown to nobody, whatever else there is. */
export const UNREADABLE: readonly Flaw[] = ['truncated', 'unbalancedQuote', 'unbalancedBracket', 'tooLong']

/** What is shown only where there is nothing better. */
export const UNFIT: readonly Flaw[] = [...UNREADABLE, 'fragment', 'unterminated', 'leadIn']

/** Sentences whose surroundings are looked at; the others rank so low that no fault of these lets them win. */
const CANDIDATES = 16

/** What a sentence loses, in standard deviations, that leaves its reader with a question; measured on half of the labelled gists. */
export const PRICE = { reference: 0.6, speech: 6 }

/** Words of a sentence together with the one before it: about what two lines of a digest hold. */
const LONGEST_PAIR = 50

/** The sentence that tells the story, with the one before it where it needs that one and both are short. */
export function chooseGist(passage: Passage, max: number): Kept | null {
  const pool = poolOf(passage)
  const candidates = pool.toSorted((a, b) => b.score - a.score || a.position - b.position).slice(0, CANDIDATES)
  let best: { sentence: RankedSentence; faults: readonly Fault[]; worth: number } | null = null
  for (const sentence of candidates) {
    if (best !== null && sentence.score <= best.worth) break
    const faults = faultsIn(passage, sentence, [])
    const worth = sentence.score - priceOfFaults(faults)
    if (best === null || worth > best.worth) best = { sentence, faults, worth }
  }
  if (best === null) return null
  return (
    (max > 1 ? pairWithNeighbour(passage, best.sentence, best.faults) : null) ??
    keep(passage, [best.sentence], best.faults)
  )
}

/** The author's own words first, then those of a list, then whatever can be read: better a fragment than nothing. */
function poolOf({ sentences, ranked }: Passage): readonly RankedSentence[] {
  const readable = ranked.filter(({ flaws }) => !hasAny(flaws, UNREADABLE))
  const fit = readable.filter(({ flaws }) => !hasAny(flaws, UNFIT))
  const telling = fit.filter(({ flaws }) => !flaws.includes('question'))
  const own = telling.filter(({ position }) => sentences[position]?.from === 'prose')
  const items = telling.filter(({ position }) => sentences[position]?.from !== 'quote')
  return [own, items, telling, fit, readable].find((pool) => pool.length > 0) ?? []
}

export const priceOfFaults = (faults: readonly Fault[]): number =>
  faults.reduce((most, { kind }) => Math.max(most, UNSHOWABLE.has(kind) ? PRICE.speech : PRICE.reference), 0)

/** Said by somebody who is not named, to the reader, or by a template: no gist while there is another sentence. */
const UNSHOWABLE: ReadonlySet<Dependency> = new Set(['quotation', 'housekeeping', 'leftovers'])

/** A leaning sentence behind a short one that it leans on, as one stretch; null where the two are no pair. */
function pairWithNeighbour(passage: Passage, sentence: RankedSentence, faults: readonly Fault[]): Kept | null {
  const before = passage.ranked[sentence.position - 1]
  if (before === undefined || before.paragraph !== sentence.paragraph || faults.length === 0) return null
  if (!faults.every(isMendedByNeighbour) || hasAny(before.flaws, [...UNFIT, 'question'])) return null
  if (countWords(before.text) + countWords(sentence.text) > LONGEST_PAIR) return null
  return faultsIn(passage, before, []).length > 0 ? null : keep(passage, [before, sentence], [])
}
