import type { ParseClaim } from '../../collect/collecting.ts'
import { textOfMail } from '../../parse/email/read-mail.ts'
import { writeMailText } from '../../parse/email/stored-text.ts'
import { MAIL_BYTES } from '../../parse/limits.ts'
import { parseEntry } from '../../parse/parse-entry.ts'
import { explainParseError } from '../../parse/parse-error.ts'
import { unpack } from '../../text/pack.ts'
import { sha256 } from '../../text/sha256.ts'
import type { StoredEntry } from '../visit-source.ts'
import { foundIssue, foundText, pathOf, type StepResult } from './found-so-far.ts'

/** The first step of reading a document: of an entry its Issue, of a mail its text. */
export async function parseDocument(claim: ParseClaim): Promise<StepResult> {
  const bytes = await unpack(claim.body)
  return claim.form === 'entry' ? parseStored(bytes, claim) : parseMail(bytes, claim)
}

async function parseStored(bytes: Uint8Array, claim: ParseClaim): Promise<StepResult> {
  const { entry, feed } = JSON.parse(new TextDecoder().decode(bytes)) as StoredEntry
  const issue = await parseEntry(entry, feed, pathOf(claim))
  return issue.ok ? foundIssue(issue.value) : { kind: 'unreadable', reason: explainParseError(issue.error) }
}

async function parseMail(bytes: Uint8Array, claim: ParseClaim): Promise<StepResult> {
  if (bytes.length > MAIL_BYTES)
    return {
      kind: 'unreadable',
      reason: explainParseError({ kind: 'too-large', bytes: bytes.length, limit: MAIL_BYTES }),
    }
  const text = await textOfMail({ name: pathOf(claim), bytes })
  return text.ok
    ? foundText(text.value.title, writeMailText(text.value), await sha256(bytes))
    : { kind: 'unreadable', reason: explainParseError(text.error) }
}
