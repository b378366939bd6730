import type { DigestSettings } from '../../model/settings.ts'
import { indexPath } from './paths.ts'

/** Characters that a search may have. */
export const MAX_QUERY = 100

export const SearchForm = ({ digest, query }: { digest: DigestSettings; query: string | null }) => (
  <search>
    <form method="get" action={indexPath(digest)} class="search">
      <label class="heard" for="q">
        Search the editions of {digest.title}
      </label>
      <input id="q" type="search" name="q" value={query ?? ''} maxlength={MAX_QUERY} placeholder="Search" />
      <button type="submit" class="quiet">
        Search
      </button>
      {query === null ? null : <a href={indexPath(digest)}>Show all editions</a>}
    </form>
  </search>
)
