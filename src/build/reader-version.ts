import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The code that turns bytes into an Issue and its Brief. */
const ROOMS = ['parse', 'summarize', 'text', 'markup']

/**
 * A module with the version of the code that reads documents, as a hash of that code: a new version reads documents again, if none
 * of their stories was sent yet.
 */
export function readerModule(src: string): string {
  const hash = createHash('sha256')
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  for (const name of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.gen.ts')).toSorted())
    hash.update(`${name.replaceAll('\\', '/')}\n`).update(readFileSync(join(src, name)))
  return `// Generated from src/ by src/build/generate.ts.
export const READER = '${hash.digest('hex').slice(0, 16)}'
`
}
