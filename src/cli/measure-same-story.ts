import { readFileSync } from 'node:fs'
import { candidatePairs } from '../choose/same-story/candidates.ts'
import { factsOf, findFacts, type StoryFacts, tellingOf } from '../choose/same-story/facts.ts'
import { joinStories, type StoryGroup } from '../choose/same-story/join-stories.ts'
import { weightsAmong } from '../choose/same-story/word-weights.ts'
import type { StoredFacts } from '../model/story-facts.ts'

/** Two stories that a person read. `related`: not the same, but of the same matter: what happened next, or what somebody thinks of it. */
export interface ReadPair {
  readonly label: 'same' | 'related' | 'different'
  readonly half: 'develop' | 'judge'
  /** When it was chosen. Of round 6 are the pairs that were joined among all stories of a fortnight: they say nothing about recall. */
  readonly round: number
  /** Stories of one collection are compared with each other, as in an Edition; left out where there is one. */
  readonly collection?: string
  readonly one: ReadStory | ReadFacts
  readonly other: ReadStory | ReadFacts
}

/** A story whose text may not be passed on: only what it is compared by, its words in alphabetical order. */
export interface ReadFacts {
  /** Newsletter or site. */
  readonly from: string
  readonly heading: string
  readonly facts: StoredFacts
}

export interface ReadStory {
  readonly repository: string
  readonly document: string
  readonly date: string
  readonly title: string
  readonly url: string | null
  readonly heading: string
  readonly gist: string | null
  readonly points: readonly string[]
  /** Title and address. */
  readonly links: readonly (readonly [string, string])[]
}

export interface Measured {
  readonly pairs: number
  readonly same: number
  /** Pairs that were joined: rightly and wrongly. */
  readonly right: readonly ReadPair[]
  readonly wrong: readonly ReadPair[]
  readonly precision: number
  readonly recall: number
}

/** One pair a line, as JSON. */
export const readPairs = (path: string): readonly ReadPair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReadPair)

/**
 * Joins all stories of each collection at once, as an Edition would, and looks at the pairs of one half. A pair counts as joined when it
 * is in one group.
 */
export function measurePairs(pairs: readonly ReadPair[], half: ReadPair['half']): Measured {
  const groupOf = new Map<string, StoryGroup>()
  for (const some of Object.values(Object.groupBy(pairs, ({ collection = '' }) => collection)))
    for (const group of joinStories(factsOfPairs(some ?? []), [], []).groups)
      for (const key of group.stories) groupOf.set(key, group)
  const judged = pairs.filter((pair) => pair.half === half)
  const joined = judged.filter(({ one, other }) => {
    const group = groupOf.get(keyOf(one))
    return group !== undefined && group === groupOf.get(keyOf(other))
  })
  const right = joined.filter(({ label }) => label === 'same')
  const sampled = judged.filter(({ label, round }) => label === 'same' && round !== JOINED_ROUND)
  return {
    pairs: judged.length,
    same: sampled.length,
    right,
    wrong: joined.filter(({ label }) => label !== 'same'),
    precision: joined.length === 0 ? 1 : right.length / joined.length,
    recall: right.filter(({ round }) => round !== JOINED_ROUND).length / sampled.length,
  }
}

const JOINED_ROUND = 6

/** How many pairs are compared for each number of stories. */
export function comparedOf(
  pairs: readonly ReadPair[],
  counts: readonly number[],
): readonly { readonly stories: number; readonly compared: number }[] {
  const facts = factsOfPairs(pairs)
  return counts
    .filter((count) => count <= facts.length)
    .map((count) => {
      const some = facts.slice(0, count)
      return { stories: count, compared: candidatePairs(some, weightsAmong(some), 0).length }
    })
}

export function factsOfPairs(pairs: readonly ReadPair[]): readonly StoryFacts[] {
  const stories = new Map(
    pairs.flatMap(({ one, other }) => [one, other].map((story) => [keyOf(story), story] as const)),
  )
  return [...stories].map(([key, story]) =>
    factsOf(key, 'facts' in story ? story.facts : findFacts(tellingOfRead(story))),
  )
}

export const keyOf = (story: ReadStory | ReadFacts): string =>
  'facts' in story
    ? `${story.from}/${story.facts.day}/${story.heading}/${story.facts.words.slice(0, 80)}`
    : `${story.repository}/${story.document}/${story.heading}`

export const tellingOfRead = ({ repository, title, url, date, heading, gist, points, links }: ReadStory) =>
  tellingOf(
    { path: `${repository}/any`, title, url, date },
    {
      heading,
      gist,
      points,
      kind: gist === null ? 'links' : 'news',
      references: links.map(([text, address]) => ({
        label: null,
        title: text,
        source: null,
        url: address,
        truncated: false,
      })),
    },
  )
