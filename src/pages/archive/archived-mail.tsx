import { weekdayAndDay } from '../../render/dates.ts'
import type { SentEdition } from '../../store/archive.ts'
import { utf8Bytes } from '../../text/utf8-bytes.ts'
import { bytes } from '../byte-words.ts'
import { ArchivePage } from './archive-page.tsx'
import { editionDate } from './edition-date.ts'
import { editionPath } from './paths.ts'
import type { Visit } from './visit.ts'

export interface ArchivedMailProps {
  readonly visit: Visit
  readonly edition: SentEdition
  /** Hash of the stored mail, computed now. */
  readonly hashNow: string
}

/** For the owner: the mail as it was sent, its hash, and what the editor changed. */
export const ArchivedMail = ({ visit: { digest }, edition, hashNow }: ArchivedMailProps) => {
  const path = editionPath(digest, edition.slot)
  return (
    <ArchivePage title={`The mail: ${edition.subject}`} owner listed={false}>
      <h1>{edition.subject}</h1>
      <p class="lead">
        The mail of {weekdayAndDay(editionDate(edition, digest.timeZone))}, exactly as it was sent, byte for byte. Only
        the unsubscribe link was different for each reader. <a href={path}>Open the page that readers see</a>
      </p>
      <dl class="facts archive-facts">
        <dt>Preheader</dt>
        <dd>{edition.preheader}</dd>
        <dt>HTML</dt>
        <dd>{bytes(utf8Bytes(edition.html))}</dd>
        <dt>Hash (SHA-256)</dt>
        <dd>
          {edition.hash === null ? (
            'Not recorded: this edition was sent before hashes were stored.'
          ) : (
            <>
              <code>{edition.hash}</code>{' '}
              {edition.hash === hashNow
                ? 'The mail kept here has this hash.'
                : 'The mail kept here has another hash: it was changed after it was sent.'}
            </>
          )}
        </dd>
        <dt>Changed by the editor</dt>
        <dd>
          {edition.changes === null ? 'Not recorded.' : edition.changes.length === 0 ? 'Nothing.' : null}
          <ul>
            {edition.changes?.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <iframe class="archive-mail" title={`The mail “${edition.subject}”`} src={`${path}?view=html`} sandbox="" />
    </ArchivePage>
  )
}
