import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { COLUMNS, type Measured } from '../summarize/features.ts'
import { readPassage } from '../summarize/passage.ts'
import { plainSection } from '../summarize/plain-section.ts'
import { type LabelledItem, marksOf } from './labelled-item.ts'
import { learnRisk, RISK_NAMES } from './learn-risk.ts'
import { dot, type Example, trainListwise } from './listwise.ts'
import { type ReferenceRow, referenceGains } from './reference-gains.ts'

/** Texts with summaries that people wrote, whose licences allow us to ship what was learned from them, and the weight of each set. */
const SUMMARIES = [
  { file: 'scitldr.train.jsonl', weight: 1, gain: 'whole' },
  { file: 'techblog.dev.jsonl', weight: 4, gain: 'whole' },
  { file: 'cochrane.dev.jsonl', weight: 0.5, gain: 'sentence' },
] as const

/** Newsletter items whose sentences readers marked: those of the evaluation folder by two each, our own by one. */
const ITEMS = 'gist.train.jsonl'
const OWN_ITEMS = join(import.meta.dirname, '../../test/marked-items/items.jsonl')

/**
 * The weights are trained on each kind of set separately and then averaged: summaries show which words matter, marks show which sentence
 * matters. The share of the items is small: cross-validated by repository, a larger share improves nothing and makes the other sets worse.
 */
const SHARE_OF_ITEMS = 0.1

const SETTINGS = { epochs: 20, rate: 0.03, temperature: 1 }
/** There are few items, so their weights are regularised more. */
const DECAY = { summaries: 0.005, items: 0.05 }
/** The result is the mean of one run per seed: it depends less on the order of the examples. */
const RANDOM_SEEDS = [1, 2, 3, 4]
/** Share of each text with a heading that is also trained without it, because news often has none. */
const SHARE_WITHOUT_HEADING = 0.3

/**
 * `train DATA_DIR`: learns the weights of the ranking and those of the risk that a sentence cannot be understood by itself, and writes
 * `summarize/weights.ts` and `summarize/stand-alone/risk-weights.ts`. The same data give the same bytes.
 */
function main(data: string | undefined): number {
  if (data === undefined) {
    console.error('usage: npm run train -- DATA_DIR')
    return 2
  }
  const from = resolve(process.env.INIT_CWD ?? '.', data)
  const summaries = SUMMARIES.flatMap(({ file, weight, gain }) =>
    weighSet(readSummaries(join(from, file), gain), weight),
  )
  const labelled = [join(from, ITEMS), OWN_ITEMS].flatMap(readRows<LabelledItem>)
  const risk = learnRisk(labelled)
  const items = weighSet(labelled.flatMap(textOfItem), 1)
  console.log(`${summaries.length} texts with summaries, ${items.length} with marks, ${COLUMNS.length} features`)
  const ofSummaries = learn(summaries, DECAY.summaries)
  const ofItems = learn(items, DECAY.items)
  const weights = COLUMNS.map((name, j) => {
    const mean = (1 - SHARE_OF_ITEMS) * (ofSummaries[j] ?? 0) + SHARE_OF_ITEMS * (ofItems[j] ?? 0)
    return [name, mean] as const
  })
  const folder = join(import.meta.dirname, '../summarize')
  writeFileSync(join(folder, 'weights.ts'), WEIGHTS_HEAD + linesOf(weights))
  const named = RISK_NAMES.map((name, j) => [name, Number((risk[j] ?? 0).toFixed(2))] as const)
  writeFileSync(join(folder, 'stand-alone/risk-weights.ts'), RISK_HEAD + linesOf(named))
  return 0
}

interface Text {
  readonly measured: readonly Measured[]
  readonly gains: readonly number[]
  readonly weight: number
}

function readSummaries(file: string, gain: 'whole' | 'sentence'): Text[] {
  return readRows<ReferenceRow>(file).flatMap((row) => {
    if ((row.title ?? '') === '') return textOf(row.text, '', 1, (sentences) => referenceGains(row, sentences, gain))
    return [
      ...textOf(row.text, row.title ?? '', 1 - SHARE_WITHOUT_HEADING, (sentences) =>
        referenceGains(row, sentences, gain),
      ),
      ...textOf(row.text, '', SHARE_WITHOUT_HEADING, (sentences) => referenceGains(row, sentences, gain)),
    ]
  })
}

const textOfItem = (item: LabelledItem): Text[] =>
  textOf(item.text, item.title, 1, (sentences) => marksOf(item, sentences))

/** One text with the features used at run time; empty if there is nothing to choose. Gains are relative to the best sentence. */
function textOf(
  text: string,
  heading: string,
  weight: number,
  gain: (sentences: readonly string[]) => readonly number[],
): Text[] {
  const { ranked } = readPassage(plainSection(text, heading))
  const values = gain(ranked.map((sentence) => sentence.text))
  const best = Math.max(...values)
  if (ranked.length < 2 || best <= 0) return []
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const gains = values.map((value) => (value - mean) / Math.max(best, SMALLEST_GAIN))
  return [{ measured: ranked.map(({ measured }) => measured), gains, weight }]
}

const SMALLEST_GAIN = 0.05

function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The texts of one set share its weight. */
function weighSet(texts: readonly Text[], weight: number): Text[] {
  const total = texts.reduce((sum, text) => sum + text.weight, 0)
  return texts.map((text) => ({ ...text, weight: (text.weight * weight) / total }))
}

/** Weights scaled so that scores within a text have a standard deviation of 1. */
function learn(texts: readonly Text[], decay: number): Float64Array {
  const examples = texts.map(({ measured, gains, weight }): Example => ({ rows: measured, gains, weight }))
  const runs = RANDOM_SEEDS.map((seed) => trainListwise(examples, COLUMNS.length, { ...SETTINGS, decay, seed }))
  const mean = Float64Array.from(COLUMNS, (_, j) => runs.reduce((sum, run) => sum + (run[j] ?? 0), 0) / runs.length)
  const unit = deviationOf(examples, mean)
  return mean.map((weight) => weight / unit)
}

function deviationOf(examples: readonly Example[], weights: Float64Array): number {
  let [squares, count] = [0, 0]
  for (const { rows } of examples) {
    const scores = rows.map((row) => dot(row, weights))
    const mean = scores.reduce((a, b) => a + b, 0) / scores.length
    for (const score of scores) squares += (score - mean) ** 2
    count += scores.length
  }
  return Math.sqrt(squares / count)
}

const WEIGHTS_HEAD = `import type { Feature } from './features.ts'

/** Learned by \`npm run train\`; do not edit. A sentence's score is the sum of its features times these. */
export const WEIGHTS: Readonly<Record<Feature, number>> = `

const RISK_HEAD = `import type { RiskWeights } from './risk.ts'

/** Learned by \`npm run train\`; do not edit. The log odds are the bias and the sum of the features times these. */
export const RISK_WEIGHTS: RiskWeights = `

function linesOf(weights: readonly (readonly [string, number])[]): string {
  const lines = weights.map(
    ([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(3))},\n`,
  )
  return `{\n${lines.join('')}}\n`
}

process.exitCode = main(process.argv[2])
