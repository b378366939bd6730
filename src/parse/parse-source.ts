import type { Issue } from '../model/issue.ts'
import { ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { issueOf } from './issue-of.ts'
import { PARSE_LIMITS, type ParseLimits } from './limits.ts'
import type { ParseError } from './parse-error.ts'
import { readDocument } from './read-document.ts'

type Bytes = Pick<Source, 'name' | 'bytes' | 'charset'>

/**
 * Parses bytes of any form to Issues: one for a text, a page or a mail, one per entry for a feed, in the feed's order. Never throws,
 * whatever the input. `taken` are the ids of other Issues of the bundle.
 */
export async function parseIssues(
  source: Bytes,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<readonly Issue[], ParseError>> {
  const read = await readDocument(source, limits)
  if (!read.ok) return read
  const ids = new Set(taken)
  const issues: Issue[] = []
  for (const post of read.value.posts) {
    const issue = await issueOf(post, source, ids)
    ids.add(issue.id)
    issues.push(issue)
  }
  return ok(issues)
}

/** The only Issue of a document, or the first one of a feed. */
export async function parseSource(
  source: Bytes,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<Issue, ParseError>> {
  const read = await readDocument(source, limits)
  if (!read.ok) return read
  const [first] = read.value.posts
  return ok(await issueOf(first, source, taken))
}
