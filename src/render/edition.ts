import type { Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { sha256 } from '../text/sha256.ts'
import { type Fitted, fitDigest } from './fit-digest.ts'
import { plainText } from './plain-text.ts'

export interface Rendered {
  readonly edition: Omit<Edition, 'settles'>
  readonly fitted: Fitted
}

/** What the editor set aside from the stories, and what was changed in all, in words. */
export interface Edits {
  readonly subject: string | null
  readonly changes: readonly string[]
}

/** The one render path: preview, outbox and mail show what comes from here. `shorten` is how a story gives way. */
export async function renderEdition(
  digest: Digest,
  settings: DigestSettings,
  slot: string,
  shorten: (story: Story, length: Length) => Story,
  { subject, changes }: Edits = NO_EDITS,
): Promise<Rendered> {
  const fitted = fitDigest(digest, settings, shorten, { slot, subject })
  const { view, html } = fitted
  const text = plainText(view)
  const edition = {
    digest: settings.id,
    slot,
    subject: view.subject,
    preheader: view.preheader,
    html,
    text,
    contentHash: await sha256(JSON.stringify(tellingOf(digest))),
    hash: await sha256(JSON.stringify([view.subject, view.preheader, html, text])),
    told: digest,
    changes,
  }
  return { edition, fitted }
}

const NO_EDITS: Edits = { subject: null, changes: [] }

/** What readers are told, and nothing that a new version of Marrow may merely add to a Brief. */
const tellingOf = ({ note, briefs }: Digest) => [
  note,
  briefs.map(({ id, lede, stories, alsoInThisIssue }) => [
    id,
    lede,
    stories.map(({ heading, kicker, gist, points, takeaway, references }) => [
      ...[heading, kicker, gist, points, takeaway],
      references.map(({ label, title, source, url }) => [label, title, source, url]),
    ]),
    alsoInThisIssue,
  ]),
]
