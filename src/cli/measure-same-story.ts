import { readFileSync } from 'node:fs'
import { candidatePairs } from '../choose/same-story/candidates.ts'
import { factsOf, findFacts, type StoryFacts, tellingOf } from '../choose/same-story/facts.ts'
import { joinStories } from '../choose/same-story/join-stories.ts'
import { rarityAmong } from '../choose/same-story/rarity.ts'

/** Two stories that a person read. `related`: not the same, but of the same matter: what happened next, or what somebody thinks of it. */
export interface ReadPair {
  readonly label: 'same' | 'related' | 'different'
  readonly half: 'develop' | 'judge'
  readonly one: ReadStory
  readonly other: ReadStory
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
 * Joins all stories of the pairs at once, as an Edition would, and looks at the pairs of one half. A pair counts as joined when it is
 * in one group.
 */
export function measurePairs(pairs: readonly ReadPair[], half: ReadPair['half']): Measured {
  const { groups } = joinStories(factsOfPairs(pairs), [], [])
  const groupOf = new Map(groups.flatMap((group) => group.stories.map((key) => [key, group] as const)))
  const judged = pairs.filter((pair) => pair.half === half)
  const joined = judged.filter(({ one, other }) => {
    const group = groupOf.get(keyOf(one))
    return group !== undefined && group === groupOf.get(keyOf(other))
  })
  const right = joined.filter(({ label }) => label === 'same')
  const same = judged.filter(({ label }) => label === 'same').length
  return {
    pairs: judged.length,
    same,
    right,
    wrong: joined.filter(({ label }) => label !== 'same'),
    precision: joined.length === 0 ? 1 : right.length / joined.length,
    recall: right.length / same,
  }
}

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
      return { stories: count, compared: [...candidatePairs(some, rarityAmong(some))].length }
    })
}

function factsOfPairs(pairs: readonly ReadPair[]): readonly StoryFacts[] {
  const stories = new Map(
    pairs.flatMap(({ one, other }) => [one, other].map((story) => [keyOf(story), story] as const)),
  )
  return [...stories].map(([key, story]) => factsOf(key, findFacts(tellingOfRead(story))))
}

const keyOf = ({ repository, document, heading }: ReadStory): string => `${repository}/${document}/${heading}`

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
