import type { Digest } from '../model/digest.ts'
import { truncate } from '../text/truncate.ts'
import { displayHeading } from './heading.ts'
import { byImportance } from './importance.ts'
import { STORIES_OF_A_LONG_MAIL } from './lengths-by-importance.ts'

export interface Contents {
  /** In their order in the mail. */
  readonly headings: readonly { readonly heading: string; readonly language: string | null }[]
  /** How many stories the list does not name. */
  readonly more: number
}

export const MAX_CONTENTS = 12
/** Longer headings would need more than two lines. */
const MAX_LINE = 90

/**
 * The list at the top of a long mail: the headings of the most important stories. These are shortened last, so the mail shows them
 * even if it has no room for all. Empty for a short mail. Made once for each Digest.
 */
export function contentsOf(digest: Digest): Contents {
  const known = made.get(digest)
  if (known !== undefined) return known
  const stories = byImportance(digest.briefs)
  const listed =
    stories.length < STORIES_OF_A_LONG_MAIL
      ? []
      : stories.slice(0, MAX_CONTENTS).toSorted((one, other) => one.b - other.b || one.s - other.s)
  const contents = {
    headings: listed.map(({ b, story }) => ({
      heading: truncate(displayHeading(story.heading), MAX_LINE),
      language: digest.briefs[b]?.language ?? null,
    })),
    more: listed.length === 0 ? 0 : stories.length - listed.length,
  }
  made.set(digest, contents)
  return contents
}

const made = new WeakMap<Digest, Contents>()
