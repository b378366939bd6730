import { weekdayAndDay } from '../../render/dates.ts'
import type { SentLine } from '../../store/archive-index.ts'
import { ArchivePage } from './archive-page.tsx'
import { editionDate } from './edition-date.ts'
import { editionPath, indexPath } from './paths.ts'
import type { Visit } from './visit.ts'

/** The 404 of the archive. It lists the newest editions, for everybody. */
export const NoEdition = ({ visit: { digest, owner }, lines }: { visit: Visit; lines: readonly SentLine[] }) => (
  <ArchivePage title={`Not found · ${digest.title}`} owner={owner} listed={false} theme={digest.theme}>
    <h1>There is no such edition</h1>
    <p class="lead">
      No edition of {digest.title} has this address. <a href={indexPath(digest)}>All editions</a>
      {lines.length === 0 ? ' will be listed once the first is sent.' : ' are listed; these are the newest:'}
    </p>
    <ul class="plain">
      {lines.map((line) => (
        <li>
          <a href={editionPath(digest, line.slot)}>{line.subject}</a>,{' '}
          {weekdayAndDay(editionDate(line, digest.timeZone))}
        </li>
      ))}
    </ul>
  </ArchivePage>
)
