import type { Issue } from '../../src/model/issue.ts'
import { explainParseError } from '../../src/parse/parse-error.ts'
import { parseIssues } from '../../src/parse/parse-source.ts'

/** All Issues of a document of any form; fails the test that asks where it cannot be read. */
export async function issuesOf(text: string | Uint8Array, name = 'document'): Promise<readonly Issue[]> {
  const parsed = await parseIssues({ name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text })
  if (!parsed.ok) throw new Error(explainParseError(parsed.error))
  return parsed.value
}

export async function onlyIssue(text: string | Uint8Array, name?: string): Promise<Issue> {
  const [issue, second] = await issuesOf(text, name)
  if (issue === undefined || second !== undefined) throw new Error('not one Issue')
  return issue
}

/** Why a document is no Issue, in the words that an editor reads. */
export async function refusalOf(text: string | Uint8Array): Promise<string> {
  const parsed = await parseIssues({
    name: 'document',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })
  return parsed.ok ? 'read' : explainParseError(parsed.error)
}

export const headings = ({ sections }: Issue): readonly string[] => sections.map(({ heading }) => heading)
export const told = ({ sections }: Issue): string => sections.map(({ text }) => text).join('\n')
export const leftOut = ({ notTold }: Issue): readonly string[] =>
  notTold.map(({ text, reason }) => `${reason}: ${text}`)
