import { archiveUrl } from '../../model/archive-address.ts'
import type { PartPlace } from '../../model/edition-part.ts'
import { themeOf } from '../../model/theme.ts'
import { weekdayAndDay } from '../../render/dates.ts'
import { senderLine } from '../../render/sender-line.ts'
import { webCopy } from '../../render/web-copy.ts'
import { asWebPage, type PageLink, type WebPage } from '../../render/web-page.ts'
import type { Neighbour, Neighbours } from '../../store/archive.ts'
import type { EditionPart } from '../../store/edition-parts.ts'
import { count } from '../../text/count.ts'
import { editionDate } from './edition-date.ts'
import { editionPath, feedPaths, indexPath } from './paths.ts'
import type { Visit } from './visit.ts'

/** A page with the inline style that mails have, without scripts and without requests to other servers. */
export const EDITION_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** `/archive/weekly/2026-10-05-0700`: the Edition as a web page. A very long one has several, `?part=2`. */
export function editionPage(edition: EditionPart, { newer, older }: Neighbours, { digest, owner }: Visit): string {
  const link = (neighbour: Neighbour | null): PageLink | null =>
    neighbour === null
      ? null
      : {
          href: editionPath(digest, neighbour.slot),
          date: weekdayAndDay(editionDate(neighbour, digest.timeZone)),
          subject: neighbour.subject,
        }
  const part = edition.place?.part ?? 1
  const path = editionPath(digest, edition.slot)
  return asWebPage(webCopy(edition, digest), {
    title: part === 1 ? edition.subject : `${edition.subject} (page ${part})`,
    description: edition.preheader,
    site: digest.title,
    canonical: `${archiveUrl(digest, edition.slot)}${partQuery(part)}`,
    index: indexPath(digest),
    feeds: feedPaths(digest),
    newer: link(newer),
    older: link(older),
    ...partLinks(path, edition.place),
    sender: senderLine(digest),
    published: edition.frozenAt.toISOString(),
    picture: digest.logo,
    postalAddress: digest.postalAddress,
    theme: themeOf(digest.theme),
    listed: digest.archive === 'public',
    mail: owner ? `${path}?view=mail` : null,
  })
}

const partQuery = (part: number): string => (part === 1 ? '' : `?part=${part}`)

/** Only the next part's number of stories is known, so the link to the previous part has no numbers. */
function partLinks(path: string, place: PartPlace | null): Pick<WebPage, 'before' | 'after'> {
  if (place === null) return { before: null, after: null }
  const { part, parts, last, stories } = place
  return {
    before: part === 1 ? null : { href: `${path}${partQuery(part - 1)}`, words: 'Previous stories' },
    after:
      part === parts
        ? null
        : { href: `${path}${partQuery(part + 1)}`, words: `${count(stories - last, 'more story', 'more stories')}` },
  }
}
