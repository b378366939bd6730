import type { Brief } from '../model/brief.ts'
import type { Edits, StoryLength } from '../model/edits.ts'
import { type KeyedStory, keyStories, lengthIn } from './apply-edits.ts'

/** The changes that Edits make to these Briefs, in words. Edits of stories that no longer exist change nothing. */
export function changesOf(briefs: readonly Brief[], edits: Edits): readonly string[] {
  const keyed = briefs.flatMap(keyStories)
  const moved = isMoved(keyed, edits.order)
  return [
    ...(edits.subject === null ? [] : [`subject “${edits.subject}”`]),
    ...(edits.note === null ? [] : ['note added']),
    ...keyed.flatMap((one) => {
      const length = lengthIn(edits, one)
      return length === undefined ? [] : [`${LENGTHS[length]}: “${one.story.heading}”`]
    }),
    ...(moved ? ['stories in another order'] : []),
  ]
}

const LENGTHS = {
  full: 'shown in full',
  standard: 'shown at standard length',
  short: 'shortened to its gist',
  headline: 'shortened to its heading',
  dropped: 'left out',
} as const satisfies Record<StoryLength, string>

function isMoved(keyed: readonly KeyedStory[], order: readonly string[]): boolean {
  if (order.length === 0) return false
  const places = new Map(order.map((key, i) => [key, i]))
  const named = keyed.flatMap(({ key, formerKey }) => places.get(key) ?? places.get(formerKey) ?? [])
  return named.some((place, i) => place < (named[i - 1] ?? 0))
}
