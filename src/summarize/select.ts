import type { RankedSentence } from './rank.ts'
import { similarity } from './reading.ts'

/** Each choice compares all sentences that are left, so only this many are chosen this way. The rest follow in the order of their rank. */
const MOST_COMPARED = 200

/** The price, in standard deviations, of repeating a chosen sentence word for word. */
const REPETITION = 2.55

/** Whether a sentence may be shown together with those chosen so far. */
type Fits = (sentence: RankedSentence, chosen: readonly RankedSentence[]) => boolean

/**
 * The best `max` sentences as a set, best first. Each next sentence is judged without the credit that the first has used, and by how much
 * it repeats the chosen ones. A sentence that does not fit is tried again after the next choice. Those in `given` are chosen already and
 * are not in `ranked`.
 */
export function selectSentences(
  ranked: readonly RankedSentence[],
  max: number,
  given: readonly RankedSentence[] = [],
  fits: Fits = () => true,
): RankedSentence[] {
  let left = ranked.map((sentence) => ({ sentence, repetition: 0 }))
  const chosen: RankedSentence[] = []
  const take = (sentence: RankedSentence): void => {
    for (const other of left) {
      other.repetition = Math.max(other.repetition, similarity(sentence.vector, other.sentence.vector))
    }
  }
  for (const sentence of given) take(sentence)
  while (chosen.length < max) {
    if (chosen.length === MOST_COMPARED)
      return [...chosen, ...left.map(({ sentence }) => sentence).slice(0, max - chosen.length)]
    const spends = given.length + chosen.length > 0
    const worth = ({ sentence, repetition }: (typeof left)[number]) =>
      sentence.score - (spends ? sentence.credit : 0) - REPETITION * repetition
    const next = bestFirst(left, worth).find(({ sentence }) => fits(sentence, chosen))
    if (next === undefined) break
    chosen.push(next.sentence)
    left = left.filter((other) => other !== next)
    take(next.sentence)
  }
  return chosen
}

function bestFirst<T>(all: readonly T[], worth: (one: T) => number): T[] {
  return all
    .map((one) => ({ one, value: worth(one) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ one }) => one)
}
