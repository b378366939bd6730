import { featureOf } from '../summarize/features.ts'
import { readPassage } from '../summarize/passage.ts'
import { plainSection } from '../summarize/plain-section.ts'
import { RANK_FEATURES, RISK_FEATURES } from '../summarize/stand-alone/risk.ts'
import { measureRisks } from '../summarize/standing.ts'
import { type LabelledItem, positionOf } from './labelled-item.ts'
import { type Instance, trainLogistic } from './logistic.ts'

/** Cross-validated by repository, penalties from 2 to 10 give the same. */
const PENALTY = 5

/** The weights of the bias, the signs of risk and the features of the ranking, in this order. */
export type RiskModel = Float64Array

/** Learns how likely a sentence is nothing to show by itself, from what readers said of every sentence of the items. */
export const learnRisk = (items: readonly LabelledItem[]): RiskModel =>
  trainLogistic(items.flatMap(instancesOf), PENALTY)

export const RISK_NAMES: readonly string[] = ['bias', ...RISK_FEATURES, ...RANK_FEATURES]

function instancesOf(item: LabelledItem): Instance[] {
  const passage = readPassage(plainSection(item.text, item.title))
  const signs = measureRisks(passage)
  return passage.ranked.flatMap(({ text, position, measured }) => {
    const at = positionOf(item, text)
    const own = signs[position]
    if (at < 0 || own === undefined) return []
    const features = [
      ...RISK_FEATURES.map((name) => own[name]),
      ...RANK_FEATURES.map((name) => featureOf(measured, name)),
    ]
    return [{ features, target: failuresOf(item, at) }]
  })
}

/** Share of the readers to whom the sentence is nothing to show. */
export const failuresOf = ({ readers }: LabelledItem, at: number): number =>
  readers.filter(({ badAlone, housekeeping }) => badAlone.includes(at) || housekeeping.includes(at)).length /
  readers.length
