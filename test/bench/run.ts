import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { generate } from '../../src/build/generate.ts'
import { readSeeds } from '../../src/build/seeds.ts'
import { benchChoice } from './choose.ts'
import { benchCold } from './cold.ts'
import { benchLongSection, benchManySections } from './curve.ts'
import { type Row, table } from './measure.ts'
import { packageTable, workerSize } from './packages.ts'
import { sentencesOf, sentencesOfData } from './prose.ts'
import { benchSplitters, judgeSplitters } from './splitters.ts'
import { judgeSummarizers } from './summarizers.ts'

/**
 * `npm run bench [-- DIR]`: ratios are against a peer in the same run; times are of this machine only.
 * With an evaluation folder, the splitters and summarizers are judged by its scripts as well.
 */
const mistakes = await generate()
if (mistakes.length > 0) throw new Error(mistakes.join('\n'))

const [folder] = process.argv.slice(2)
const dir = folder === undefined ? null : resolve(process.env.INIT_CWD ?? '.', folder)
const { issues } = await readSeeds(join(import.meta.dirname, '../../seeds'))
const [first] = issues
if (first === undefined) throw new Error('no issue to measure with')
const sentences = sentencesOf(issues)
// React is several times slower without this.
process.env.NODE_ENV = 'production'
const { benchRender } = await import('./render.ts')
const rows: Row[] = [
  ...(await benchRender(issues)),
  ...(await benchCold('000_26995bac4d436648.txt')),
  ...(await benchChoice()),
  ...(await benchSplitters(sentences)),
  ...benchLongSection(first, sentences, `the ${sentences.length} sentences of the seeds repeated`),
  ...benchManySections(issues),
  ...(dir === null ? [] : benchLongSection(first, sentencesOfData(dir), 'sentences of DIR/data, none repeated')),
  { what: 'of it summarising, code and tables', value: `${await size('test/bench/summarize-worker.ts')} kB` },
]
console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}\n`)
console.log(table(rows))
console.log(`\n${packageTable(await workerSize())}`)

if (dir !== null) {
  console.log(`\n${judgeSplitters(dir) ?? `${folder} has no segment-bench.mjs in it.`}`)
  console.log(`\n${judgeSummarizers(dir) ?? `${folder} contains no score.mjs.`}`)
}

/** What is uploaded, gzipped. */
async function size(entry: string): Promise<string> {
  const { gzipped } = await workerSize(entry)
  return (gzipped / 1000).toFixed(1)
}
