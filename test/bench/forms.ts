import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { bundle, inIsolate } from './cold.ts'
import { middle, type Row, table } from './measure.ts'
import { packageTable, workerSize } from './packages.ts'

/**
 * `node test/bench/forms.ts [FILE…]`: what the first reading of a document costs in a fresh isolate of workerd, and each one after it;
 * against what only takes it apart: postal-mime, htmlparser2 or feedsmith, each also at its first call in an isolate; and how large the
 * Worker is with all readers in it. Without files: one of each form of `test/corpus/forms`.
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

const script = await bundle('test/bench/forms-worker.ts')
const rows: Row[] = []
for (const file of files) {
  const bytes = readFileSync(file)
  const runs: Run[] = []
  const peers: Run[] = []
  // In turns, so that what else the machine does slows down both.
  for (let i = 0; i < ISOLATES; i++) {
    runs.push((await inIsolate(script, '/', { method: 'POST', body: bytes })) as Run)
    peers.push((await inIsolate(script, '/peer', { method: 'POST', body: bytes })) as Run)
  }
  const of = (all: readonly Run[], name: 'first' | 'warm') => middle(all.map((run) => run[name]))
  rows.push({
    what: `${basename(file)} (${(bytes.length / 1000).toFixed(1)} kB, ${runs[0]?.issues} Issues)`,
    value: `cold ${of(runs, 'first').toFixed(1)} ms, warm ${of(runs, 'warm').toFixed(1)} ms`,
    ratio: `cold ${(of(runs, 'first') / of(peers, 'first')).toFixed(1)} ×, warm ${(of(runs, 'warm') / of(peers, 'warm')).toFixed(1)} ×`,
  })
}
console.log(table(rows))
console.log(`\nThe Worker with all readers in it:\n\n${packageTable(await workerSize('test/bench/whole-worker.ts'))}`)

interface Run {
  readonly first: number
  readonly warm: number
  readonly issues: number
}
