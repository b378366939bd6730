import type { Issue } from '../model/issue.ts'
import type { DigestSettings } from '../model/settings.ts'
import { naturalOrder } from '../text/natural-order.ts'
import { Page } from './page.tsx'
import { shownTitle } from './shown-title.ts'

interface NotFoundProps {
  readonly message: string
  readonly path: string
  readonly digests: readonly DigestSettings[]
  readonly issues: readonly Issue[]
}

/** A 404 that lists the pages there are. */
export const NotFound = ({ message, path, digests, issues }: NotFoundProps) => (
  <Page title="Not found" path={path}>
    <h1>Not found</h1>
    <p class="lead">{message} You can go to:</p>
    <ul class="plain">
      <li>
        <a href="/">The overview</a>
      </li>
      {digests.map((digest) => (
        <li>
          <a href={`/previews/${digest.slug}`}>The next edition of {digest.title}</a>
          <ul>
            {issues
              .toSorted((a, b) => naturalOrder(a.title, b.title))
              .map((issue) => (
                <li>
                  <a href={`/previews/${digest.slug}/${issue.id}`}>{shownTitle(issue.title)}</a>
                </li>
              ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="/sources">The sources</a>
      </li>
      <li>
        <a href="/outbox">The outbox</a>
      </li>
    </ul>
  </Page>
)
