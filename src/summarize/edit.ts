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

/** Full Briefs as the editor wants them told: in the editor's order, each Story at its length, dropped ones gone. */
export function editBriefs(briefs: readonly Brief[], hand: Hand, length: Length): readonly Brief[] {
  const place = new Map(hand.order.map((key, i) => [key, i]))
  const edited = briefs.map((brief) => {
    const keyed = keyStories(brief)
    const kept = sortBy(keyed, ({ key }) => place.get(key)).flatMap(({ key, story }) => {
      const wanted: StoryLength = hand.lengths[key] ?? length
      return wanted === 'dropped' ? [] : [shortenStory(story, wanted)]
    })
    const first = Math.min(...keyed.map(({ key }) => place.get(key) ?? Number.POSITIVE_INFINITY))
    return { brief: { ...brief, stories: kept }, first, empty: kept.length === 0 && keyed.length > 0 }
  })
  return sortBy(edited, ({ first }) => (Number.isFinite(first) ? first : undefined)).flatMap(({ brief, empty }) =>
    empty ? [] : [brief],
  )
}

/** Placed ones first, by their place; the others after them in the order they have. */
function sortBy<T>(items: readonly T[], placeOf: (item: T) => number | undefined): readonly T[] {
  const at = (item: T) => placeOf(item) ?? Number.MAX_SAFE_INTEGER
  return items.toSorted((a, b) => at(a) - at(b))
}

const slugOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'story'
