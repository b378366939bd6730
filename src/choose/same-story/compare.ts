import { stem } from '../../text/stem.ts'
import type { StoryFacts } from './facts.ts'
import { containment, likeness, type Rarity } from './rarity.ts'

/** Why two Stories are the same. */
export type JoinReason =
  /** Both are about this address. */
  | { readonly kind: 'link'; readonly link: string }
  /** They say the same in nearly the same words. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** What their headings say is in both, with names and figures that few Stories have. */
  | { readonly kind: 'names'; readonly names: readonly string[] }

export interface Join {
  readonly reason: JoinReason
  /** Larger is surer. Links come before words. */
  readonly strength: number
}

/**
 * Whether two Stories are the same, and why; null where that is not sure. A wrong join hides a Story from its readers, a missed one
 * tells it twice: in doubt they stay apart. The limits were set on the pairs in `test/same-story/` that are marked `develop`.
 */
export function compareStories(one: StoryFacts, other: StoryFacts, rarity: Rarity): Join | null {
  const words = likeness(one.words, other.words, rarity)
  const title = likeness(one.title, other.title, rarity)
  const shared = sharedBy(one.words, other.words)
  const isSource = one.source === other.source
  const isColumn = isSource && one.column === other.column

  const link = one.links.find((address) => other.links.includes(address))
  // Columns of one newsletter share the links that they always have, and two lists one of their links.
  const inTitles = sharedBy(one.title, other.title).length
  const wordsAgree = isSource
    ? title >= 0.4 && (!isColumn || (words >= 0.4 && shared.length >= ENOUGH_OF_COLUMN)) && !isSeries(one, other)
    : (title >= 0.15 && words >= 0.2) || (title >= 0.5 && inTitles >= 2)
  if (link !== undefined && wordsAgree) return { reason: { kind: 'link', link }, strength: 2 + words }

  // One source does not tell the same twice: what reads alike there is a column, a series, or what happened next.
  if (isSource || isSeries(one, other) || numbersDiffer(one, other)) return null
  if (one.followsUp !== other.followsUp || daysBetween(one, other) > MOST_DAYS) return null
  const names = sharedBy(one.names, other.names)
  if (shared.length < ENOUGH_WORDS || names.length < 2 || title < 0.3) return null
  if (words >= NEARLY_EQUAL && shared.length >= ENOUGH_OF_COLUMN)
    return { reason: { kind: 'words', words: shared }, strength: 1 + words }
  if (tellsOfMany(one) || tellsOfMany(other) || !headingsMeet(one.title, other.title)) return null

  const [less = 0, more = 0] = [
    containment(one.title, other.words, rarity),
    containment(other.title, one.words, rarity),
  ].toSorted((a, b) => a - b)
  const sum = less + more / 2 + words
  const isSure = daysBetween(one, other) > 1 ? sum >= SURE_LATER && title >= 0.8 : sum >= SURE
  if (!isSure) return null
  const rare = names.filter((name) => rarity.isRare(name))
  return { reason: { kind: 'names', names: rare.length > 0 ? rare : names }, strength: sum / 3 }
}

/**
 * "Foo 1.2" and "Foo 1.2 benchmarks" share a name, and need not be the same: three words are shared, or what one of them adds only
 * announces.
 */
function headingsMeet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = sharedBy(one, other).length
  if (shared >= 3) return true
  return shared > 0 && [...one, ...other].every((word) => (one.has(word) && other.has(word)) || ANNOUNCES.has(word))
}

const ANNOUNCES: ReadonlySet<string> = new Set(
  ['announces', 'introducing', 'launches', 'released', 'model', 'new', 'now', 'available', 'unveils', 'ships'].map(
    stem,
  ),
)

const NEARLY_EQUAL = 0.58
const SURE = 1.15
/** What is told two days later is more often what happened next, or what somebody thinks of it. */
const SURE_LATER = 1.58
/** Shared words below which likeness says nothing. */
const ENOUGH_WORDS = 7
const ENOUGH_OF_COLUMN = 15
/** A Story with so many links is a list. */
const MANY_LINKS = 4
/** News of a week ago is told again as news of its own. */
const MOST_DAYS = 6

/**
 * Whether a Story tells what happened next to a told one, although it is not the same: it follows up, or comes later than
 * {@link compareStories} joins, and says much of it again.
 */
export function isLaterNews(told: StoryFacts, story: StoryFacts, rarity: Rarity): Join | null {
  if (told.source === story.source && told.column === story.column) return null
  if (isSeries(told, story) || numbersDiffer(told, story)) return null
  if (daysBetween(told, story) > LATER_DAYS || (told.day ?? 0) > (story.day ?? 0)) return null
  const names = sharedBy(told.names, story.names)
  const words = likeness(told.words, story.words, rarity)
  const alike = words + likeness(told.title, story.title, rarity) / 2 + likeness(told.names, story.names, rarity) / 4
  if (names.length < 2 || alike < SURE_LATER_NEWS) return null
  return { reason: { kind: 'names', names }, strength: alike / 2 }
}

const SURE_LATER_NEWS = 0.92
const LATER_DAYS = 30

const tellsOfMany = ({ breadth }: StoryFacts): boolean => breadth >= MANY_LINKS

/** "Foo 1.2" and "Foo 1.3", "Part 1" and "Part 2". */
const numbersDiffer = ({ numbers }: StoryFacts, { numbers: others }: StoryFacts): boolean =>
  numbers.length > 0 && others.length > 0 && !numbers.some((number) => others.includes(number))

/** Two of one column: "Daily snow: cold", "Daily snow: warm". */
const isSeries = (one: StoryFacts, other: StoryFacts): boolean =>
  one.opening !== null && one.opening === other.opening && one.column !== other.column

/** 0 where one has no date. */
const daysBetween = ({ day }: StoryFacts, { day: other }: StoryFacts): number =>
  day === null || other === null ? 0 : Math.abs(day - other)

const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...one].filter((word) => other.has(word))
