import type { Brief } from '../model/brief.ts'
import type { Length } from '../model/settings.ts'
import { byImportance } from './importance.ts'

/** With this many stories or more, their lengths differ. */
export const STORIES_OF_A_LONG_MAIL = 5

/**
 * The length of every Story by its key, unless the editor set one: in a long mail the most important Story is one step longer than
 * `length`, and each of the less important half is one step shorter. Takes full Briefs in their order in the mail.
 */
export function lengthsByImportance(briefs: readonly Brief[], length: Length): ReadonlyMap<string, Length> {
  const stories = byImportance(briefs)
  if (stories.length < STORIES_OF_A_LONG_MAIL) return new Map(stories.map(({ story }) => [story.key, length]))
  const half = Math.ceil(stories.length / 2)
  return new Map(
    stories.map(({ story }, place) => [
      story.key,
      place === 0 ? LONGER[length] : place < half ? length : SHORTER[length],
    ]),
  )
}

const LONGER = { headline: 'short', short: 'standard', standard: 'full', full: 'full' } as const satisfies Steps

/** A Story is never cut to its headline by its position alone. */
const SHORTER = { headline: 'headline', short: 'short', standard: 'short', full: 'standard' } as const satisfies Steps

type Steps = Readonly<Record<Length, Length>>
