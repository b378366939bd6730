import { featureOf } from '../summarize/features.ts'
import type { Passage } from '../summarize/passage.ts'
import { RANK_FEATURES, RISK_FEATURES } from '../summarize/stand-alone/risk.ts'
import { measureRisks } from '../summarize/standing.ts'
import { type LabelledItem, positionOf } from './labelled-item.ts'
import { type Instance, trainLogistic } from './logistic.ts'
import { passageOf } from './training-data.ts'

/** Cross-validated by repository, penalties from 2 to 10 give the same. */
const PENALTY = 5

/** The weights of the bias, the signs of risk and the features of the ranking, in this order. */
export type RiskModel = Float64Array

/** Learns how likely a sentence is nothing to show by itself, from what readers said of every sentence of the items. */
export const learnRisk = (items: readonly LabelledItem[]): RiskModel =>
  trainLogistic(items.flatMap(instancesOf), PENALTY)

export const RISK_NAMES: readonly string[] = ['bias', ...RISK_FEATURES, ...RANK_FEATURES]

/** The log odds that a reader of the heading cannot understand a sentence, for each sentence of a text. */
export const risksOf = (passage: Passage, model: RiskModel): number[] =>
  signsOf(passage).map((signs) => signs.reduce((sum, sign, j) => sum + sign * (model[j + 1] ?? 0), model[0] ?? 0))

function instancesOf(item: LabelledItem): Instance[] {
  const passage = passageOf(item)
  return signsOf(passage).flatMap((features, i) => {
    const at = positionOf(item, passage.ranked[i]?.text ?? '')
    return at < 0 ? [] : [{ features, target: failuresOf(item, at) }]
  })
}

/** In the order of the names, without the bias. */
function signsOf(passage: Passage): number[][] {
  const signs = measureRisks(passage)
  return passage.ranked.map(({ measured }, i) => [
    ...RISK_FEATURES.map((name) => signs[i]?.[name] ?? 0),
    ...RANK_FEATURES.map((name) => featureOf(measured, name)),
  ])
}

/** Share of the readers to whom the sentence is nothing to show. */
export const failuresOf = ({ readers }: LabelledItem, at: number): number =>
  readers.filter(({ badAlone, housekeeping }) => badAlone.includes(at) || housekeeping.includes(at)).length /
  readers.length
