import type { Brief, Story } from '../model/brief.ts'
import type { Edits, StoryLength } from '../model/edits.ts'
import type { Length } from '../model/settings.ts'
import { slug } from '../text/slug.ts'

/** A Story of a full Brief, with the names that Edits may use for it. */
export interface KeyedStory {
  /** The Story's own key. */
  readonly key: string
  /** Its key in older Edits: `import-ai-184/vr-prison`, with `~2` when a Brief has two of the same heading. */
  readonly formerKey: string
  readonly story: Story
}

export function keyStories(brief: Brief): readonly KeyedStory[] {
  let former: readonly string[] | null = null
  return brief.stories.map((story, i) => ({
    key: story.key,
    // Most Editions have no Edits of Stories; this saves the work.
    get formerKey() {
      former ??= formerKeysOf(brief)
      return former[i] ?? story.key
    },
    story,
  }))
}

function formerKeysOf(brief: Brief): readonly string[] {
  const taken = new Map<string, number>()
  return brief.stories.map((story) => {
    const heading = slug(story.heading) || 'story'
    const nth = (taken.get(heading) ?? 0) + 1
    taken.set(heading, nth)
    return `${brief.id}/${heading}${nth === 1 ? '' : `~${nth}`}`
  })
}

/** A Brief with all its Stories, in their final order. */
export interface ArrangedBrief {
  readonly brief: Brief
  readonly stories: readonly KeyedStory[]
}

/** All Stories with their keys, in their default order. */
export const keyBriefs = (briefs: readonly Brief[]): readonly ArrangedBrief[] =>
  briefs.map((brief) => ({ brief, stories: keyStories(brief) }))

/** Briefs and their Stories in the editor's order, including dropped ones. Stories that the order does not name come last. */
export function arrange(keyed: readonly ArrangedBrief[], order: readonly string[]): readonly ArrangedBrief[] {
  if (order.length === 0) return keyed
  const places = new Map(order.map((key, i) => [key, i]))
  const placeOf = ({ key, formerKey }: KeyedStory) =>
    places.get(key) ?? places.get(formerKey) ?? Number.MAX_SAFE_INTEGER
  const arranged = keyed.map(({ brief, stories }) => ({
    brief,
    stories: stories.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }))
  const first = ({ stories: [story] }: ArrangedBrief) =>
    story === undefined ? Number.MAX_SAFE_INTEGER : placeOf(story)
  return arranged.toSorted((a, b) => first(a) - first(b))
}

/**
 * Full Briefs with the editor's changes: in the editor's order, without dropped Stories. `lengthsOf` gives, for the Stories that
 * remain, the length by key if the editor set none.
 */
export function editBriefs(
  briefs: readonly Brief[],
  edits: Edits,
  lengthsOf: (kept: readonly Brief[]) => ReadonlyMap<string, Length>,
  shorten: (story: Story, length: Length) => Story,
): readonly Brief[] {
  const arranged = arrange(keyBriefs(briefs), edits.order)
  const kept = withoutDropped(arranged, edits)
  const usual = lengthsOf(kept)
  const set = new Map(
    arranged.flatMap(({ stories }) => stories.map((keyed) => [keyed.key, lengthIn(edits, keyed)] as const)),
  )
  const lengthOf = ({ key, length }: Story): Length => {
    const wanted = set.get(key)
    return wanted === undefined || wanted === 'dropped' ? (usual.get(key) ?? length) : wanted
  }
  return kept.map((brief) => ({ ...brief, stories: brief.stories.map((story) => shorten(story, lengthOf(story))) }))
}

/** The Stories that the editor did not drop, and the Briefs that still have any. */
export const withoutDropped = (arranged: readonly ArrangedBrief[], edits: Edits): readonly Brief[] =>
  arranged.flatMap(({ brief, stories }) => {
    const left = stories.flatMap((keyed) => (lengthIn(edits, keyed) === 'dropped' ? [] : [keyed.story]))
    return left.length === 0 && stories.length > 0 ? [] : [{ ...brief, stories: left }]
  })

/** The length that the editor set for a Story, if any. */
export function lengthIn(
  { lengths }: Pick<Edits, 'lengths'>,
  names: Omit<KeyedStory, 'story'>,
): StoryLength | undefined {
  return Object.keys(lengths).length === 0 ? undefined : (lengths[names.key] ?? lengths[names.formerKey])
}
