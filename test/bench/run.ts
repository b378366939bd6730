import { mkdtempSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../../src/build/generate.ts'
import { readSeeds } from '../../src/build/seeds.ts'
import { benchCold, dryRun } from './cold.ts'
import { type Row, table } from './measure.ts'

/** `npm run bench`: prints one table. Ratios are against a peer in the same run; times are of this machine only. */
const mistakes = await generate()
if (mistakes.length > 0) throw new Error(mistakes.join('\n'))

const { issues } = readSeeds(join(import.meta.dirname, '../../seeds'))
const { benchRender } = await import('./render.ts')
const rows: Row[] = [...(await benchRender(issues)), ...(await benchCold('000_26995bac4d436648.txt')), size()]
console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}\n`)
console.log(table(rows))

/** As wrangler counts it: what is uploaded, gzipped. */
function size(): Row {
  const printed = dryRun('src/worker.ts', mkdtempSync(join(tmpdir(), 'marrow-size-')))
  const gzip = /gzip: ([\d.]+) KiB/.exec(printed)?.[1]
  if (gzip === undefined) throw new Error('wrangler printed no size')
  return { what: 'the whole Worker, gzipped', value: `${gzip} KiB` }
}
