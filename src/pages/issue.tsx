import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import { byline } from '../render/attribution.ts'
import { webAddress } from '../render/source-link.ts'
import { Document } from './document.tsx'
import { shownTitle } from './shown-title.ts'
import { SourceAndStories } from './source-and-stories.tsx'

interface IssuePageProps {
  readonly issue: Issue
  readonly brief: Brief
  /** Keys of the Stories to show; null for all, which only the owner sees. */
  readonly shown: ReadonlySet<string> | null
  readonly path: string
}

/** Marrow's own page of an Issue: the source beside its stories. */
export const IssuePage = ({ issue, brief, shown, path }: IssuePageProps) => {
  const original = webAddress(issue)
  return (
    <Document title={`${shownTitle(issue.title)} · Marrow`} navigation={shown === null ? path : null}>
      <h1 dir="auto">{shownTitle(issue.title)}</h1>
      <p class="lead">{byline(brief)}</p>
      {original === null ? null : (
        <p>
          <a href={original}>Open the original</a>
        </p>
      )}
      <SourceAndStories issue={issue} brief={brief} shown={shown} />
    </Document>
  )
}
