import type { Section } from '../model/issue.ts'
import { chooseFrom } from './choose.ts'
import { COLUMNS, featureOf, type Measured, type PlainFeature } from './features.ts'
import { readPassage } from './passage.ts'
import { plainName, type RankedSentence } from './rank.ts'
import { REASONS } from './reasons.ts'
import { explainFault } from './stand-alone/stand-alone.ts'

/**
 * Why each kept stretch of a Section was kept, by its start. Each gets at most three reasons in plain words, strongest first, and then what
 * it leaves unexplained if no better sentence was found.
 */
export function explainChoice(section: Section): ReadonlyMap<number, readonly string[]> {
  const passage = readPassage(section)
  const { gist, points } = chooseFrom(passage)
  const usual = usualOf(passage.ranked)
  const kept = gist === null ? points : [gist, ...points]
  return new Map(
    kept.map(({ start, sentences, faults }) => {
      const last = sentences.at(-1)
      const why = last === undefined || sentences.length > PAIR ? [] : reasons(last, usual)
      return [start, [...(SHOWN_TOGETHER[sentences.length] ?? []), ...why, ...faults.map(explainFault)]]
    }),
  )
}

const PAIR = 2

const SHOWN_TOGETHER: Readonly<Record<number, readonly string[]>> = {
  2: ['the second sentence needs the one before it'],
  3: ['the text is so short that it is shown whole'],
}

/** What is usual in a story, so that the unusual can be found. */
export function usualOf(ranked: readonly RankedSentence[]): Measured {
  return Float64Array.from(COLUMNS, (_, column) => {
    let sum = 0
    for (const { measured } of ranked) sum += measured[column] ?? 0
    return sum / ranked.length
  })
}

/** Up to three reasons for a sentence, strongest first, in plain words: where it scores higher than is usual in its story. */
export function reasons({ measured, prior, weights }: RankedSentence, usual: Measured): string[] {
  const gains = new Map<string, number>()
  const credit = ({ gain, reason }: { readonly gain: number; readonly reason: PlainFeature }) => {
    const words = REASONS[reason]
    if (words !== undefined && gain > 0) gains.set(words, (gains.get(words) ?? 0) + gain)
  }
  prior.forEach(credit)
  for (const name of COLUMNS) {
    const more = featureOf(measured, name) - featureOf(usual, name)
    if (more > 0) credit({ gain: featureOf(weights, name) * more, reason: plainName(name) })
  }
  return [...gains]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([words]) => words)
}
