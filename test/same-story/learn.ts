import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Instance, trainLogistic } from '../../src/build/logistic.ts'
import { daysBetween, numbersDiffer } from '../../src/choose/same-story/compare.ts'
import { FEATURES, pairFeatures } from '../../src/choose/same-story/pair-features.ts'
import { weigh, weightsAmong } from '../../src/choose/same-story/word-weights.ts'
import { factsOfPairs, keyOf, type ReadPair, readPairs } from '../../src/cli/measure-same-story.ts'

const PENALTY = 1
const FOLDS = 8
/** Precision that is printed, where the pairs were not learned from. */
const SHOWN = [1, 0.995, 0.99, 0.985, 0.98, 0.97]

/**
 * `node test/same-story/learn.ts`: learns from the pairs in `test/same-story/` that are marked `develop` how likely two Stories are the
 * same, and writes `choose/same-story/same-weights.ts`. Prints the log odds from which so many joins are right, each pair judged by
 * weights that were learned without it and without the other pairs of its two sources.
 */
function main(): void {
  const folder = import.meta.dirname
  const pairs = ['pairs.jsonl', 'facts.jsonl'].flatMap((name) => readPairs(join(folder, name)))
  const rows = Object.values(Object.groupBy(pairs, ({ collection = '' }) => collection)).flatMap((some) =>
    rowsOf(some ?? []),
  )
  const judged = rows
    .map((row) => ({
      ...row,
      odds: oddsOf(
        learn(
          rows.filter(({ fold }) => fold !== row.fold),
          row.fold,
        ),
        row,
      ),
    }))
    .toSorted((a, b) => b.odds - a.odds)
  for (const precision of SHOWN) {
    const [last] = judged
      .flatMap(({ odds }, i) => {
        const joined = judged.slice(0, i + 1)
        const right = joined.filter(({ target }) => target === 1).length
        return right / joined.length >= precision ? [{ odds, right }] : []
      })
      .toReversed()
    const all = judged.filter(({ target }) => target === 1).length
    console.log(`${precision * 100} % right: from ${last?.odds.toFixed(2)} on, ${last?.right} of ${all} pairs`)
  }
  const [bias = 0, ...weights] = trainLogistic(rows, PENALTY)
  const lines = weights.map((weight, i) => `  /** ${FEATURES[i]} */\n  ${weight.toFixed(3)},\n`)
  writeFileSync(
    join(import.meta.dirname, '../../src/choose/same-story/same-weights.ts'),
    `${HEAD}export const BIAS = ${bias.toFixed(3)}\n\nexport const WEIGHTS: readonly number[] = [\n${lines.join('')}]\n`,
  )
}

interface Row extends Instance {
  readonly fold: number
}

function rowsOf(pairs: readonly ReadPair[]): readonly Row[] {
  const facts = factsOfPairs(pairs)
  const weights = weightsAmong(facts)
  const byKey = new Map(facts.map((one) => [one.key, weigh(one, weights)]))
  return pairs.flatMap(({ label, half, one, other }): readonly Row[] => {
    const [a, b] = [byKey.get(keyOf(one)), byKey.get(keyOf(other))]
    if (half !== 'develop' || a === undefined || b === undefined || a.source === b.source || numbersDiffer(a, b))
      return []
    const features = pairFeatures(a, b, daysBetween(a, b))
    return [{ features, target: label === 'same' ? 1 : 0, fold: foldOf([a.source, b.source].toSorted().join(' ')) }]
  })
}

const learned = new Map<number, Float64Array>()

function learn(rows: readonly Row[], fold: number): Float64Array {
  const weights = learned.get(fold) ?? trainLogistic(rows, PENALTY)
  learned.set(fold, weights)
  return weights
}

const oddsOf = (weights: Float64Array, { features }: Row): number =>
  [1, ...features].reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)

const foldOf = (sources: string): number =>
  [...sources].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) % 9973, 7) % FOLDS

const HEAD = `/**
 * Weights of \`pairFeatures\`, learned by \`test/same-story/learn.ts\` from the pairs in \`test/same-story/\` that are marked \`develop\`.
 */
`

main()
