import type { DigestSettings } from '../../model/settings.ts'
import type { ThemeChoice } from '../../model/theme.ts'
import { weekdayAndDay } from '../../render/dates.ts'
import type { Neighbour } from '../../store/archive.ts'
import { themeAddress } from '../theme-style.ts'
import { ArchivePage } from './archive-page.tsx'
import { editionDate } from './edition-date.ts'
import { indexPath } from './paths.ts'

export interface ListedDigest {
  readonly digest: DigestSettings
  readonly newest: Neighbour | null
}

/** `/archive`: the digests that the caller may read. */
export const DigestList = ({ owner, digests }: { owner: boolean; digests: readonly ListedDigest[] }) => (
  <ArchivePage title="Archive" owner={owner} listed={!owner} theme={themeOfAll(digests)}>
    <h1>Archive</h1>
    <p class="lead">{digests.length === 0 ? 'There is no digest yet.' : 'Every edition that was sent.'}</p>
    <ul class="archive-digests">
      {digests.map(({ digest, newest }) => (
        <li>
          <h2>
            <a href={indexPath(digest)}>{digest.title}</a>
          </h2>
          <p class="archive-meta">
            {newest === null
              ? 'Nothing sent yet.'
              : `Newest: ${weekdayAndDay(editionDate(newest, digest.timeZone))}. ${newest.subject}`}
          </p>
          {owner && digest.archive === 'private' ? (
            <p class="archive-meta">
              Private: only you can read it. <code>archive = "public"</code> in <code>wrangler.toml</code> makes it
              public.
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  </ArchivePage>
)

/** Where all that are listed look the same, the list looks like them. */
function themeOfAll(digests: readonly ListedDigest[]): ThemeChoice | null {
  const [first, ...others] = digests.map(({ digest }) => digest.theme)
  return first !== undefined && others.every((theme) => themeAddress(theme) === themeAddress(first)) ? first : null
}
