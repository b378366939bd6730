import type { KeptSentence, Story } from '../model/brief.ts'
import type { Section } from '../model/issue.ts'
import type { Length } from '../model/settings.ts'
import { readingMinutes } from '../text/reading-time.ts'
import { chooseSentences } from './choose.ts'
import { storyKeywords } from './keywords.ts'
import { takeawaySentences } from './takeaway.ts'

/** What each length shows. A shorter Story is always a subset of a longer one. */
const SHOWN: Readonly<Record<Length, { readonly gist: boolean; readonly points: number; readonly takeaway: boolean }>> =
  {
    headline: { gist: false, points: 0, takeaway: false },
    short: { gist: true, points: 0, takeaway: false },
    standard: { gist: true, points: 2, takeaway: true },
    full: { gist: true, points: 3, takeaway: true },
  }

/** Section to Story. Every sentence is the author's, word for word, with its offsets in the Section. */
export function summarizeSection(section: Section, length: Length): Story {
  const shown = SHOWN[section.form === 'news' ? length : 'headline']
  const chosen = chooseSentences(section)
  const takeaway = shown.takeaway ? takeawaySentences(section) : []
  const gist = shown.gist ? chosen.gist : null
  const points = gist === null ? [] : chosen.points.slice(0, shown.points).toSorted((a, b) => a.start - b.start)
  const sentences: KeptSentence[] = [
    ...(gist === null ? [] : [{ ...placed(gist), role: 'gist' as const }]),
    ...points.map((point) => ({ ...placed(point), role: 'point' as const })),
    ...takeaway.map((sentence) => ({ ...placed(sentence), role: 'takeaway' as const })),
  ]
  return {
    heading: section.heading,
    kicker: section.kicker,
    gist: gist?.text ?? null,
    points: points.map((point) => point.text),
    takeaway: takeaway.length === 0 ? null : takeaway.map((sentence) => sentence.text).join(' '),
    keywords: storyKeywords(section),
    minutes: readingMinutes(section.text),
    truncated: section.truncated,
    form: section.form,
    references: section.references,
    sentences,
  }
}

const placed = ({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) => ({
  text,
  start,
  end,
})
