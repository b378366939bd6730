import { type DocumentClaim, type Parsing, ROW_LIMIT } from '../../collect/collecting.ts'
import { sourcePath } from '../../collect/source.ts'
import type { Issue } from '../../model/issue.ts'
import { fingerprintsOf, writeFingerprints } from '../../parse/fingerprints.ts'
import { publishedAt as dateOf } from '../../schedule/published-at.ts'
import { pack, unpackText } from '../../text/pack.ts'

/** What a step of reading gives that is not the last one. */
export type StepResult = Found | Unreadable

export type Found = Omit<Parsing, 'reader'> & { readonly kind: 'parsed' }

/** Why a document gives no Brief, in one line for its owner. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly reason: string
}

export const TOO_LONG: Unreadable = { kind: 'unreadable', reason: 'It is too long to be stored: split it.' }

export const pathOf = ({ slug, document }: Pick<DocumentClaim, 'slug' | 'document'>): string =>
  `${sourcePath(slug)}${document}`

/** With an id that no other Issue has. */
export async function foundIssue(issue: Issue): Promise<StepResult> {
  const result = await found(
    'issue',
    issue.title,
    JSON.stringify({ ...issue, id: `${issue.id}-${issue.key.slice(0, 12)}` }),
  )
  if (result.kind !== 'parsed') return result
  const publishedAt = dateOf(issue.date, 'UTC')
  return { ...result, fingerprints: { key: issue.key, publishedAt, hashes: writeFingerprints(fingerprintsOf(issue)) } }
}

/** `hash` is that of the bytes of the mail. */
export const foundText = (title: string, text: string, hash: string): Promise<StepResult> =>
  found('text', title, `${hash}\n${text}`)

/** Reads what {@link foundText} gave. */
export async function readFoundText(packed: string): Promise<{ readonly hash: string; readonly text: string }> {
  const all = await unpackText(packed)
  const end = all.indexOf('\n')
  return { hash: all.slice(0, end), text: all.slice(end + 1) }
}

async function found(holds: Found['holds'], title: string, text: string): Promise<StepResult> {
  const packed = await pack(text)
  return packed.length > ROW_LIMIT ? TOO_LONG : { kind: 'parsed', holds, title, found: packed }
}
