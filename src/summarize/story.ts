import type { KeptSentence, Story } from '../model/brief.ts'
import type { Section } from '../model/issue.ts'
import { readingMinutes } from '../text/reading-time.ts'
import { chooseSentences } from './choose.ts'
import { storyKeywords } from './keywords.ts'
import { takeawaySentences } from './takeaway.ts'

/**
 * Section to its fullest Story: the sentences that were chosen, points best first. Every sentence is the author's, word for word,
 * with its offsets in the Section. `shortenStory` puts it into the order and the length that is shown.
 */
export function summarizeSection(section: Section): Story {
  const news = section.form === 'news'
  const { gist, points } = news ? chooseSentences(section) : { gist: null, points: [] }
  const takeaway = news ? takeawaySentences(section) : []
  const kept = (role: KeptSentence['role'], sentence: Pick<KeptSentence, 'text' | 'start' | 'end'>): KeptSentence => ({
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    role,
  })
  return {
    heading: section.heading,
    kicker: section.kicker,
    gist: gist?.text ?? null,
    points: points.map(({ text }) => text),
    takeaway: takeaway.map(({ text }) => text).join(' ') || null,
    keywords: storyKeywords(section),
    minutes: readingMinutes(section.text),
    truncated: section.truncated,
    form: section.form,
    references: section.references,
    sentences: [
      ...(gist === null ? [] : [kept('gist', gist)]),
      ...points.map((point) => kept('point', point)),
      ...takeaway.map((sentence) => kept('takeaway', sentence)),
    ],
  }
}
