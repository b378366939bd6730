import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { split } from 'sentence-splitter'
import { splitSentences } from '../../src/text/sentences.ts'
import { median, type Row } from './measure.ts'
import { paragraphsOf } from './prose.ts'

const ROOT = join(import.meta.dirname, '../..')
const { sentences: sbd } = createRequire(import.meta.url)('sbd') as { sentences(text: string): string[] }
const LENGTH = 100_000

const SPLITTERS: readonly { readonly name: string; readonly split: (text: string) => unknown }[] = [
  { name: 'Marrow', split: splitSentences },
  { name: 'sentence-splitter', split },
  // Its last change is of 2022.
  { name: 'sbd (abandoned)', split: sbd },
]

/** 100 kB of prose, and the same in paragraphs of their own: nobody is timed on one shape only. */
export async function benchSplitters(sentences: readonly string[]): Promise<Row[]> {
  const paragraphs = paragraphsOf(sentences, LENGTH)
  const shapes = [
    { shape: '100 kB in one', texts: [paragraphs.join('\n\n')] },
    { shape: '100 kB by paragraph', texts: paragraphs },
  ]
  const rows: Row[] = []
  for (const { shape, texts } of shapes) {
    let own = Number.NaN
    for (const { name, split } of SPLITTERS) {
      const time = await median(9, () => texts.forEach((text) => void split(text)))
      if (name === 'Marrow') own = time
      rows.push({
        what: `sentences of ${shape}: ${name}`,
        value: `${time.toFixed(1)} ms`,
        ratio: name === 'Marrow' ? '1 ×' : `${(time / own).toFixed(1)} × Marrow's time`,
      })
    }
  }
  return rows
}

/** A package the judge knows and this project does not have: Marrow sits on its chair. */
const CHAIR = '@stdlib/nlp-sentencize'
const NAMES: Readonly<Record<string, string>> = {
  [CHAIR]: 'Marrow',
  own: 'the prototype of that folder',
  'sentence-splitter': 'sentence-splitter',
  sbd: 'sbd (abandoned)',
  'Intl.Segmenter': 'Intl.Segmenter',
}

/**
 * `DIR/segment-bench.mjs` on all of them, by its own idea of equal; null where there is none.
 * It takes packages from a folder of ours and has a fixed list of names, so Marrow comes under one of these.
 */
export function judgeSplitters(dir: string): string | null {
  const judge = join(dir, 'segment-bench.mjs')
  if (!existsSync(judge)) return null
  const room = mkdtempSync(join(tmpdir(), 'marrow-splitters-'))
  mkdirSync(join(room, 'node_modules', CHAIR), { recursive: true })
  for (const name of ['sentence-splitter', 'sbd'])
    symlinkSync(join(ROOT, 'node_modules', name), join(room, 'node_modules', name))
  writeFileSync(
    join(room, 'node_modules', CHAIR, 'index.js'),
    `const { splitSentences } = require(${JSON.stringify(join(ROOT, 'src/text/sentences.ts'))})
module.exports = (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end))
`,
  )
  // What it prints on standard error are the packages of its list that are not here.
  const run = spawnSync(process.execPath, [judge], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', BENCH_MODULES: join(room, 'x.js') },
  })
  if (run.status !== 0) return `${judge} failed: ${run.stderr}`
  const rows = [...run.stdout.matchAll(/'([^']+)' +│ '(\d+\/\d+)' +│ '[\d.]+' +│ '(\d+\/\d+)' +│ '(\d+\/\d+)'/g)]
    .map(([, name = '', ...counts]) => [NAMES[name], ...counts])
    .filter(([name]) => name !== undefined)
  if (rows.length === 0) return `${judge} prints another table than expected:\n${run.stdout}`
  return [
    '| sentences | golden rules | further cases | newsletter traps |',
    '|---|--:|--:|--:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}
