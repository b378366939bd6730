import type { Brief } from '../model/brief.ts'
import type { Hand, StoryLength } from '../model/hand.ts'
import { keyStories } from './edit.ts'

/** What a Hand changes in these Briefs, in words. What it says of stories that are no longer there changes nothing. */
export function changesOf(briefs: readonly Brief[], hand: Hand): readonly string[] {
  const keyed = briefs.flatMap(keyStories)
  const moved = movedKeys(
    keyed.map(({ key }) => key),
    hand.order,
  )
  return [
    ...(hand.subject === null ? [] : [`subject “${hand.subject}”`]),
    ...(hand.note === null ? [] : ['a note of the editor']),
    ...keyed.flatMap(({ key, story }) => {
      const length = hand.lengths[key]
      return length === undefined ? [] : [`${LENGTHS[length]}: “${story.heading}”`]
    }),
    ...(moved ? ['stories in another order'] : []),
  ]
}

const LENGTHS = {
  full: 'told in full',
  standard: 'told at standard length',
  short: 'shortened to its gist',
  headline: 'shortened to its headline',
  dropped: 'left out',
} as const satisfies Record<StoryLength, string>

function movedKeys(keys: readonly string[], order: readonly string[]): boolean {
  const known = new Set(keys)
  const named = order.filter((key) => known.has(key))
  const naming = new Set(named)
  return keys.filter((key) => naming.has(key)).join('\n') !== named.join('\n')
}
