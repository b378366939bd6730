import { placeOf, shortly } from '../../markup/places.ts'
import { count } from '../../text/count.ts'
import { nameOf } from '../links.ts'
import type { MailAddresses } from '../mail-addresses.ts'
import type { DigestUnderTest } from '../mail-under-test.ts'
import { error, type Found, type Rule } from '../rule.ts'
import { decodings } from './decodings.ts'
import { isUnsubscribeLink } from './source-unsubscribe.ts'

/**
 * A digest quotes newsletters that its owner subscribes to. A link that unsubscribes the owner, or that names the owner to a tracker, must
 * not reach a reader: anyone who follows it acts as the owner.
 */
export const ownerLinks: Rule = {
  name: 'owner-links',
  look(mail, outline, addresses) {
    const { digest } = mail
    if (digest === null) return { findings: [], measured: null }
    const own = ownAddresses(addresses, digest)
    const owners = digest.ownerAddresses.map(withoutTag).filter((address) => /^[^@\s]+@[^@\s]+$/.test(address))
    const links = outline.links.flatMap((link) =>
      link.href === null
        ? []
        : [{ address: link.href, name: nameOf(link), place: placeOf('link', link.number, nameOf(link)) }],
    )
    const known = new Set(links.map(({ address }) => addresses.bare(address)))
    const written = (found: ReadonlySet<string>, place: string) =>
      [...found]
        .filter((address) => !known.has(addresses.bare(address)))
        .map((address) => ({ address, name: '', place }))
    const all = [
      ...links,
      ...outline.images.map(({ number, src, alt }) => ({
        address: src,
        name: '',
        place: placeOf('image', number, alt),
      })),
      ...written(addresses.inWords(), 'the words of the HTML part'),
      ...written(addresses.inText(), 'the text part'),
    ].filter(({ address }) => !own(address))
    return {
      findings: all.flatMap(({ address, name, place }) => [...fault(address, name, place, owners)]),
      measured: `${count(all.length, 'address', 'addresses')} in the stories; none belongs to the owner.`,
    }
  },
}

function* fault(address: string, name: string, place: string, owners: readonly string[]): Generator<Found> {
  if (owners.length > 0 && decodings(address).some((text) => holdsOwner(text, owners)))
    yield error(
      place,
      `“${shortly(address)}” contains the owner’s mail address, plain or encoded. The site takes everyone who follows it for the owner.`,
      'Remove the link from the issue, or remove the owner’s address from it.',
    )
  else if (isUnsubscribeLink(address, name))
    yield error(
      place,
      `“${shortly(address)}” unsubscribes the owner from a source, or changes that subscription.`,
      'Remove the link from the issue; readers have the digest’s own unsubscribe link.',
    )
}

/** Whether an address is the digest's own: on its host, or an unsubscribe address in its headers. */
function ownAddresses({ toLeave, bare }: MailAddresses, { url }: DigestUnderTest): (address: string) => boolean {
  const origin = URL.parse(url)?.origin ?? null
  const mailboxOrAddress = (address: string) => mailboxOf(address) ?? bare(address)
  const listed = new Set(toLeave().map(mailboxOrAddress))
  return (address) => {
    if (listed.has(mailboxOrAddress(address))) return true
    return origin !== null && /^https?:/i.test(address) && URL.parse(address)?.origin === origin
  }
}

/** Two mailto addresses of one mailbox may differ in their subject. */
const mailboxOf = (address: string): string | null =>
  /^mailto:/i.test(address) ? (address.split('?', 1)[0] ?? '').toLowerCase() : null

/** `ada+letters@home.example` also reaches Ada. */
const withoutTag = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/, '')

/** With or without a tag, but not as the end of a longer name. */
function holdsOwner(text: string, owners: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return owners.some((owner) => {
    const [local = '', domain = ''] = owner.split('@')
    for (let at = lower.indexOf(local); at !== -1; at = lower.indexOf(local, at + 1)) {
      if (at > 0 && /[a-z0-9._-]/.test(lower.charAt(at - 1))) continue
      const rest = lower.slice(at + local.length, at + local.length + domain.length + 70)
      const tag = /^\+[^@\s]{0,64}/.exec(rest)?.[0] ?? ''
      if (rest.startsWith(`@${domain}`, tag.length) && !/^[a-z0-9-]/.test(rest.slice(tag.length + domain.length + 1)))
        return true
    }
    return false
  })
}
