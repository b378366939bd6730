import { factsOfIssue } from '../choose/same-story/facts.ts'
import type { Collecting, DocumentClaim, Reading } from '../collect/collecting.ts'
import { sourcePath } from '../collect/source.ts'
import type { Issue } from '../model/issue.ts'
import type { Result } from '../model/result.ts'
import { parseEntry, parseMail } from '../parse/issue-of.ts'
import { explainParseError, type ParseError } from '../parse/parse-error.ts'
import { summarizeIssue } from '../summarize/brief.ts'
import { pack, unpack } from '../text/pack.ts'
import { reasonOf } from './steps/slot-outcome.ts'
import { DOCUMENT_LIMIT, type StoredEntry } from './visit-source.ts'

export interface ReadPorts {
  readonly collecting: Pick<Collecting, 'claimDocument' | 'recordReading'>
  /** Names the version of the code that reads: a new version reads documents again whose stories were not sent yet. */
  readonly reader: string
}

/** Reads one document: bytes to an Issue, and its Brief. The attempt was counted before the work began. */
export async function readCollected(
  { collecting, reader }: ReadPorts,
  document: string,
  now: Date,
): Promise<Reading['kind'] | 'not-now'> {
  const claim = await collecting.claimDocument(document, now)
  if (claim === null) return 'not-now'
  const reading = await readingOf(claim, reader)
  await collecting.recordReading(claim, reading, now)
  return reading.kind
}

async function readingOf(claim: DocumentClaim, reader: string): Promise<Reading> {
  try {
    const parsed = await parseDocument(claim)
    if (!parsed.ok) return { kind: 'unreadable', reason: explainParseError(parsed.error), reader }
    const issue = parsed.value
    const brief = summarizeIssue(issue)
    const facts = factsOfIssue(brief)
    const packedIssue = await pack(JSON.stringify(issue))
    if (packedIssue.length + JSON.stringify({ brief, facts }).length > DOCUMENT_LIMIT)
      return { kind: 'unreadable', reason: 'It is too long to be stored: split it.', reader }
    return { kind: 'read', issue, brief, facts, packedIssue, reader }
  } catch (error) {
    // Reading uses neither clock nor random numbers: a second attempt would throw again.
    return { kind: 'unreadable', reason: `This document shows a bug in Marrow: ${reasonOf(error)}`, reader }
  }
}

/** Returns the document as an Issue with an id that no other Issue has. */
export async function parseDocument({
  form,
  body,
  slug,
  document,
}: Pick<DocumentClaim, 'form' | 'body' | 'slug' | 'document'>): Promise<Result<Issue, ParseError>> {
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
