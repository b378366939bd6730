import { createHash } from 'node:crypto'
import { priceOfRisk } from '../summarize/gist.ts'
import { priceOf } from '../summarize/lint.ts'
import { type LabelledItem, marksOf, positionOf } from './labelled-item.ts'
import { failuresOf, signsOf } from './learn-risk.ts'
import { passageOf } from './training-data.ts'

/** Beyond these digits, machines may compute differently. */
const DIGITS = 6

/**
 * A hash of all that is learned from these items: features, signs of risk, prices and marks of every sentence. It changes where any of
 * them does, and not with the weights.
 */
export function fingerprintOf(items: readonly LabelledItem[]): string {
  const hash = createHash('sha256')
  for (const item of items) hash.update(JSON.stringify(factsOf(item), rounded))
  return hash.digest('hex').slice(0, 16)
}

function factsOf(item: LabelledItem) {
  const passage = passageOf(item)
  const signs = signsOf(passage)
  const marks = marksOf(
    item,
    passage.ranked.map(({ text }) => text),
  )
  return passage.ranked.map(({ text, measured, prior, flaws }, i) => ({
    features: [...measured],
    signs: signs[i],
    prior: prior.map(({ gain }) => gain),
    price: priceOf(flaws),
    priceOfRisk: [0, 1].map((risk) => priceOfRisk(passage, risk)),
    mark: marks[i],
    fails: failuresOf(item, positionOf(item, text)),
    isItem: passage.kind.item,
  }))
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value
