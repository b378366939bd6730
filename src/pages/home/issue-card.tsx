import type { NamedIssue } from '../../collect/collected-issues.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'
import { shownTitle } from '../shown-title.ts'

interface IssueCardProps {
  readonly issue: Omit<NamedIssue, 'source'> & {
    /** Null for a file in seeds/. */
    readonly source: NamedIssue['source'] | null
    readonly unreadDate?: string | null
    /** Of a file in seeds/: a collected issue has no such mark. */
    readonly draft?: boolean
  }
  readonly digests: readonly DigestSettings[]
}

export const IssueCard = ({ issue, digests }: IssueCardProps) => (
  <li class="card">
    <h3 dir="auto">{shownTitle(issue.title)}</h3>
    <p class="soft">
      {[issue.author, issue.site, count(issue.stories, 'story', 'stories'), issue.draft === true ? DRAFT : null]
        .filter((part) => part !== null)
        .join(' · ')}
      {issue.source === null ? null : (
        <>
          {' · '}
          <a href={`/sources/${issue.source.slug}`} dir="auto">
            {shownTitle(issue.source.title)}
          </a>
        </>
      )}
    </p>
    {(issue.unreadDate ?? null) === null ? null : (
      <p class="soft">
        Its date cannot be read: “{issue.unreadDate}”. Write it as 2026-03-04. An issue without a date is never too old.
      </p>
    )}
    <div class="row">
      <a href={`/issues/${issue.id}`}>Source and stories</a>
      <Previews issue={issue.id} digests={digests} />
    </div>
  </li>
)

const DRAFT = 'marked as a draft, so it is not sent'

const Previews = ({ issue, digests }: { issue: string; digests: readonly DigestSettings[] }) =>
  digests.length <= 1 ? (
    digests.map(({ slug }) => <a href={`/previews/${slug}/${issue}`}>Preview as a mail</a>)
  ) : (
    <span class="soft">
      Preview in{' '}
      {digests.map(({ slug, title }, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a href={`/previews/${slug}/${issue}`} aria-label={`Preview in ${title}`}>
            {title}
          </a>
        </>
      ))}
    </span>
  )
