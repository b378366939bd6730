import PostalMime, { type Address } from 'postal-mime'
import { formatMailbox } from '../../delivery/mailbox.ts'
import { asPreviewed, mailHash } from '../../lab/mail-hash.ts'
import { leavesOf, type MimePart, mimeTree, textOf } from '../../lab/mime-tree.ts'
import { preheaderOf } from '../../lab/preheader-of.ts'
import type { CheckReport } from '../../model/check.ts'
import type { Edition } from '../../model/edition.ts'
import { ok } from '../../model/result.ts'
import type { KeptMessage } from '../../store/outbox.ts'
import type { LabMail } from './lab-mail.ts'

/**
 * A message of the outbox as its reader would get it: parsed anew from its bytes. `frozen` is the Edition it was made from, where
 * that is still known.
 */
export async function receivedMail(
  message: KeptMessage,
  frozen: FrozenEdition | null,
  report: CheckReport | null,
): Promise<LabMail> {
  const email = await PostalMime.parse(message.raw)
  const leaves = leavesOf(mimeTree(message.raw))
  const parts = { subject: email.subject ?? '', html: partOf(leaves, 'text/html'), text: partOf(leaves, 'text/plain') }
  const unsubscribe = email.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? null
  const previewed = asPreviewed(parts, unsubscribe)
  const preheader = preheaderOf(parts.html)
  const hash = await mailHash({ ...previewed, preheader: frozen?.preheader ?? preheader ?? '' })
  return {
    ...parts,
    preheader,
    base: `/outbox/${message.id}`,
    from: addressesOf([email.from]),
    to: addressesOf(email.to ?? []),
    raw: ok(message.raw),
    hash,
    frozen: frozen === null ? 'gone' : hash === frozen.hash ? 'same' : 'different',
    readers: [],
    json: null,
    budget: null,
    report,
  }
}

type FrozenEdition = Pick<Edition, 'preheader' | 'hash'>

/** The first part of a type, to the last byte: the other parser adds a line break of its own. Its lines end as they were written. */
function partOf(leaves: readonly MimePart[], type: string): string {
  const leaf = leaves.find((candidate) => candidate.type === type && candidate.disposition !== 'attachment')
  return leaf === undefined ? '' : textOf(leaf).replaceAll('\r\n', '\n')
}

const addressesOf = (addresses: readonly (Address | undefined)[]): string =>
  addresses
    .flatMap((address) => (address === undefined ? [] : (address.group ?? [address])))
    .map(({ name, address }) => formatMailbox({ name: name === '' ? null : name, address: address ?? '' }))
    .join(', ')
