import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { DigestSettings } from '../model/settings.ts'
import { digestView } from './digest-view.ts'
import { plainText } from './plain-text.ts'
import { digest as digestHtml } from './templates.gen.ts'

/** The one render path: preview, outbox and mail show what comes from here. */
export async function renderEdition(digest: Digest, settings: DigestSettings, slot: string): Promise<Edition> {
  const view = digestView(digest, settings)
  return {
    digest: settings.slug,
    slot,
    subject: view.subject,
    preheader: view.preheader,
    html: digestHtml(view),
    text: plainText(view),
    contentHash: await sha256(JSON.stringify(digest.briefs)),
  }
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
