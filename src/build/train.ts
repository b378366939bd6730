import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { helpIfAsked } from '../cli/help.ts'
import { COLUMNS } from '../summarize/features.ts'
import { featureSums } from './feature-sums.ts'
import { learnFromItems, learnFromSummaries } from './learn-ranking.ts'
import { learnRisk, RISK_NAMES } from './learn-risk.ts'
import { readItems, readTexts, SUMS_FILE } from './training-data.ts'
import { validate } from './validate.ts'

const USAGE = 'usage: npm run train -- DATA_DIR [--validate | --compare]'
const HELP = `${USAGE}

Learns which sentences tell most, and writes src/summarize/weights.ts and src/summarize/stand-alone/risk-weights.ts.
The same data give the same bytes. No data is part of Marrow.

  DATA_DIR     holds the texts with summaries and the marked items, as src/build/training-data.ts reads them
  --validate   writes nothing, and prints how well what is learned from some repositories does on others
  --compare    writes nothing; exit code 1: the files do not hold what is learned
  --help       this text
`

/**
 * `train DATA_DIR`: learns the weights of the ranking and those of the risk that a sentence cannot be understood by itself, and writes
 * `summarize/weights.ts` and `summarize/stand-alone/risk-weights.ts`. The same data give the same bytes. `--validate` and `--compare`
 * write nothing.
 */
function main(data: string | undefined, option: string | undefined): number {
  if (data === undefined || (option !== undefined && !['--validate', '--compare'].includes(option))) {
    console.error(USAGE)
    return 2
  }
  const folder = resolve(process.env.INIT_CWD ?? '.', data)
  const texts = readTexts(folder)
  const items = readItems(folder)
  const ofSummaries = learnFromSummaries(texts)
  if (option === '--validate') {
    console.log(validate(items, ofSummaries))
    return 0
  }
  const all = [...items.folder, ...items.own]
  console.log(`${texts.length} texts with summaries, ${all.length} items with marks, ${COLUMNS.length} features`)
  const risk = learnRisk(all)
  const ofItems = learnFromItems(all, ofSummaries, risk)
  const pairs = COLUMNS.map(
    (name, j) => [name, `[${rounded(ofSummaries[j] ?? 0, 2)}, ${rounded(ofItems[j] ?? 0, 2)}]`] as const,
  )
  const risks = RISK_NAMES.map((name, j) => [name, `${rounded(risk[j] ?? 0, 2)}`] as const)
  return put(
    {
      [join(TARGET, 'weights.ts')]: WEIGHTS_HEAD + linesOf(pairs),
      [join(TARGET, 'stand-alone/risk-weights.ts')]: RISK_HEAD + linesOf(risks),
      [SUMS_FILE]: `${JSON.stringify(featureSums(items.own), null, 2)}\n`,
    },
    option === '--compare',
  )
}

/** Writes the files; or only compares them, and answers with 1 if one differs. */
function put(files: Readonly<Record<string, string>>, compares: boolean): number {
  const old = Object.entries(files).filter(([file, text]) => readFileSync(file, 'utf8') !== text)
  for (const [file, text] of compares ? [] : old) writeFileSync(file, text)
  for (const [file] of old) console.log(`${basename(file)} ${compares ? 'differs from what is learned' : 'is new'}`)
  return compares && old.length > 0 ? 1 : 0
}

const TARGET = join(import.meta.dirname, '../summarize')

const WEIGHTS_HEAD = `import type { Feature } from './features.ts'

/**
 * Learned by \`npm run train\`; do not edit. A sentence's score is the sum of its features times these: the first in papers and long texts,
 * the second in items of newsletters and short posts.
 */
export const WEIGHTS: Readonly<Record<Feature, readonly [number, number]>> = `

const RISK_HEAD = `import type { RiskWeights } from './risk.ts'

/** Learned by \`npm run train\`; do not edit. The log odds are the bias and the sum of the features times these. */
export const RISK_WEIGHTS: RiskWeights = `

const rounded = (weight: number, digits: number): number => Number(weight.toFixed(digits)) || 0

function linesOf(weights: readonly (readonly [string, string])[]): string {
  const lines = weights.map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},\n`)
  return `{\n${lines.join('')}}\n`
}

helpIfAsked(process.argv.slice(2), HELP)
process.exitCode = main(process.argv[2], process.argv[3])
