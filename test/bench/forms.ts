import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle, dryRun, inIsolate } from './cold.ts'
import { middle, table } from './measure.ts'

/**
 * `node test/bench/forms.ts [FILE…]`: what the first reading of a document costs in a fresh isolate of workerd, and each one after it;
 * and how large the Worker is with all readers in it. Without files: one of each form of `test/corpus/forms`.
 */
const ISOLATES = 5
const FOLDER = join(import.meta.dirname, '../corpus/forms')
const given = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file))
const files =
  given.length > 0
    ? given
    : readdirSync(FOLDER)
        .filter((name) => /^town-|garden-feed/.test(name))
        .map((name) => join(FOLDER, name))

const script = bundle('test/bench/forms-worker.ts')
const rows: { what: string; value: string }[] = []
for (const file of files) {
  const bytes = readFileSync(file)
  const runs: { first: number; warm: number; issues: number }[] = []
  for (let i = 0; i < ISOLATES; i++)
    runs.push((await inIsolate(script, '/', { method: 'POST', body: bytes })) as (typeof runs)[number])
  const of = (name: 'first' | 'warm') => middle(runs.map((run) => run[name])).toFixed(1)
  rows.push({
    what: `${basename(file)} (${(bytes.length / 1000).toFixed(1)} kB, ${runs[0]?.issues} Issues)`,
    value: `cold ${of('first')} ms, warm ${of('warm')} ms`,
  })
}
console.log(table(rows))

const out = mkdtempSync(join(tmpdir(), 'marrow-forms-'))
dryRun('test/bench/whole-worker.ts', out, ['--minify'])
console.log(
  `\nthe Worker with all readers, minified and gzipped: ${(gzipSync(readFileSync(join(out, 'whole-worker.js')), { level: 9 }).length / 1000).toFixed(1)} kB`,
)
