import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `npm run eval -- DIR`: runs the scorer of an evaluation folder (`score.mjs`) on every set of one split found there. */
const [folder, split = 'dev', ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error(
    'usage: npm run eval -- DIR [dev|heldout] [options of the scorer]   (DIR holds score.mjs and data/*.jsonl)',
  )
  process.exit(2)
}
const dir = resolve(process.env.INIT_CWD ?? '.', folder)
if (!existsSync(join(dir, 'score.mjs')) || !existsSync(join(dir, 'data'))) {
  console.error(`${folder} has no score.mjs and data/ in it.`)
  process.exit(1)
}
const ending = `.${split}.jsonl`
const sets = readdirSync(join(dir, 'data'))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
if (sets.length === 0) {
  console.error(`${folder}/data holds no file named *${ending}.`)
  process.exit(1)
}
const command = `"${process.execPath}" "${join(import.meta.dirname, 'summarize.ts')}"`
const run = spawnSync(
  process.execPath,
  [join(dir, 'score.mjs'), '--cmd', command, '--split', split, '--sets', sets.join(','), ...rest],
  { stdio: 'inherit' },
)
process.exitCode = run.status ?? 1
