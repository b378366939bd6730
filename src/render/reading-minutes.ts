import type { Brief, Story } from '../model/brief.ts'
import type { Digest, ReadingMinutes } from '../model/digest.ts'
import { readingMinutes } from '../text/reading-time.ts'

/** How long it takes to read a Digest, and its stories in the originals. Counted once for each Digest. */
export function readingMinutesOf(digest: Digest): ReadingMinutes {
  const known = counted.get(digest)
  if (known !== undefined) return known
  const shortened = readingMinutes(digest.briefs.flatMap(({ stories }) => stories.flatMap(shownTexts)).join(' '))
  const original = digest.briefs.reduce((sum, brief) => sum + originalMinutes(brief), 0)
  const minutes = { shortened, original: Math.max(original, shortened) }
  counted.set(digest, minutes)
  return minutes
}

const counted = new WeakMap<Digest, ReadingMinutes>()

const shownTexts = ({ heading, kicker, sentences }: Story): readonly string[] => [
  heading,
  kicker ?? '',
  ...sentences.map(({ text }) => text),
]

/**
 * If an Edition contains only some stories of an Issue, their minutes. They are rounded up per story, so the sum is limited to the
 * whole.
 */
const originalMinutes = ({ minutes, stories }: Brief): number =>
  Math.min(
    minutes,
    stories.reduce((sum, story) => sum + story.minutes, 0),
  )
