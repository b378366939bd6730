import { checkMail } from '../../checks/check-mail.ts'
import type { DigestUnderTest } from '../../checks/mail-under-test.ts'
import { formatMailbox } from '../../delivery/mailbox.ts'
import { asPreviewed } from '../../inspect/as-previewed.ts'
import { headerOf, leavesOf, type MimePart, mailboxesOf, mimeTree, textOf } from '../../markup/mime-tree.ts'
import { readOutline } from '../../markup/read-outline.ts'
import type { Edition } from '../../model/edition.ts'
import { ok } from '../../model/result.ts'
import type { InspectedMail } from '../../pages/mail/inspected-mail.ts'
import type { KeptMessage } from '../../store/outbox.ts'
import { mailHash } from '../../text/mail-hash.ts'

/** A message of the outbox as its reader would get it. `frozen` is the Edition it was made from, where that is still kept. */
export async function receivedMail(
  message: KeptMessage,
  frozen: Pick<Edition, 'preheader' | 'hash'> | null,
): Promise<InspectedMail> {
  const tree = mimeTree(message.raw)
  const { headers } = tree
  const parts = { subject: headerOf(tree, 'subject')?.decoded ?? '', ...partsOf(tree) }
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
    raw: () => ok(message.raw),
    hash,
    frozen: frozen === null ? 'gone' : hash === frozen.hash ? 'same' : 'different',
    readers: [],
    json: null,
    budget: null,
    report: checkMail(
      { ...parts, preheader, headers, postalAddress: null, message: tree, digest: digestOf(parts.text) },
      outline,
    ),
  }
}

/** HTML and text, to the last byte; empty where there is no such part. */
export const receivedParts = ({ raw }: Pick<KeptMessage, 'raw'>) => partsOf(mimeTree(raw))

function partsOf(tree: MimePart): { readonly html: string; readonly text: string } {
  const leaves = leavesOf(tree)
  return { html: partOf(leaves, 'text/html'), text: partOf(leaves, 'text/plain') }
}

/** The first part of a type. Its lines end as they were written, not as they travelled (CRLF). */
function partOf(leaves: readonly MimePart[], type: string): string {
  const leaf = leaves.find((candidate) => candidate.type === type && candidate.disposition !== 'attachment')
  return leaf === undefined ? '' : textOf(leaf).replaceAll('\r\n', '\n')
}

/** Where the digest lived when it was sent: its footer says so last. The owner's addresses are not kept with a message. */
function digestOf(text: string): DigestUnderTest | null {
  const url = [...text.slice(-4_096).matchAll(/https?:\/\/[^\s<>"]+(?=\/unsubscribe\/[\w-]+)/gi)].at(-1)?.[0]
  return url === undefined ? null : { url, ownerAddresses: [] }
}

const namedIn = (tree: MimePart, header: string): string => mailboxesOf(tree, header).map(formatMailbox).join(', ')
