import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `src/pages/scripts/*.js` and `local/*.js` as a module of two scripts, with the hashes for the pages and their Content-Security-Policy. */
export function scriptModule(dir: string): string {
  const [script, live] = [dir, join(dir, 'local')].map(joined)
  return `// Generated from src/pages/scripts/ by src/build/generate.ts.

/** The one script of the owner's pages. They work without it. */
export const SCRIPT = ${JSON.stringify(script)}
/** For \`integrity\` and for \`script-src\`. */
export const SCRIPT_HASH = '${hashOf(script ?? '')}'

/** Reloads the pages of the dev server after a build. */
export const LIVE_SCRIPT = ${JSON.stringify(live)}
export const LIVE_SCRIPT_HASH = '${hashOf(live ?? '')}'
`
}

/** The scripts of one folder, each in its own scope. */
const joined = (dir: string): string =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => `{\n${readFileSync(join(dir, name), 'utf8')}}\n`)
    .join('')

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`
