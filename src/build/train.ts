import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Feature, measure } from '../summarize/features.ts'
import { readStory } from '../summarize/reading.ts'
import { splitSentences } from '../text/sentences.ts'
import { dot, type Example, trainListwise } from './listwise.ts'
import { overlap, overlapTokens } from './overlap.ts'

/** Data sets whose licences allow us to ship what was learned from them, and the weight of each. */
const SETS = [
  { file: 'scitldr.train.jsonl', weight: 1, gain: 'whole' },
  { file: 'techblog.dev.jsonl', weight: 1, gain: 'whole' },
  { file: 'cochrane.dev.jsonl', weight: 0.5, gain: 'sentence' },
] as const

const SETTINGS = { epochs: 20, rate: 0.03, temperature: 1, decay: 0.005 }
/** The result is the mean of one run per seed: it depends less on the order of the examples. */
const SEEDS = [1, 2, 3, 4]
/** The share of a text with a heading that is learned from without the heading: news often has none. */
const BARE = 0.3

interface Row {
  readonly text: string
  readonly title?: string
  readonly refs: readonly string[]
}

/** `train DATA_DIR`: learns the weights of the ranking and writes `summarize/weights.ts`. The same data give the same bytes. */
function main(folder: string | undefined): number {
  if (folder === undefined) {
    console.error('usage: npm run train -- DATA_DIR')
    return 2
  }
  const from = resolve(process.env.INIT_CWD ?? '.', folder)
  const texts = SETS.flatMap(({ file, weight, gain }) => readSet(join(from, file), weight, gain))
  const features = Object.keys(texts[0]?.measured[0] ?? {}).sort() as Feature[]
  const examples = texts.map(({ measured, gains, weight }): Example => {
    return { rows: measured.map((row) => Float64Array.from(features, (name) => row[name])), gains, weight }
  })
  console.log(`${examples.length} texts, ${features.length} features`)
  const runs = SEEDS.map((seed) => trainListwise(examples, features.length, { ...SETTINGS, seed }))
  const mean = Float64Array.from(features, (_, j) => runs.reduce((sum, run) => sum + (run[j] ?? 0), 0) / runs.length)
  const unit = deviationOf(examples, mean)
  const weights = features.map((name, j) => [name, (mean[j] ?? 0) / unit] as const)
  writeFileSync(join(import.meta.dirname, '../summarize/weights.ts'), moduleOf(weights))
  return 0
}

interface Text {
  readonly measured: ReturnType<typeof measure>
  readonly gains: readonly number[]
  readonly weight: number
}

function readSet(file: string, weight: number, gain: 'whole' | 'sentence'): Text[] {
  const rows: Row[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const texts = rows.flatMap((row): Text[] => {
    const reading = readStory(row.text, row.title ?? '')
    const references = row.refs.flatMap((ref) => (gain === 'whole' ? [ref] : sentencesOf(ref))).map(overlapTokens)
    const said = reading.sentences.map(({ text }) => {
      const tokens = overlapTokens(text)
      return references.reduce((best, reference) => Math.max(best, overlap(tokens, reference)), 0)
    })
    const best = Math.max(...said)
    if (said.length < 2 || best <= 0) return []
    const mean = said.reduce((a, b) => a + b, 0) / said.length
    const gains = said.map((value) => (value - mean) / Math.max(best, 0.05))
    if (reading.heading.bag.size === 0) return [{ measured: measure(reading), gains, weight: 1 }]
    const bare = readStory(row.text, '')
    return [
      { measured: measure(reading), gains, weight: 1 - BARE },
      { measured: measure(bare), gains, weight: BARE },
    ]
  })
  const total = texts.reduce((sum, text) => sum + text.weight, 0)
  return texts.map((text) => ({ ...text, weight: (text.weight * weight) / total }))
}

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** The standard deviation of the scores within a text: it becomes the unit of the ranking. */
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

function moduleOf(weights: readonly (readonly [string, number])[]): string {
  const lines = weights.map(
    ([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(3))},`,
  )
  return `import type { Feature } from './features.ts'

/** Learned by \`npm run train\`; do not edit. A sentence's score is the sum of its features times these. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
${lines.join('\n')}
}
`
}

process.exitCode = main(process.argv[2])
