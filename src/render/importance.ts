import type { Brief, Story } from '../model/brief.ts'

/** A Story and its position: Story `s` of Brief `b`. */
export interface PlacedStory {
  readonly b: number
  readonly s: number
  readonly story: Story
}

/**
 * All Stories, most important first. News comes before other kinds; then the earlier Story within its Brief, by the order of its
 * author or the editor; then the Story of the earlier Brief. So the first Story of every Issue is kept longer than the second of
 * any.
 */
export function byImportance(briefs: readonly Brief[]): readonly PlacedStory[] {
  const placed = briefs.flatMap((brief, b) => brief.stories.map((story, s) => ({ b, s, story })))
  return placed.toSorted((a, b) => Number(isNews(b)) - Number(isNews(a)) || a.s - b.s || a.b - b.b)
}

const isNews = ({ story }: PlacedStory) => story.form === 'news'
