import type { Brief, Story } from '../model/brief.ts'
import { MOST_STORIES } from '../model/settings.ts'
import type { IssueFacts, StoredFacts } from '../model/story-facts.ts'
import { DAY } from '../model/time.ts'
import { utf8Bytes } from '../text/utf8-bytes.ts'
import { isOfSources } from './is-of-sources.ts'
import { type FoldedReason, foldStories, type OpenStory } from './same-story/fold-stories.ts'
import type { StoryMemory, ToldStory } from './story-memory.ts'
import { toldInWords } from './told-in-words.ts'

/** A full Brief that an Edition could tell. */
export interface Candidate {
  readonly brief: Brief
  /** When its author published it, in the digest's time zone; null when it has no date. */
  readonly publishedAt: Date | null
  /** What its Stories are compared by, as it was stored. Left out where nothing was stored. */
  readonly facts?: IssueFacts
  /** Left out where the owner says nothing of its source. */
  readonly source?: CandidateSource
}

/** What the owner says of the source of a candidate. */
export interface CandidateSource {
  readonly name: string
  /** Why a Story with this heading is not told, in words; null where it may be. */
  readonly ruleAgainst: (heading: string) => string | null
  /** Stories of it in one Edition; null for no limit. */
  readonly perEdition: number | null
  /** Instead of the digest's; null for that. */
  readonly maxAgeDays: number | null
}

export interface ChoiceRules {
  /** The Slot that is chosen for: its name and its time. */
  readonly slot: { readonly name: string; readonly at: Date }
  readonly sources: readonly string[] | null
  readonly maxAgeDays: number | null
  /** Stories of one Edition, unless they are fixed already; null or left out for as many as fit. */
  readonly maxStories?: number | null
}

export interface Choice {
  /** What the Edition tells: Briefs with only the Stories that were chosen, in the order of the candidates. */
  readonly briefs: readonly Brief[]
  /** Every other Story, and why it is not told. */
  readonly rest: readonly StoryNotChosen[]
  /** What Stories were compared by, by their keys: it is kept with those that are told. */
  readonly facts: ReadonlyMap<string, StoredFacts>
}

export interface StoryNotChosen {
  readonly brief: Brief
  readonly story: Story
  readonly reason: NotChosenReason
}

export type NotChosenReason =
  | { readonly kind: 'told' | 'left-out'; readonly at: Date; readonly slot: string }
  /** Another Edition, which is held back, tells it. */
  | { readonly kind: 'held'; readonly slot: string }
  /** The same Story is in another Issue of this Edition. */
  | { readonly kind: 'repeated'; readonly issue: string }
  /** Another source tells the same Story. */
  | FoldedReason
  /** Its author marked the Issue as a draft. */
  | { readonly kind: 'draft' }
  /** Its Issue is dated after the Slot. */
  | { readonly kind: 'dated-later'; readonly at: Date }
  | { readonly kind: 'too-old'; readonly at: Date }
  /** A rule of the owner for its source is against it. */
  | { readonly kind: 'muted'; readonly rule: string }
  /** The Edition has as many Stories of its source as it may. The next one may tell it. */
  | { readonly kind: 'source-full'; readonly source: string; readonly limit: number }
  /** The digest does not read its Issue. */
  | { readonly kind: 'other-source' }
  /** It came after the Stories of this Edition were fixed. */
  | { readonly kind: 'after-cutoff' }
  /** The Edition is full. The next one may tell it. */
  | { readonly kind: 'no-room' }
  /** It is larger than an Edition may be. */
  | { readonly kind: 'too-large'; readonly bytes: number }

/** What one Edition holds at most. A D1 row ends at 2 MB, and holds the mail beside its Stories. */
export const CHOICE_LIMITS = { stories: MOST_STORIES, bytes: 1_000_000 } as const

/**
 * Decides for every Story of the candidates whether the Edition of a Slot contains it. Pure: what was sent before, and which
 * Stories were fixed at the cut-off, are in `memory`. Candidates come in the order in which they are to be told.
 */
