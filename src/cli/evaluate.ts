import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { judgeStandAlone } from './evaluate-stand-alone.ts'
import { helpIfAsked } from './help.ts'

/**
 * `npm run eval -- DIR`: runs every measurement of an evaluation folder: the share of the best possible extract (`score.mjs`, on
 * every set of one split that `sets.json` knows), the stand-alone check against labels (`data/standalone.*.jsonl`), and gists
 * against the labels of two people (`gist-score.mjs`, on every `data/gist.*.jsonl`).
 */
const USAGE = 'usage: npm run eval -- DIR [dev|heldout] [options of the scorer]'
const HELP = `${USAGE}

Measures how good the chosen sentences are, against the labels in DIR, and prints the scores. No data is part of Marrow.

  DIR            holds score.mjs, sets.json and data/*.jsonl
  dev, heldout   which half of the data; dev by default
  --help         this text
`
helpIfAsked(process.argv.slice(2, 3), HELP)
const [folder, split = 'dev', ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error(`${USAGE}   (DIR holds score.mjs, sets.json and data/*.jsonl)`)
  process.exit(2)
}
const dir = resolve(process.env.INIT_CWD ?? '.', folder)
if (!['score.mjs', 'sets.json', 'data'].every((name) => existsSync(join(dir, name)))) {
  console.error(`${folder} does not contain score.mjs, sets.json and data/.`)
  process.exit(1)
}
const files = readdirSync(join(dir, 'data'))
const ending = `.${split}.jsonl`
const known = Object.keys(JSON.parse(readFileSync(join(dir, 'sets.json'), 'utf8')))
const sets = files
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .filter((name) => known.includes(name))
if (sets.length === 0) {
  console.error(`${folder}/data holds no file named *${ending} of a set in sets.json.`)
  process.exit(1)
}
const command = `"${process.execPath}" "${join(import.meta.dirname, 'summarize.ts')}"`
const statuses = [run('score.mjs', ['--cmd', command, '--split', split, '--sets', sets.join(','), ...rest])]

for (const name of files.filter((name) => /^standalone\..*\.jsonl$/.test(name))) {
  console.log(`\nStand-alone check against ${name}`)
  console.log(
    judgeStandAlone(
      join(dir, 'data'),
      name,
      sets.map((set) => `${set}${ending}`),
    ),
  )
}

if (existsSync(join(dir, 'gist-score.mjs'))) {
  for (const name of files.filter((name) => /^gist\..*\.jsonl$/.test(name))) {
    console.log(`\nGists against the labels of ${name}`)
    statuses.push(run('gist-score.mjs', ['--data', join(dir, 'data', name), '--cmd', command]))
  }
}
process.exitCode = statuses.find((status) => status !== 0) ?? 0

function run(script: string, options: readonly string[]): number {
  return spawnSync(process.execPath, [join(dir, script), ...options], { stdio: 'inherit' }).status ?? 1
}
