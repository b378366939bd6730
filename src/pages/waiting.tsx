import type { Review } from '../model/review.ts'
import type { DigestSettings } from '../model/settings.ts'
import { WaitingEditions } from './home/waiting-editions.tsx'
import { Page } from './page.tsx'
import { PageLinks } from './page-links.tsx'

interface WaitingPageProps {
  readonly digests: readonly DigestSettings[]
  /** Those of this page, newest first. */
  readonly waiting: readonly Review[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** `/waiting`: every Edition that waits for the editor. */
export const WaitingPage = ({ digests, waiting, total, page, pages }: WaitingPageProps) => (
  <Page title="Waiting editions" path="/waiting">
    <p class="crumb">
      <a href="/">Overview</a>
    </p>
    <h1>Waiting editions</h1>
    {total === 0 ? <p class="lead">No edition waits for your decision.</p> : null}
    <p class="soft">
      An edition that nobody mails or discards is skipped after as many days as <code>keep.reviews</code> of its digest
      says. Its stories then go into the next edition.
    </p>
    <WaitingEditions waiting={waiting} digests={digests} total={total} />
    <PageLinks
      path="/waiting"
      label="More waiting editions"
      before="Newer ones"
      after="Older ones"
      page={page}
      pages={pages}
    />
  </Page>
)