export function chooseStories(candidates: readonly Candidate[], memory: StoryMemory, rules: ChoiceRules): Choice {
  const told = indexOf(memory.told)
  const fixed = memory.drafts.find(({ slot }) => slot === rules.slot.name)
  const draft = fixed === undefined ? null : new Set(fixed.stories)
  const held = new Map(
    memory.drafts.flatMap(({ slot, stories, waiting }) =>
      waiting && slot !== rules.slot.name ? stories.map((story) => [story, slot] as const) : [],
    ),
  )
  const taken = new Map<string, Brief>()
  const perSource = new Map<string, number>()
  const rest: StoryNotChosen[] = []
  let stories = 0
  let bytes = 0

  const saidBefore = toldInWords(memory.tellings)
  /** What is against a Story, whatever else the Edition tells. */
  const ownReason = ({ brief, publishedAt, source }: Candidate, story: Story): NotChosenReason | null => {
    if (brief.draft) return { kind: 'draft' }
    const before = told.get(story.key) ?? told.get(story.bodyHash) ?? told.get(brief.documentHash)
    if (before !== undefined) return { kind: before.state, at: before.at, slot: before.slot }
    const telling = saidBefore(story)
    if (telling !== undefined) return { kind: 'told', at: telling.at, slot: telling.slot }
    const holder = held.get(story.key)
    if (holder !== undefined) return { kind: 'held', slot: holder }
    if (publishedAt !== null && publishedAt > rules.slot.at) return { kind: 'dated-later', at: publishedAt }
    const rule = source?.ruleAgainst(story.heading) ?? null
    if (rule !== null) return { kind: 'muted', rule }
    if (draft === null || !draft.has(story.key)) {
      if (!isOfSources(brief, rules.sources)) return { kind: 'other-source' }
      if (publishedAt !== null && isTooOld(publishedAt, rules.slot.at, source?.maxAgeDays ?? rules.maxAgeDays))
        return { kind: 'too-old', at: publishedAt }
    }
    return null
  }
  const { instead, folded, facts } = foldStories(
    openStories(candidates, ownReason, draft),
    memory.tellings,
    memory.apart,
  )

  const reasonAgainst = (candidate: Candidate, story: Story): NotChosenReason | null => {
    const { source } = candidate
    const own = ownReason(candidate, story)
    if (own !== null) return own
    const same = taken.get(story.key) ?? (story.bodyHash === null ? undefined : taken.get(story.bodyHash))
    if (same !== undefined) return { kind: 'repeated', issue: same.id }
    const other = folded.get(story.key)
    if (other !== undefined) return other
    if (draft !== null && !draft.has(story.key)) return { kind: 'after-cutoff' }
    const size = utf8Bytes(JSON.stringify(story))
    if (size > CHOICE_LIMITS.bytes) return { kind: 'too-large', bytes: size }
    // What is fixed for this Edition was counted when it was fixed.
    if (draft === null && stories === (rules.maxStories ?? null)) return { kind: 'no-room' }
    if (stories === CHOICE_LIMITS.stories || bytes + size > CHOICE_LIMITS.bytes) return { kind: 'no-room' }
    if (source !== undefined) {
      const before = perSource.get(source.name) ?? 0
      if (draft === null && source.perEdition !== null && before >= source.perEdition)
        return { kind: 'source-full', source: source.name, limit: source.perEdition }
      perSource.set(source.name, before + 1)
    }
    stories++
    bytes += size
    return null
  }

  const briefs = candidates.flatMap((candidate): readonly Brief[] => {
    const { brief } = candidate
    const chosen = brief.stories.filter((story) => {
      const reason = reasonAgainst(candidate, story)
      if (reason !== null) rest.push({ brief, story, reason })
      else for (const name of [story.key, story.bodyHash]) if (name !== null) taken.set(name, brief)
      return reason === null
    })
    if (chosen.length === 0) return []
    const stories = chosen.map((story) => instead.get(story.key) ?? story)
    if (chosen.length === brief.stories.length)
      return [chosen.some(({ key }) => instead.has(key)) ? { ...brief, stories } : brief]
    const minutes = chosen.reduce((sum, story) => sum + story.minutes, 0)
    return [{ ...brief, minutes, stories }]
  })
  return { briefs, rest, facts }
}

/** What the Edition may tell, each Story once: in its Draft, where it has one. */
function openStories(
  candidates: readonly Candidate[],
  ownReason: (candidate: Candidate, story: Story) => NotChosenReason | null,
  draft: ReadonlySet<string> | null,
): readonly OpenStory[] {
  const seen = new Set<string>()
  return candidates.flatMap((candidate) =>
    candidate.brief.stories.flatMap((story): readonly OpenStory[] => {
      const names = [story.key, story.bodyHash].filter((name) => name !== null)
      const isOpen = ownReason(candidate, story) === null && (draft === null || draft.has(story.key))
      if (!isOpen || names.some((name) => seen.has(name))) return []
      for (const name of names) seen.add(name)
      const { brief, publishedAt, facts } = candidate
      return [{ brief, story, publishedAt, facts: facts?.[story.key] }]
    }),
  )
}

/** By every name that a told Story may come back under. A Story that was told comes before one that was left out. */
function indexOf(told: readonly ToldStory[]): ReadonlyMap<string | null, ToldStory> {
  const index = new Map<string | null, ToldStory>()
  const order = told.toSorted((a, b) => Number(b.state === 'told') - Number(a.state === 'told'))
  for (const one of order) {
    for (const name of [one.story, one.bodyHash, one.documentHash]) {
      if (name !== null && !index.has(name)) index.set(name, one)
    }
  }
  return index
}

const isTooOld = (publishedAt: Date, at: Date, maxAgeDays: number | null): boolean =>
  maxAgeDays !== null && at.getTime() - publishedAt.getTime() > maxAgeDays * DAY

/** All Stories of these Briefs, whatever was told: for looking at an Issue. */
export const everyStory = (briefs: readonly Brief[]): Choice => ({ briefs, rest: [], facts: new Map() })
