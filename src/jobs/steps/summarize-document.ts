import { factsOfIssue } from '../../choose/same-story/facts.ts'
import { type Reading, ROW_LIMIT, type SummarizeClaim } from '../../collect/collecting.ts'
import type { Issue } from '../../model/issue.ts'
import { summarizeIssue } from '../../summarize/brief.ts'
import { unpackText } from '../../text/pack.ts'
import { TOO_LONG, type Unreadable } from './unreadable.ts'

export type Summarized = Omit<Extract<Reading, { readonly kind: 'read' }>, 'reader'>

/** The last step of reading a document. */
export async function summarizeDocument({ packedIssue }: SummarizeClaim): Promise<Summarized | Unreadable> {
  const issue = JSON.parse(await unpackText(packedIssue)) as Issue
  const brief = summarizeIssue(issue)
  const facts = factsOfIssue(brief)
  // They share a row.
  if (packedIssue.length + JSON.stringify({ brief, facts }).length > ROW_LIMIT) return TOO_LONG
  return { kind: 'read', issue, brief, facts }
}
