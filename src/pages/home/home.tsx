import type { NewestIssues } from '../../collect/collected-issues.ts'
import type { MailerStop } from '../../delivery/mailer-stop.ts'
import type { ComingEdition } from '../../jobs/coming-edition.ts'
import type { Issue } from '../../model/issue.ts'
import type { Review } from '../../model/review.ts'
import type { DigestSettings, MailerName } from '../../model/settings.ts'
import type { Trouble } from '../../render/alert-words.ts'
import type { EditionRecord } from '../../store/edition-history.ts'
import { count } from '../../text/count.ts'
import { naturalOrder } from '../../text/natural-order.ts'
import { type Notice, NoticeLine } from '../notice.tsx'
import { Page } from '../page.tsx'
import { PageLinks } from '../page-links.tsx'
import { AlertList } from './alerts.tsx'
import { ComingCard } from './coming-card.tsx'
import { IssueCard } from './issue-card.tsx'
import { type Mistake, Mistakes } from './mistakes.tsx'
import { PastEditions } from './past-editions.tsx'
import { StoppedMailers } from './stopped-mailers.tsx'
import { WaitingEditions } from './waiting-editions.tsx'

interface HomePageProps {
  /** The digests of this page. */
  readonly digests: readonly DigestAtHome[]
  /** The digests of all pages. */
  readonly all: readonly DigestSettings[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Bundled. */
  readonly issues: readonly Issue[]
  readonly collected: NewestIssues
  readonly notice: Notice | null
  readonly mistakes: readonly Mistake[]
  /** Their templates cannot be compiled, so their mails cannot be made. */
  readonly untilFixed: readonly DigestSettings[]
  readonly stops: ReadonlyMap<MailerName, MailerStop>
  readonly waiting: readonly Review[]
  /** The total, when more are waiting than are listed. */
  readonly waitingInAll: number
  /** Recent problems. */
  readonly alerts: readonly Trouble[]
  /** Whether the request is from this machine, where the next send can be simulated. */
  readonly local: boolean
}

export interface DigestAtHome {
  readonly digest: DigestSettings
  /** The name of its next Slot, which is known even if its Edition cannot be prepared. */
  readonly slot: string | null
  readonly coming: ComingEdition | null
  readonly past: readonly EditionRecord[]
}

/** The next editions, past editions, problems, and all issues. */
export const HomePage = ({
  digests,
  all,
  page,
  pages,
  issues,
  collected,
  notice,
  mistakes,
  untilFixed,
  stops,
  alerts,
  waiting,
  waitingInAll,
  local,
}: HomePageProps) => (
  <Page title="Overview" path="/">
    <h1>Overview</h1>
    <p class="soft overview-lead">
      Marrow has read {count(issues.length + collected.total, 'newsletter issue')}.{' '}
      {count(all.length, 'digest is', 'digests are')} scheduled. A <dfn>digest</dfn> collects the new stories of your
      newsletters and mails them on a schedule. Each such mail is an <dfn>edition</dfn>.
    </p>
    <NoticeLine notice={notice} />
    <Mistakes mistakes={mistakes} untilFixed={untilFixed} />
    <StoppedMailers stops={stops} digests={all} />
    <AlertList alerts={alerts} digests={all} />
    <WaitingEditions waiting={waiting} digests={all} total={waitingInAll} more="/waiting" />
    {all.length === 0 ? <NoDigest /> : null}
    {digests.map(({ digest, slot, coming, past }) => (
      <section class="digest" aria-labelledby={digest.slug}>
        <ComingCard digest={digest} slot={slot} coming={coming} local={local} />
        <PastEditions digest={digest} past={past} />
      </section>
    ))}
    <PageLinks path="/" label="More digests" before="Previous digests" after="More digests" page={page} pages={pages} />
    <h2>Issues</h2>
    {issues.length + collected.total === 0 ? <NoIssue /> : null}
    <ul class="cards">
      {collected.issues.map((issue) => (
        <IssueCard issue={issue} digests={digests.map(({ digest }) => digest)} />
      ))}
      {issues
        .toSorted((a, b) => naturalOrder(a.title, b.title))
        .map((issue) => (
          <IssueCard issue={namedIssue(issue)} digests={digests.map(({ digest }) => digest)} />
        ))}
    </ul>
    {collected.total > collected.issues.length ? (
      <p class="soft after-cards">
        Your <a href="/sources">sources</a> gave {count(collected.total - collected.issues.length, 'older issue')} more.
      </p>
    ) : null}
    <p class="soft after-cards">
      <a href="/storage">Storage: what is kept, its size, and for how long</a>
    </p>
  </Page>
)

const namedIssue = ({ sections, ...issue }: Issue) => ({ ...issue, stories: sections.length, source: null })

const NoDigest = () => (
  <p class="notice">
    <strong>There is no digest yet.</strong> Add a table <code>[vars.DIGESTS.weekly]</code> to{' '}
    <code>wrangler.toml</code>: the README has one to copy.
  </p>
)

const NoIssue = () => (
  <p class="notice">
    <strong>No newsletter yet.</strong> <a href="/sources">Add a source</a>, or put a file into <code>seeds/</code>:
    Markdown, HTML, a mail or a feed. It is listed here as soon as it is read.
  </p>
)
