import type { Section } from '../model/issue.ts'
import { countWords } from '../text/words.ts'
import { sentencesWithin } from './candidates.ts'

const MAX_WORDS = 60
/** A longer text is not one sentence that a person wrote. */
const MAX_SENTENCE = 120

/** The author's own "why it matters": as many of its first whole sentences as fit. Never invented. */
export function takeawaySentences(section: Section, language: string | null = null) {
  if (section.takeaway === null) return []
  const kept: ReturnType<typeof sentencesWithin> = []
  let words = 0
  for (const sentence of sentencesWithin(section, section.takeaway, language)) {
    words += countWords(sentence.text)
    if (words > (kept.length > 0 ? MAX_WORDS : MAX_SENTENCE)) break
    kept.push(sentence)
  }
  return kept
}
