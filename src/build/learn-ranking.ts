import { COLUMNS } from '../summarize/features.ts'
import { priceOfRisk } from '../summarize/gist.ts'
import { priceOf } from '../summarize/lint.ts'
import { type LabelledItem, marksOf, positionOf } from './labelled-item.ts'
import { failuresOf, type RiskModel, risksOf } from './learn-risk.ts'
import { dot, type Example, trainListwise } from './listwise.ts'
import { centred, passageOf, type Text } from './training-data.ts'

const SETTINGS = { epochs: 20, rate: 0.03 }

/** There are few items, and they correct what is known already: their weights are regularised more. */
const SUMMARIES = { decay: 0.005, temperature: 0.7 }
const ITEMS = { decay: 0.35, temperature: 1 }

/** The result is the mean of one run per seed: it depends less on the order of the examples. */
const RANDOM_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

/** The weights that find what people put into summaries, scaled so that scores within a text have a standard deviation of 1. */
export function learnFromSummaries(texts: readonly Text[]): Float64Array {
  const examples = texts.map(({ measured, gains, weight }): Example => ({ rows: measured, gains, weight }))
  const mean = meanOfRuns(examples, SUMMARIES)
  const unit = deviationOf(examples, mean)
  return mean.map((weight) => weight / unit)
}

/** What a sentence that is nothing to show costs, in marks. */
const COST_OF_FAILURE = 0.3

/** How sharply the ranking of the summaries decides while the correction is learned. */
const SHARPNESS = 1

/** The weights for items: those of the summaries, corrected where they choose another sentence than readers do. */
export function learnFromItems(
  items: readonly LabelledItem[],
  ofSummaries: Float64Array,
  riskModel: RiskModel,
): Float64Array {
  const examples = items.flatMap((item): Example[] => {
    const passage = passageOf(item)
    const { ranked } = passage
    const marks = marksOf(
      item,
      ranked.map(({ text }) => text),
    )
    if (!passage.kind.item || ranked.length < 2 || Math.max(...marks) === 0) return []
    const values = marks.map(
      (mark, i) => mark - COST_OF_FAILURE * failuresOf(item, positionOf(item, ranked[i]?.text ?? '')),
    )
    const risks = risksOf(passage, riskModel)
    const offsets = ranked.map(({ measured, prior, flaws }, i) => {
      const bonus = prior.reduce((sum, { gain }) => sum + gain, 0)
      const score = dot(measured, ofSummaries) + bonus - priceOf(flaws) - priceOfRisk(passage, risks[i] ?? 0)
      return SHARPNESS * score
    })
    return [{ rows: ranked.map(({ measured }) => measured), gains: centred(values), offsets, weight: 1 }]
  })
  const correction = meanOfRuns(examples, ITEMS)
  return ofSummaries.map((weight, j) => weight + (correction[j] ?? 0) / SHARPNESS)
}

function meanOfRuns(examples: readonly Example[], settings: typeof ITEMS): Float64Array {
  const runs = RANDOM_SEEDS.map((seed) => trainListwise(examples, COLUMNS.length, { ...SETTINGS, ...settings, seed }))
  return Float64Array.from(COLUMNS, (_, j) => runs.reduce((sum, run) => sum + (run[j] ?? 0), 0) / runs.length)
}

function deviationOf(examples: readonly Example[], weights: Float64Array): number {
  let [squares, count] = [0, 0]
  for (const { rows } of examples) {
    for (const score of centred(rows.map((row) => dot(row, weights)))) squares += score ** 2
    count += rows.length
  }
  return Math.sqrt(squares / count)
}
