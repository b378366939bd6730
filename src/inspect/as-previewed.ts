import { PREVIEW_TOKEN } from '../model/unsubscribe-token.ts'
import type { HashedMail } from '../text/mail-hash.ts'

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
