import type { Brief, Story } from '../model/brief.ts'
import type { Hand, StoryLength } from '../model/hand.ts'
import type { Length } from '../model/settings.ts'
import { shortenStory } from './shorten.ts'

/** A Story of a full Brief under the name that a Hand knows it by. */
export interface KeyedStory {
  /** `import-ai-184/vr-prison`, with `~2` where a Brief has two of the same heading. */
  readonly key: string
  readonly story: Story
}

/** Names every Story of a Brief by its heading, so that a name outlives stories added before it. */
export function keyStories(brief: Brief): readonly KeyedStory[] {
  const taken = new Map<string, number>()
  return brief.stories.map((story) => {
    const slug = slugOf(story.heading)
    const nth = (taken.get(slug) ?? 0) + 1
    taken.set(slug, nth)
    return { key: `${brief.id}/${slug}${nth === 1 ? '' : `~${nth}`}`, story }
  })
}

/** A Brief in its place, with all its Stories in theirs. */
export interface ArrangedBrief {
  readonly brief: Brief
  readonly stories: readonly KeyedStory[]
}

/** Briefs and their Stories in the editor's order, dropped ones too. Whom the order does not name follows in its own. */
export function arrangeBriefs(briefs: readonly Brief[], order: readonly string[]): readonly ArrangedBrief[] {
  const places = new Map(order.map((key, i) => [key, i]))
  const placeOf = ({ key }: KeyedStory) => places.get(key) ?? Number.MAX_SAFE_INTEGER
  const arranged = briefs.map((brief) => ({
    brief,
    stories: keyStories(brief).toSorted((a, b) => placeOf(a) - placeOf(b)),
  }))
  const first = ({ stories: [story] }: ArrangedBrief) =>
    story === undefined ? Number.MAX_SAFE_INTEGER : placeOf(story)
  return arranged.toSorted((a, b) => first(a) - first(b))
}

/** Full Briefs as the editor wants them told: in the editor's order, each Story at its length, dropped ones gone. */
export function editBriefs(briefs: readonly Brief[], hand: Hand, length: Length): readonly Brief[] {
  return arrangeBriefs(briefs, hand.order).flatMap(({ brief, stories }) => {
    const kept = stories.flatMap(({ key, story }) => {
      const wanted: StoryLength = hand.lengths[key] ?? length
      return wanted === 'dropped' ? [] : [shortenStory(story, wanted)]
    })
    return kept.length === 0 && stories.length > 0 ? [] : [{ ...brief, stories: kept }]
  })
}

const slugOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'story'
