import { type ParseClaim, ROW_LIMIT } from '../../collect/collecting.ts'
import { sourcePath } from '../../collect/source.ts'
import type { Issue } from '../../model/issue.ts'
import type { Result } from '../../model/result.ts'
import { parseEntry, parseMail } from '../../parse/issue-of.ts'
import { explainParseError, type ParseError } from '../../parse/parse-error.ts'
import { pack, unpack } from '../../text/pack.ts'
import type { StoredEntry } from '../visit-source.ts'
import { TOO_LONG, type Unreadable } from './unreadable.ts'

export interface Parsed {
  readonly kind: 'parsed'
  readonly title: string
  readonly packedIssue: string
}

/** The first step of reading a document. */
export async function parseDocument(claim: ParseClaim): Promise<Parsed | Unreadable> {
  const parsed = await issueOf(claim)
  if (!parsed.ok) return { kind: 'unreadable', reason: explainParseError(parsed.error) }
  const packedIssue = await pack(JSON.stringify(parsed.value))
  return packedIssue.length > ROW_LIMIT ? TOO_LONG : { kind: 'parsed', title: parsed.value.title, packedIssue }
}

/** With an id that no other Issue has. */
async function issueOf({ form, body, slug, document }: ParseClaim): Promise<Result<Issue, ParseError>> {
  const bytes = await unpack(body)
  const name = `${sourcePath(slug)}${document}`
  const parsed = form === 'entry' ? await parseStored(bytes, name) : await parseMail({ name, bytes })
  if (!parsed.ok) return parsed
  const issue = parsed.value
  return { ok: true, value: { ...issue, id: `${issue.id}-${issue.key.slice(0, 12)}` } }
}

function parseStored(bytes: Uint8Array, name: string): Promise<Result<Issue, ParseError>> {
  const { entry, feed } = JSON.parse(new TextDecoder().decode(bytes)) as StoredEntry
  return parseEntry(entry, feed, name)
}
