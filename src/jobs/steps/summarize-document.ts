import { factsOfIssue } from '../../choose/same-story/facts.ts'
import { type FurtherClaim, type Reading, ROW_LIMIT } from '../../collect/collecting.ts'
import type { Issue } from '../../model/issue.ts'
import { readFingerprints } from '../../parse/fingerprints.ts'
import { withoutRepeated } from '../../parse/repeated.ts'
import { summarizeIssue } from '../../summarize/brief.ts'
import { pack, unpackText } from '../../text/pack.ts'
import { TOO_LONG, type Unreadable } from './found-so-far.ts'

export type Summarized = Omit<Extract<Reading, { readonly kind: 'read' }>, 'reader'>

/** The last step of reading a document. */
export async function summarizeDocument({ found, earlier }: FurtherClaim): Promise<Summarized | Unreadable> {
  const whole = JSON.parse(await unpackText(found)) as Issue
  const issue = withoutRepeated(whole, earlier.map(readFingerprints))
  const changed = issue === whole ? null : await pack(JSON.stringify(issue))
  const brief = summarizeIssue(issue)
  const facts = factsOfIssue(brief)
  // They share a row.
  if ((changed ?? found).length + JSON.stringify({ brief, facts }).length > ROW_LIMIT) return TOO_LONG
  return { kind: 'read', issue, changed, brief, facts }
}
