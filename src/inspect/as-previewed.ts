import { PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import type { HashedMail } from '../text/mail-hash.ts'

/**
 * Removes what is the reader's own from a sent mail: if its List-Unsubscribe contains an address with a token, that token becomes
 * the preview's, everywhere. Without such a header (on localhost) the last address in the text counts. Line ends are those of the
 * original text, not those of the transfer (CRLF).
 */
export function asPreviewed<Mail extends Pick<HashedMail, 'html' | 'text'>>(
  mail: Mail,
  listUnsubscribe: string | null,
): Mail {
  const named = /<https?:\/\/[^>]*\/([0-9a-f]{32})>/.exec(listUnsubscribe ?? '')?.[1]
  const token = named ?? [...mail.text.matchAll(/\/unsubscribe\/([0-9a-f]{32})(?![0-9a-f])/g)].at(-1)?.[1] ?? null
  const own = (part: string) => {
    const lines = part.replaceAll('\r\n', '\n')
    return token === null ? lines : lines.replaceAll(token, PREVIEW_TOKEN)
  }
  return { ...mail, html: own(mail.html), text: own(mail.text) }
}
