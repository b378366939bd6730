import PostalMime from 'postal-mime'
import type { MailUnderTest } from '../checks/check-mail.ts'
import { mimeTree } from '../markup/mime-tree.ts'
import { fail, ok, type Result } from '../model/result.ts'

/** A mail as it is kept in a file (RFC 5322), for the checks. The error is a sentence. */
export async function readMail(
  bytes: Uint8Array,
  { postalAddress, digest }: Pick<MailUnderTest, 'postalAddress' | 'digest'>,
): Promise<Result<MailUnderTest, string>> {
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(bytes)
  } catch (cause) {
    return fail(`This mail cannot be read: ${cause instanceof Error ? cause.message : 'it is broken'}.`)
  }
  if (!mail.headers.some(({ key }) => KNOWN.has(key)))
    return fail('This is not a mail: it has no headers. Give a saved message (.eml).')
  return ok({
    subject: mail.subject ?? '',
    preheader: null,
    html: mail.html ?? '',
    text: mail.text ?? '',
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    postalAddress,
    message: mimeTree(bytes),
    digest,
  })
}

const KNOWN = new Set('from to subject date message-id received content-type mime-version'.split(' '))
