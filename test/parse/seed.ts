import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../../src/model/issue.ts'
import { parseSource } from '../../src/parse/parse-source.ts'

/** A bundled seed, parsed; a seed that cannot be read fails the test that asks for it. */
export function seed(name: string): Issue {
  const parsed = parseSource({ name, bytes: readFileSync(join(import.meta.dirname, '../../seeds', name)) })
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.kind}`)
  return parsed.value
}

export const importAi = () => seed('000_26995bac4d436648.txt')
export const notesOnMail = () => seed('notes-on-mail-1.md')

/** Markdown as a source, without a file. */
export const markdown = (text: string, name = 'post.md') => ({ name, bytes: new TextEncoder().encode(text) })

export function issueOf(text: string, name?: string): Issue {
  const parsed = parseSource(markdown(text, name))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
