import { readPassage } from '../summarize/passage.ts'
import { plainSection } from '../summarize/plain-section.ts'
import { RISK_FEATURES, type RiskFeature } from '../summarize/stand-alone/risk.ts'
import { measureRisks } from '../summarize/standing.ts'
import { type LabelledItem, positionOf } from './labelled-item.ts'
import { type Instance, trainLogistic } from './logistic.ts'

/** Cross-validated by repository, penalties from 1 to 12 give the same. */
const PENALTY = 5

/** The weights of the signs that a sentence is nothing to show by itself, from what readers said of every sentence of the items. */
export function learnRisk(items: readonly LabelledItem[]): Readonly<Record<RiskFeature | 'bias', number>> {
  const weights = trainLogistic(items.flatMap(instancesOf), PENALTY)
  return Object.fromEntries(
    ['bias', ...RISK_FEATURES].map((name, j) => [name, Number((weights[j] ?? 0).toFixed(2))]),
  ) as Record<RiskFeature | 'bias', number>
}

function instancesOf(item: LabelledItem): Instance[] {
  const passage = readPassage(plainSection(item.text, item.title))
  const measured = measureRisks(passage)
  return passage.ranked.flatMap(({ text, position }) => {
    const at = positionOf(item, text)
    const risks = measured[position]
    if (at < 0 || risks === undefined) return []
    const failed = item.readers.filter(
      ({ badAlone, housekeeping }) => badAlone.includes(at) || housekeeping.includes(at),
    ).length
    return [{ features: RISK_FEATURES.map((name) => risks[name]), target: failed / item.readers.length }]
  })
}
