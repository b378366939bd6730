import type { MailUnderTest } from '../checks/mail-under-test.ts'
import { mailParts } from '../markup/mail-parts.ts'
import { headerOf, mimeTree } from '../markup/mime-tree.ts'
import { fail, ok, type Result } from '../model/result.ts'

/** A mail as it is kept in a file (RFC 5322), for the checks. The error is a sentence. */
export function readMail(
  bytes: Uint8Array,
  { postalAddress, digest }: Pick<MailUnderTest, 'postalAddress' | 'digest'>,
): Result<MailUnderTest, string> {
  const message = mimeTree(bytes)
  const { headers } = message
  if (!headers.some(({ name }) => KNOWN.has(name.toLowerCase())))
    return fail('This is not a mail: it has no headers. Give a saved message (.eml).')
  const subject = headerOf(message, 'subject')?.decoded ?? ''
  return ok({ subject, preheader: null, ...mailParts(message), headers, postalAddress, message, digest })
}

const KNOWN = new Set('from to subject date message-id received content-type mime-version'.split(' '))
