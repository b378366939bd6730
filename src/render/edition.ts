import type { Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition, UnsubscribePlaces } from '../model/edition.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { PREVIEW_TOKEN, unsubscribeUrl } from '../model/unsubscribe-token.ts'
import { mailHash } from '../text/mail-hash.ts'
import { occurrences } from '../text/occurrences.ts'
import { sha256 } from '../text/sha256.ts'
import { type Fitted, fitDigest } from './fit-digest.ts'
import { mailHtml } from './mail-html.ts'
import { plainText } from './plain-text.ts'
import { readingMinutesOf } from './reading-minutes.ts'
import type { DigestView } from './templates.gen.ts'

export interface Rendered {
  readonly edition: Omit<Edition, 'settles'>
  readonly fitted: Fitted
}

/** The editor's note, and all changes in words. */
export interface Overrides {
  readonly subject: string | null
  readonly changes: readonly string[]
}

/** The only render path: preview, outbox and mail are its output. `shorten` makes the stories fit. */
export async function renderEdition(
  digest: Digest,
  settings: DigestSettings,
  slot: string,
  shorten: (story: Story, length: Length) => Story,
  { subject, changes }: Overrides = NO_OVERRIDES,
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
    contentHash: await sha256(JSON.stringify(comparableContent(digest))),
    hash: await mailHash({ subject: view.subject, preheader: view.preheader, html, text }),
    content: { ...digest, minutes: readingMinutesOf(digest) },
    mailTellsAll: fitted.shortened === 0 && fitted.leftOut === 0,
    changes,
    unsubscribe: placesOf(view, html, text, settings),
  }
  return { edition, fitted }
}

/**
 * The number of addresses that the template placed: those that are missing without the address. If there are more, a source
 * contained some, and no mail is made of it.
 */
function placesOf(view: DigestView, html: string, text: string, settings: DigestSettings): UnsubscribePlaces {
  const { url } = settings
  const address = unsubscribeUrl(url, PREVIEW_TOKEN)
  const without = { ...view, unsubscribe: null }
  return {
    url,
    html: occurrences(html, address) - occurrences(mailHtml(without, settings), address),
    text: occurrences(text, address) - occurrences(plainText(without), address),
  }
}

const NO_OVERRIDES: Overrides = { subject: null, changes: [] }

/** The content as readers see it, without fields that a later version of Marrow may add to a Brief. */
const comparableContent = ({ note, briefs }: Digest) => [
  note,
  briefs.map(({ id, lede, stories, alsoInThisIssue }) => [
    id,
    lede,
    stories.map(({ heading, kicker, gist, points, takeaway, references, alsoIn, updateSince }) => [
      ...[heading, kicker, gist, points, takeaway],
      references.map(({ label, title, source, url }) => [label, title, source, url]),
      ...(alsoIn === undefined ? [] : [alsoIn.map(({ key, title, url }) => [key, title, url])]),
      ...(updateSince === undefined ? [] : [updateSince]),
    ]),
    alsoInThisIssue,
  ]),
]
