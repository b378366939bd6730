import type { Digest } from '../../src/model/digest.ts'
import type { Issue } from '../../src/model/issue.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { digestSettings } from '../digest-settings.ts'

export const SETTINGS = digestSettings({
  url: 'http://localhost:8787',
  postalAddress: 'Marrow, 1 Example Street, 75001 Paris, France',
  recipients: 0,
})

/** A Digest of exactly `stories` stories, made of the stories of real issues over and over. */
export function digestOf(issues: readonly Issue[], stories: number): Digest {
  const sections = issues.flatMap((issue) => issue.sections)
  const [first] = issues
  if (first === undefined) throw new Error('no issue to measure with')
  const repeated = Array.from({ length: stories }, (_, i) => sections[i % sections.length]).filter(
    (section) => section !== undefined,
  )
  return {
    title: SETTINGS.title,
    date: '2026-10-05',
    note: null,
    briefs: [summarizeIssue({ ...first, sections: repeated })],
  }
}
