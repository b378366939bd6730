import { checkMail } from '../../checks/check-mail.ts'
import type { DigestUnderTest } from '../../checks/mail-under-test.ts'
import { ALERT_EDITION } from '../../delivery/alerts.ts'
import { formatMailbox } from '../../delivery/mailbox.ts'
import { asPreviewed } from '../../inspect/as-previewed.ts'
import { mailParts } from '../../markup/mail-parts.ts'
import { headerOf, type MimePart, mailboxesOf, mimeTree } from '../../markup/mime-tree.ts'
import { readOutline } from '../../markup/read-outline.ts'
import type { Edition } from '../../model/edition.ts'
import { ok } from '../../model/result.ts'
import type { InspectedMail } from '../../pages/mail/inspected-mail.ts'
import type { KeptMessage } from '../../store/outbox.ts'
import { mailHash } from '../../text/mail-hash.ts'
import { utf8Bytes } from '../../text/utf8-bytes.ts'

/** A message of the outbox as its reader would get it. `frozen` is the Edition it was made from, if it is still stored. */
export async function receivedMail(
  message: KeptMessage,
  frozen: Pick<Edition, 'preheader' | 'hash'> | null,
): Promise<InspectedMail> {
  const tree = mimeTree(message.raw)
  const { headers } = tree
  const parts = { subject: headerOf(tree, 'subject')?.decoded ?? '', ...mailParts(tree) }
  const outline = readOutline(parts.html)
  const preheader = outline.preheader?.text ?? null
  const unsubscribe = headerOf(tree, 'list-unsubscribe')?.value ?? null
  const hash = await mailHash({ ...asPreviewed(parts, unsubscribe), preheader: frozen?.preheader ?? preheader ?? '' })
  return {
    ...parts,
    preheader,
    base: `/outbox/${message.id}`,
    from: namedIn(tree, 'from'),
    to: namedIn(tree, 'to'),
    message: () => ok({ bytes: utf8Bytes(message.raw), tree }),
    hash,
    frozen: frozen === null ? 'gone' : hash === frozen.hash ? 'same' : 'different',
    readers: [],
    json: null,
    budget: null,
    report: checkMail(
      {
        ...parts,
        ...{ preheader, headers, postalAddress: null, message: tree },
        ...{ digest: digestOf(parts.text), notice: message.edition === ALERT_EDITION },
      },
      outline,
    ),
  }
}

/** The exact HTML and text; empty when there is no such part. */
export const receivedParts = ({ raw }: Pick<KeptMessage, 'raw'>) => mailParts(mimeTree(raw))

/**
 * Where its reader unsubscribes, on this Worker: the url of the digest may lead to another machine. From the last link of the text,
 * because the header has no link where the digest has an http url.
 */
export const unsubscribePath = (message: Pick<KeptMessage, 'raw'>): string | null =>
  receivedParts(message)
    .text.slice(-4_096)
    .match(/\/unsubscribe\/[\w-]+/g)
    ?.at(-1) ?? null

/** The digest's url when the mail was sent, read from the last unsubscribe link. The owner's addresses are not stored. */
function digestOf(text: string): DigestUnderTest | null {
  const url = [...text.slice(-4_096).matchAll(/https?:\/\/[^\s<>"]+(?=\/unsubscribe\/[\w-]+)/gi)].at(-1)?.[0]
  return url === undefined ? null : { url, ownerAddresses: [] }
}

const namedIn = (tree: MimePart, header: string): string => mailboxesOf(tree, header).map(formatMailbox).join(', ')
