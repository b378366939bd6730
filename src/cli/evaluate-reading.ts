import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { helpIfAsked } from './help.ts'

/** `npm run eval:reading -- DIR`: runs `score.mjs` of a folder, which compares the stories of its documents with hand-checked results. */
const USAGE = 'usage: npm run eval:reading -- DIR [options of the scorer]   (DIR holds score.mjs and the documents)'
const HELP = `${USAGE}

Compares the stories that Marrow reads from the documents in DIR with results that people checked. No data is part of Marrow.
`
helpIfAsked(process.argv.slice(2, 3), HELP)
const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error(USAGE)
  process.exit(2)
}
const dir = resolve(process.env.INIT_CWD ?? '.', folder)
if (!existsSync(join(dir, 'score.mjs'))) {
  console.error(`${folder} contains no score.mjs.`)
  process.exit(1)
}
const command = `"${process.execPath}" "${join(import.meta.dirname, 'brief.ts')}" --json`
const run = spawnSync(process.execPath, [join(dir, 'score.mjs'), '--cmd', command, ...rest], { stdio: 'inherit' })
process.exitCode = run.status ?? 1
