import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, parse } from 'css-tree'

/** In the order in which they are served: later files may override earlier ones. */
const FILES = ['base', 'overview', 'sources', 'mail', 'mail-views', 'issue', 'desk', 'archive', 'reader']

/** `src/pages/styles/*.css` as one module. Wrangler, vite and Node each import CSS in another way; all of them read TypeScript. */
export function stylesheetModule(dir: string): string {
  // Without its spaces and comments: it is a part of the Worker.
  const css = generate(parse(FILES.map((name) => readFileSync(join(dir, `${name}.css`), 'utf8')).join('\n')))
  return `// Generated from src/pages/styles/ by src/build/generate.ts.

/** The one stylesheet of all pages. Served as a file, so that the pages' CSP can do without inline styles. */
export const STYLESHEET = ${JSON.stringify(css)}
`
}
