import type { Story } from '../model/brief.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { DigestSettings, Length } from '../model/settings.ts'
import { digestView } from './digest-view.ts'
import { type Fitted, fitDigest } from './fit-digest.ts'
import { plainText } from './plain-text.ts'

export interface Rendered {
  readonly edition: Edition
  readonly fitted: Fitted
}

/** The one render path: preview, outbox and mail show what comes from here. `shorten` is how a story gives way. */
export async function renderEdition(
  digest: Digest,
  settings: DigestSettings,
  slot: string,
  shorten: (story: Story, length: Length) => Story,
): Promise<Rendered> {
  const fitted = fitDigest(digest, settings, shorten)
  const stories = digest.briefs.reduce((sum, brief) => sum + brief.stories.length, 0)
  const view = digestView(fitted.digest, settings, stories)
  const edition = {
    digest: settings.slug,
    slot,
    subject: view.subject,
    preheader: view.preheader,
    html: fitted.html,
    text: plainText(view),
    contentHash: await sha256(JSON.stringify(digest.briefs)),
  }
  return { edition, fitted }
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
