import type { LinkSeen, Outline } from '../markup/outline.ts'
import { placeOf, placesOf, shortly } from '../markup/places.ts'
import { isLoopback } from '../model/loopback.ts'
import { url } from '../model/url.ts'
import { count } from '../text/count.ts'
import { isVagueLinkText } from '../text/link-words.ts'
import { oneLine } from '../text/one-line.ts'
import { checkAddress } from './link-address.ts'
import { isAddressOfAnother } from './link-text.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** Every link has an address, a clear text, and no tracking. */
export const links: Rule = {
  name: 'links',
  look(_, outline) {
    const seen = outline.links.filter((link) => !link.hidden && !link.isAnchor)
    const findings = [
      ...seen.flatMap((link) => checkLink(link, outline.anchors)),
      ...differing(seen),
      ...together(seen, (href) => /^http:\/\//i.test(href) && !isLoopback(href), plainHttp),
      ...together(seen, isLoopback, local),
    ]
    return {
      findings,
      measured:
        seen.length === 0 ? 'No links.' : `${count(seen.length, 'link')}, each with an address and its own text.`,
    }
  },
}

/** What is read aloud for it: accname 1.2. */
export const nameOf = ({ label, text, title }: LinkSeen): string => label ?? (text !== '' ? text : (title ?? ''))

const placeOfLink = (link: LinkSeen): string => placeOf('link', link.number, nameOf(link))

function checkLink(link: LinkSeen, anchors: Outline['anchors']): readonly Found[] {
  const place = placeOfLink(link)
  const name = nameOf(link)
  const findings = [...checkAddress(link.href, place, anchors)]
  if (name === '')
    findings.push(
      error(
        link.href === null ? place : `${place}, to ${shortly(link.href)}`,
        link.hasPicture
          ? 'It has no text: it is an image without alternative text, so screen readers and readers with images off miss it.'
          : 'It has no text: it cannot be seen or heard.',
        link.hasPicture
          ? 'Give the image an alternative text that says where the link leads.'
          : 'Write where it leads, or remove the link.',
      ),
    )
  else if (isVagueLinkText(name))
    findings.push(
      warning(
        place,
        'Its text does not say where it leads.',
        'Name the page; screen readers list links without the text around them.',
      ),
    )
  const shown = link.href === null ? null : isAddressOfAnother(link.text, link.href)
  if (shown !== null)
    findings.push(
      (shown.sure ? error : warning)(
        place,
        `Its text is an address at ${shown.shown}, but it leads to ${shown.led}.`,
        'Show the address it leads to, or write words: filters and readers take it for phishing.',
      ),
    )
  return findings
}

/** The same text for different addresses. Text that says nothing was reported already. */
function differing(links: readonly LinkSeen[]): readonly Found[] {
  const byName = new Map<string, { first: LinkSeen; places: string[]; addresses: Set<string> }>()
  for (const link of links) {
    const name = oneLine(nameOf(link)).toLowerCase()
    if (name === '' || link.href === null || isVagueLinkText(name)) continue
    const known = byName.get(name) ?? { first: link, places: [], addresses: new Set<string>() }
    known.addresses.add(url(link.href) ?? link.href)
    known.places.push(`link ${link.number}`)
    byName.set(name, known)
  }
  return [...byName.values()]
    .filter(({ addresses }) => addresses.size > 1)
    .map(({ first, places, addresses }) =>
      warning(
        `${placesOf(places)}, “${shortly(nameOf(first))}”`,
        `The same text leads to ${addresses.size} addresses.`,
        'Give each link its own text; screen reader users hear a list of links and cannot distinguish them.',
      ),
    )
}

/** One finding for all links of a kind: what is wrong with one is wrong with all. */
function together(
  links: readonly LinkSeen[],
  isSuch: (href: string) => boolean,
  finding: (count: string, places: string) => Found,
): readonly Found[] {
  const such = links.filter(({ href }) => href !== null && isSuch(href))
  return such.length === 0
    ? []
    : [finding(count(such.length, 'link leads', 'links lead'), placesOf(such.map(({ number }) => `link ${number}`)))]
}

// Only a note: the address is the source's own, browsers try https first, and an editor cannot change it.
const plainHttp = (count: string, places: string): Found =>
  note(
    places,
    `${count} to an http address: anyone on the network can read the page with the reader.`,
    'Use https if the same address works with it.',
  )

const local = (count: string, places: string): Found =>
  warning(
    places,
    `${count} to this machine, which nobody else can reach.`,
    'Set the public address of the digest (`url`) before others get the mail.',
  )
