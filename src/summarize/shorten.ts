import type { Brief, KeptSentence, Story } from '../model/brief.ts'
import type { Length } from '../model/settings.ts'

/** What each length shows. */
const SHOWN: Readonly<Record<Length, { readonly gist: boolean; readonly points: number; readonly takeaway: boolean }>> =
  {
    headline: { gist: false, points: 0, takeaway: false },
    short: { gist: true, points: 0, takeaway: false },
    standard: { gist: true, points: 2, takeaway: true },
    full: { gist: true, points: 3, takeaway: true },
  }

/** Shortens a full Brief to another length. The content of a shorter length is always part of every longer one. */
export const shortenBrief = (brief: Brief, length: Length): Brief => ({
  ...brief,
  stories: brief.stories.map((story) => shortenStory(story, length)),
})

/** The best sentences of a full Story, as many as the length shows, in the order of the text. */
export function shortenStory(story: Story, length: Length): Story {
  const { gist, points, takeaway } = SHOWN[length]
  let room = points
  const sentences = story.sentences
    .filter(
      ({ role }) => (role === 'gist' && gist) || (role === 'takeaway' && takeaway) || (role === 'point' && room-- > 0),
    )
    .toSorted((a, b) => ORDER[a.role] - ORDER[b.role] || a.start - b.start)
  const texts = (role: KeptSentence['role']) =>
    sentences.filter((sentence) => sentence.role === role).map(({ text }) => text)
  return {
    ...story,
    length,
    gist: texts('gist')[0] ?? null,
    points: texts('point'),
    takeaway: texts('takeaway').join(' ') || null,
    sentences,
  }
}

const ORDER = { gist: 0, point: 1, takeaway: 2 } as const
