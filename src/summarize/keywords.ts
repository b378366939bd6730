import type { Section } from '../model/issue.ts'
import { stopWordsOf } from '../text/stop-words.ts'
import { contentWords } from '../text/words.ts'
import { isEnglish } from './english.ts'

const MAX_KEYWORDS = 5

/** The words a story keeps saying, those of the heading counted twice. Lower case. */
export function storyKeywords(section: Section, language: string | null): string[] {
  const small = isEnglish(language) ? NONE : stopWordsOf((language ?? '').slice(0, 2).toLowerCase())
  const heading = new Set(contentWords(`${section.heading} ${section.kicker ?? ''}`))
  const counts = new Map<string, number>()
  for (const word of contentWords(section.text)) {
    if (word.length > 2 && !small.has(word)) counts.set(word, (counts.get(word) ?? 0) + (heading.has(word) ? 2 : 1))
  }
  return [...counts]
    .filter(([, n]) => n > 1)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word)
}

const NONE: ReadonlySet<string> = new Set()
