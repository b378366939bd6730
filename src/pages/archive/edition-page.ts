import { archiveUrl } from '../../model/archive-address.ts'
import { themeOf } from '../../model/theme.ts'
import { weekdayAndDay } from '../../render/dates.ts'
import { senderLine } from '../../render/sender-line.ts'
import { webCopy } from '../../render/web-copy.ts'
import { asWebPage, type PageLink } from '../../render/web-page.ts'
import type { Neighbour, Neighbours, SentEdition } from '../../store/archive.ts'
import { editionDate } from './edition-date.ts'
import { editionPath, feedPaths, indexPath } from './paths.ts'
import type { Visit } from './visit.ts'

/** A page with the inline style that mails have, without scripts and without requests to other servers. */
export const EDITION_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** `/archive/weekly/2026-10-05-0700`: the Edition as a web page. */
export function editionPage(edition: SentEdition, { newer, older }: Neighbours, { digest, owner }: Visit): string {
  const link = (neighbour: Neighbour | null): PageLink | null =>
    neighbour === null
      ? null
      : {
          href: editionPath(digest, neighbour.slot),
          date: weekdayAndDay(editionDate(neighbour, digest.timeZone)),
          subject: neighbour.subject,
        }
  return asWebPage(webCopy(edition, digest), {
    title: edition.subject,
    description: edition.preheader,
    site: digest.title,
    canonical: archiveUrl(digest, edition.slot),
    index: indexPath(digest),
    feeds: feedPaths(digest),
    newer: link(newer),
    older: link(older),
    sender: senderLine(digest),
    published: edition.frozenAt.toISOString(),
    picture: digest.logo,
    postalAddress: digest.postalAddress,
    theme: themeOf(digest.theme),
    listed: digest.archive === 'public',
    mail: owner ? `${editionPath(digest, edition.slot)}?view=mail` : null,
  })
}
