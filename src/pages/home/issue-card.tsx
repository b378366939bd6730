import type { Issue } from '../../model/issue.ts'
import type { DigestSettings } from '../../model/settings.ts'
import { count } from '../../text/count.ts'
import { truncate } from '../../text/truncate.ts'
import { MAX_TITLE } from '../byte-words.ts'

export const IssueCard = ({ issue, digests }: { issue: Issue; digests: readonly DigestSettings[] }) => (
  <li class="card">
    <h3 dir="auto">{truncate(issue.title, MAX_TITLE)}</h3>
    <p class="soft">
      {[issue.author, issue.site, count(issue.sections.length, 'story', 'stories')]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
    {issue.unreadDate === null ? null : (
      <p class="soft">
        Its date cannot be read: “{issue.unreadDate}”. Write it as 2026-03-04. An issue without a date is never too old.
      </p>
    )}
    <div class="row">
      <a href={`/issues/${issue.id}`}>Source and stories</a>
      {digests.map((digest) => (
        <a href={`/previews/${digest.slug}/${issue.id}`}>
          {digests.length === 1 ? 'Preview as a mail' : `Preview in ${digest.title}`}
        </a>
      ))}
    </div>
  </li>
)
