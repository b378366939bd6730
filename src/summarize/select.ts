import { priceOf, TIED } from './lint.ts'
import type { RankedSentence } from './rank.ts'
import { similarity } from './reading.ts'

/** Each choice looks at all that are left. Whoever asks for more than these gets the rest as they are ranked. */
const MOST_COMPARED = 200

/** What a sentence loses, in standard deviations, when it repeats a chosen one word for word. */
const REPETITION = 1.5

/**
 * The best `max` sentences together, the best one first: each next one is judged without the credit that the first has spent,
 * and by how much it repeats those chosen. One that leans on its predecessor may follow it.
 * Those `given` are chosen already, and are not among `ranked`.
 */
export function selectSentences(
  ranked: readonly RankedSentence[],
  max: number,
  given: readonly RankedSentence[] = [],
): RankedSentence[] {
  const left = ranked.map((sentence) => ({ sentence, repetition: 0 }))
  const chosen: RankedSentence[] = []
  const positions = new Set<number>()
  const take = (sentence: RankedSentence): void => {
    positions.add(sentence.position)
    for (const other of left) {
      other.repetition = Math.max(other.repetition, similarity(sentence.vector, other.sentence.vector))
    }
  }
  for (const sentence of given) take(sentence)
  while (chosen.length < max && left.length > 0) {
    if (chosen.length === MOST_COMPARED) {
      chosen.push(...left.map(({ sentence }) => sentence).slice(0, max - chosen.length))
      break
    }
    const worth = left.map(({ sentence, repetition }) => {
      const spent = positions.size === 0 ? 0 : sentence.credit
      const shown = positions.has(sentence.position - 1)
        ? priceOf(sentence.flaws.filter((flaw) => TIED.includes(flaw)))
        : 0
      return sentence.score - spent - REPETITION * repetition + shown
    })
    const best = worth.indexOf(worth.reduce((a, b) => (b > a ? b : a)))
    const [{ sentence } = { sentence: undefined }] = left.splice(best, 1)
    if (sentence === undefined) break
    chosen.push(sentence)
    take(sentence)
  }
  return chosen
}
