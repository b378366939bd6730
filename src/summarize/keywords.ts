import type { Section } from '../model/issue.ts'
import { contentWords } from '../text/words.ts'

const MAX_KEYWORDS = 5

/** The words a story keeps saying, heading words first among equals. Lower case. */
export function storyKeywords(section: Section): string[] {
  const heading = new Set(contentWords(`${section.heading} ${section.kicker ?? ''}`))
  const counts = new Map<string, number>()
  for (const word of contentWords(section.text)) {
    if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + (heading.has(word) ? 2 : 1))
  }
  const repeated = [...counts].filter(([, n]) => n > 1)
  return repeated
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word)
}
