import type { Brief, OtherSource, Story } from '../../model/brief.ts'
import type { ToldTelling } from '../../model/edition.ts'
import type { StoredFacts } from '../../model/story-facts.ts'
import type { JoinReason } from './compare.ts'
import { currentFacts, factsOf, isCompared, tellingOf } from './facts.ts'
import { joinStories } from './join-stories.ts'
import { whatIsNew } from './whats-new.ts'

/** A Story that an Edition may tell. */
export interface OpenStory {
  readonly brief: Brief
  readonly story: Story
  readonly publishedAt: Date | null
  /** As they were stored; found here where none are given. */
  readonly facts?: StoredFacts | undefined
}

/** A Story that an Edition told. */
export interface Telling extends ToldTelling {
  readonly story: string
  readonly slot: string
  readonly at: Date
}

/** What becomes of open Stories that are the same as others, by their keys. */
export interface Folding {
  /** Told in their place: with the sources that tell it too, or with only what is new. */
  readonly instead: ReadonlyMap<string, Story>
  readonly folded: ReadonlyMap<string, FoldedReason>
  /** Of the Stories that were compared. */
  readonly facts: ReadonlyMap<string, StoredFacts>
}

export type FoldedReason =
  /** The Edition tells the same Story from another source, and names this one there. */
  | { readonly kind: 'same-story'; readonly as: string; readonly issue: string; readonly join: JoinReason }
  /** An earlier Edition told the same Story from another source. */
  | {
      readonly kind: 'told-elsewhere'
      readonly as: string
      readonly issue: string
      readonly at: Date
      readonly slot: string
      readonly join: JoinReason
    }

/** Stories that are compared at most: the first ones. */
export const MOST_COMPARED = 500

/**
 * Of open Stories that are the same, keeps the fullest one, which names the others. Of an open Story that was sent before, keeps only
 * what is new.
 */
export function foldStories(
  open: readonly OpenStory[],
  told: readonly Telling[],
  apart: readonly (readonly [string, string])[],
): Folding {
  const compared = open.filter(({ story }) => isCompared(story)).slice(0, MOST_COMPARED)
  const byKey = new Map(compared.map((one) => [one.story.key, one]))
  const toldByKey = new Map(told.map((one) => [one.story, one]))
  const facts = new Map(
    compared.map(({ brief, story, facts }) => [story.key, currentFacts(facts, () => tellingOf(brief, story))]),
  )
  const { groups, before } = joinStories(
    [...facts].map(([key, stored]) => factsOf(key, stored)),
    told.map((one) =>
      factsOf(
        one.story,
        currentFacts(one.facts, () => one),
      ),
    ),
    apart,
  )
  const instead = new Map<string, Story>()
  const folded = new Map<string, FoldedReason>()
  for (const [key, { told: as, reason: join, later }] of before) {
    const [one, telling] = [byKey.get(key), toldByKey.get(as)]
    if (one === undefined || telling === undefined) continue
    const isAfter = one.publishedAt !== null && one.publishedAt > telling.at
    const fresh = isAfter || later ? whatIsNew(one.story, telling) : null
    if (fresh !== null) instead.set(key, { ...fresh, updateSince: telling.at.toISOString() })
    else if (!later)
      folded.set(key, {
        kind: 'told-elsewhere',
        as,
        issue: telling.issue,
        at: telling.at,
        slot: telling.slot,
        join,
      })
  }
  for (const group of groups) {
    const members = group.stories.flatMap((key) => (folded.has(key) ? [] : (byKey.get(key) ?? [])))
    const [first, ...others] = members.toSorted((a, b) => fullness(b.story) - fullness(a.story))
    if (first === undefined || others.length === 0) continue
    const as = first.story.key
    const shown = instead.get(as) ?? first.story
    instead.set(as, { ...shown, alsoIn: others.map(otherSource) })
    for (const { story } of others) {
      const why = group.joins.find(({ pair }) => pair.includes(story.key))
      if (why === undefined) continue
      instead.delete(story.key)
      folded.set(story.key, { kind: 'same-story', as, issue: first.brief.title, join: why.reason })
    }
  }
  return { instead, folded, facts }
}

/** Characters that it tells; one whose text was cut comes last. */
const fullness = ({ sentences, truncated }: Story): number =>
  sentences.reduce((sum, { text }) => sum + text.length, truncated ? -1_000_000 : 0)

const otherSource = ({ brief: { id, title, site, url }, story: { key } }: OpenStory): OtherSource => ({
  key,
  id,
  title,
  site,
  url,
})
