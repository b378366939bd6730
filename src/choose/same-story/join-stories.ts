import { candidatePairs } from './candidates.ts'
import { compareStories, isLaterNews, type Join, type JoinReason, mayBeSame } from './compare.ts'
import type { StoryFacts } from './facts.ts'
import { type WeighedStory, weigh, weightsAmong } from './word-weights.ts'

export interface JoinedStories {
  /** Stories of this Edition that are the same: each of them in one group, groups of two and more. */
  readonly groups: readonly StoryGroup[]
  /** Of Stories that are the same as one that was told before, that one. */
  readonly before: ReadonlyMap<string, JoinedBefore>
}

export interface StoryGroup {
  readonly stories: readonly string[]
  /** Why each Story but the first one joined was taken in: with which one it was compared. */
  readonly joins: readonly PairJoin[]
}

export interface PairJoin {
  readonly pair: readonly [string, string]
  readonly reason: JoinReason
}

export interface JoinedBefore {
  /** Key of the told Story. */
  readonly told: string
  readonly reason: JoinReason
  /** It says of itself that it follows up, or came much later: it tells what happened next. */
  readonly later: boolean
}

/** A group of more is a topic and no Story. */
const MOST_IN_GROUP = 8

/**
 * Joins the Stories of an Edition that are the same, and those that are the same as a Story that was sent before. Pairs that the editor took apart
 * (`apart`) are never in one group. The work grows with the number of Stories: `candidatePairs` bounds what is compared.
 */
export function joinStories(
  open: readonly StoryFacts[],
  told: readonly StoryFacts[],
  apart: readonly (readonly [string, string])[],
): JoinedStories {
  const facts = [...told, ...open]
  const weights = weightsAmong(facts)
  // Few Stories are similar to another one, so only those are weighed.
  const weighed = new Map<string, WeighedStory>()
  const weighedOf = (story: StoryFacts): WeighedStory => {
    const known = weighed.get(story.key) ?? weigh(story, weights)
    weighed.set(story.key, known)
    return known
  }
  const separated = new Set(apart.map(([one, other]) => pairKey(one, other)))
  const joins: (PairJoin & Pick<Join, 'strength'>)[] = []
  const before = new Map<string, JoinedBefore & Pick<Join, 'strength'>>()
  for (const [a, b] of candidatePairs(facts, weights, told.length)) {
    const [first, second] = [facts[a], facts[b]]
    if (first === undefined || second === undefined) continue
    const [one, other] = [weighedOf(first), weighedOf(second)]
    if (separated.has(pairKey(one.key, other.key))) continue
    if (a >= told.length) {
      const join = compareStories(one, other)
      if (join !== null) joins.push({ pair: [one.key, other.key], ...join })
    } else noteBefore(before, one, other)
  }
  const mayMeet = (a: string, b: string): boolean => {
    const [one, other] = [weighed.get(a), weighed.get(b)]
    return one !== undefined && other !== undefined && mayBeSame(one, other)
  }
  return { groups: groupsOf(joins, separated, mayMeet), before }
}

function noteBefore(
  before: Map<string, JoinedBefore & Pick<Join, 'strength'>>,
  told: WeighedStory,
  story: WeighedStory,
): void {
  const join = compareStories(told, story)
  const later = join === null ? isLaterNews(told, story) : null
  const found = join ?? later
  if (found === null || found.strength <= (before.get(story.key)?.strength ?? 0)) return
  before.set(story.key, { told: told.key, later: join === null, ...found })
}

/**
 * The surest joins are made first. A join is left out if it would put two Stories into one group that the editor took apart, or two that
 * are both like a third one but not like each other.
 */
function groupsOf(
  joins: readonly (PairJoin & Pick<Join, 'strength'>)[],
  separated: ReadonlySet<string>,
  mayMeet: (one: string, other: string) => boolean,
): readonly StoryGroup[] {
  const groupOf = new Map<string, { stories: string[]; joins: PairJoin[] }>()
  for (const { pair, reason } of joins.toSorted((a, b) => b.strength - a.strength)) {
    const [one, other] = pair.map((key) => groupOf.get(key) ?? { stories: [key], joins: [] })
    if (one === undefined || other === undefined || one === other) continue
    if (one.stories.length + other.stories.length > MOST_IN_GROUP) continue
    const met = one.stories.flatMap((a) => other.stories.map((b) => [a, b] as const))
    if (met.some(([a, b]) => separated.has(pairKey(a, b)))) continue
    if (met.some(([a, b]) => pairKey(a, b) !== pairKey(...pair) && !mayMeet(a, b))) continue
    const group = {
      stories: [...one.stories, ...other.stories],
      joins: [...one.joins, ...other.joins, { pair, reason }],
    }
    for (const key of group.stories) groupOf.set(key, group)
  }
  return [...new Set(groupOf.values())]
}

const pairKey = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)
