import type { Brief } from '../model/brief.ts'
import type { Issue } from '../model/issue.ts'
import { readingMinutes } from '../text/reading-time.ts'
import { summarizeSection } from './story.ts'
import { countRuns } from './text-fragment.ts'

/** Issue to its fullest Brief. Deterministic: the same Issue gives the same Brief, in Node and in the Worker. */
export function summarizeIssue(issue: Issue): Brief {
  const runs = countRuns(issue.sections.map((section) => section.text))
  return {
    id: issue.id,
    key: issue.key,
    path: issue.path,
    documentHash: issue.documentHash,
    draft: issue.draft,
    title: issue.title,
    author: issue.author,
    site: issue.site,
    url: issue.url,
    date: issue.date,
    language: issue.language,
    minutes: readingMinutes(issue.sections.map((section) => section.text).join(' ')),
    lede: issue.excerpt,
    stories: issue.sections.map((section, i) => summarizeSection(section, issue.language, { number: i + 1, runs })),
    alsoInThisIssue: issue.announced,
  }
}
