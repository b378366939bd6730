import { PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import { sha256 } from '../text/sha256.ts'

/**
 * SHA-256, hex, of a mail as an Edition is hashed: what was previewed and what was sent have the same, byte for byte. Of a mail
 * that was sent, give what `asPreviewed` makes of it.
 */
export const mailHash = ({ subject, preheader, html, text }: HashedMail): Promise<string> =>
  sha256(JSON.stringify([subject, preheader, html, text]))

export interface HashedMail {
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
}

/**
 * A sent mail with what is the reader's own taken out: where its List-Unsubscribe names an address that ends with a token, that
 * token is the preview's, everywhere. Without such an address (on localhost) the last one of the text names it. Lines end as they
 * were written, not as they travelled (CRLF).
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
