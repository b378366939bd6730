import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `src/pages/scripts/*.js` as one module, with the hash that pages and their policy name. */
export function scriptModule(dir: string): string {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.js'))
    .sort()
  // Each in a scope of its own.
  const script = names.map((name) => `{\n${readFileSync(join(dir, name), 'utf8')}}\n`).join('')
  const hash = createHash('sha256').update(script).digest('base64')
  return `// Generated from src/pages/scripts/ by src/build/generate.ts.

/** The one script of the owner's pages. They work without it. */
export const SCRIPT = ${JSON.stringify(script)}

/** For \`integrity\` and for \`script-src\`. */
export const SCRIPT_HASH = 'sha256-${hash}'
`
}
