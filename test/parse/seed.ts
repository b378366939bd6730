import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../../src/model/issue.ts'
import { parseSource } from '../../src/parse/parse-source.ts'

/** A bundled seed, parsed; a seed that cannot be read fails the test that asks for it. */
async function seed(name: string): Promise<Issue> {
  const parsed = await parseSource({ name, bytes: readFileSync(join(import.meta.dirname, '../../seeds', name)) })
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.kind}`)
  return parsed.value
}

const [IMPORT_AI, NOTES_ON_MAIL] = await Promise.all(['000_26995bac4d436648.txt', 'notes-on-mail-1.md'].map(seed))
if (IMPORT_AI === undefined || NOTES_ON_MAIL === undefined) throw new Error('a seed is missing')

export const importAi = () => IMPORT_AI
export const notesOnMail = () => NOTES_ON_MAIL

/** Markdown as a source, without a file. */
export const markdown = (text: string, name = 'post.md') => ({ name, bytes: new TextEncoder().encode(text) })

export async function issueOf(text: string, name?: string): Promise<Issue> {
  const parsed = await parseSource(markdown(text, name))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
