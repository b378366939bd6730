import type { Section } from '../model/issue.ts'
import { stopWordsOf } from '../text/stop-words.ts'
import { isSmallWord, words } from '../text/words.ts'
import { isEnglish } from './english.ts'

const MAX_KEYWORDS = 5

/** The most frequent content words of a story, in lower case. Words of the heading count twice. */
export function storyKeywords(section: Section, language: string | null): string[] {
  const small = isEnglish(language) ? NONE : stopWordsOf((language ?? '').slice(0, 2).toLowerCase())
  const heading = new Set(words(`${section.heading} ${section.kicker ?? ''}`))
  const counts = new Map<string, number>()
  for (const word of words(section.text)) {
    if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .filter(([word]) => !isSmallWord(word) && !small.has(word))
    .map(([word, n]) => [word, heading.has(word) ? 2 * n : n] as const)
    .filter(([, n]) => n > 1)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word)
}

const NONE: ReadonlySet<string> = new Set()
