import type { Digest } from '../../src/model/digest.ts'
import type { Issue } from '../../src/model/issue.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'

export const SETTINGS: DigestSettings = {
  slug: 'weekly',
  id: 'weekly',
  title: 'Marrow Weekly',
  url: 'http://localhost:8787',
  from: { name: 'Marrow', address: 'digest@marrow.example' },
  replyTo: { name: 'Marrow', address: 'hello@marrow.example' },
  postalAddress: 'Marrow, 1 Example Street, 75001 Paris, France',
  schedule: '0 7 * * MON',
  timeZone: 'Europe/Paris',
  mailer: 'outbox',
  length: 'standard',
  review: 'deadline',
  archive: 'private',
  sources: null,
  maxAgeDays: null,
  cutoff: 0,
  recipients: [],
}

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
