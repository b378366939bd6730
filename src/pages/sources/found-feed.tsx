import { explainTrouble, type VisitTrouble } from '../../collect/trouble.ts'
import type { FoundFeed } from '../../jobs/find-feed.ts'
import { count } from '../../text/count.ts'
import { Page } from '../page.tsx'
import { shownTitle } from '../shown-title.ts'
import { AddressField } from './address-field.tsx'
import { StoryList } from './story-list.tsx'

interface FoundFeedProps {
  readonly found: FoundFeed
  /** Slug of the source that has this address already. */
  readonly known: string | null
}

/** What adding a feed would do, before it is done. */
export const FoundFeedPage = ({ found, known }: FoundFeedProps) => (
  <Page title={`Add ${shownTitle(found.title)}`} path="/sources">
    <p class="crumb">
      <a href="/sources">Sources</a>
    </p>
    <h1 dir="auto">{shownTitle(found.title)}</h1>
    <p class="lead">
      {found.address} · {count(found.entries, 'entry', 'entries')}
    </p>
    {known === null ? (
      <form method="post" action="/sources" class="row" aria-label="Add this source">
        <input type="hidden" name="address" value={found.address} />
        <input type="hidden" name="title" value={found.title} />
        <button type="submit">Add this source</button>
        <span class="soft">The next edition contains its newest issue. Older issues are left out.</span>
      </form>
    ) : (
      <p class="notice">
        You have it already: <a href={`/sources/${known}`}>see the source</a>.
      </p>
    )}
    <h2>Its stories</h2>
    {found.newest === null ? (
      <p>It has no stories yet.</p>
    ) : (
      <>
        <p class="soft">
          Of its newest issue, <cite dir="auto">{shownTitle(found.newest.title)}</cite>:
        </p>
        <StoryList stories={found.newest.stories} />
      </>
    )}
    {found.others.length === 0 ? null : (
      <>
        <h2>Other feeds of this page</h2>
        <ul>
          {found.others.map(({ address, title }) => (
            <li>
              <form method="post" action="/sources/find" class="row">
                <input type="hidden" name="address" value={address} />
                <button type="submit" class="link">
                  {title || address}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </>
    )}
  </Page>
)

export const NoFeedPage = ({ asked, trouble }: { asked: string; trouble: VisitTrouble }) => (
  <Page title="No feed found" path="/sources">
    <h1>No feed found</h1>
    <p class="notice bad" role="alert">
      <strong>{shownTitle(asked)}</strong>: {explainTrouble(trouble)}
    </p>
    <form method="post" action="/sources/find" class="stack" aria-label="Add a source">
      <AddressField label="Try another address" value={asked} />
    </form>
    {trouble.kind === 'no-feed' ? (
      <p class="below">
        A newsletter without a feed can come by mail: make an address for it on <a href="/sources">Sources</a>.
      </p>
    ) : (
      <p class="below">
        <a href="/sources">Back to the sources</a>
      </p>
    )}
  </Page>
)
