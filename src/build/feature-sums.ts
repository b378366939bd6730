import { COLUMNS, featureOf } from '../summarize/features.ts'
import { priceOf } from '../summarize/lint.ts'
import { RISK_FEATURES } from '../summarize/stand-alone/risk.ts'
import { measureRisks } from '../summarize/standing.ts'
import type { LabelledItem } from './labelled-item.ts'
import { passageOf } from './training-data.ts'

/** What is learned from, summed over the sentences of the items: each feature, each sign of risk, the prices of flaws. */
export function featureSums(items: readonly LabelledItem[]): Record<string, number> {
  const sums = new Map<string, number>()
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value)
  for (const passage of items.map(passageOf)) {
    const signs = measureRisks(passage)
    passage.ranked.forEach(({ measured, flaws }, i) => {
      add('sentences', 1)
      add('price of flaws', priceOf(flaws))
      for (const name of COLUMNS) add(name, featureOf(measured, name))
      for (const name of RISK_FEATURES) add(`risk:${name}`, signs[i]?.[name] ?? 0)
    })
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, Number(sum.toFixed(2))]))
}
