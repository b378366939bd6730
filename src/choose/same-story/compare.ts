import { oddsOfSame } from './odds.ts'
import { wordsAlike } from './pair-features.ts'
import type { WeighedStory } from './word-weights.ts'

/** Why two Stories are the same. */
export type JoinReason =
  /** Both are about this address, and their words agree. */
  | { readonly kind: 'link'; readonly link: string }
  /** What they say is so alike: the words that both headings have, and the rarest others that both have. */
  | { readonly kind: 'alike'; readonly heading: readonly string[]; readonly words: readonly string[] }

export interface Join {
  readonly reason: JoinReason
  /** Larger is surer. Links come before words. */
  readonly strength: number
}

/**
 * Whether two Stories are the same, and why; null if that is not certain. A wrong join hides a Story from readers, a missed one
 * shows it twice. When in doubt, Stories are not joined.
 */
export function compareStories(one: WeighedStory, other: WeighedStory): Join | null {
  if (numbersDiffer(one, other) || isTemplate(one, other)) return null
  const isSource = one.source === other.source
  const days = daysBetween(one, other)
  const odds = oddsOfSame(one, other, days)
  const link = one.links.find((address) => other.links.includes(address))
  // Two columns of one newsletter share links that they always have, and two lists may share one link: within one source a shared link
  // counts only if it leads to the source itself.
  const agrees = isSource
    ? link?.startsWith(`${one.source}/`) && agreesInOneSource(one, other, odds)
    : odds >= SURE_WITH_LINK
  if (link !== undefined && agrees) return { reason: { kind: 'link', link }, strength: LINKS_FIRST + odds }

  // A source does not publish the same story twice: its similar texts are a column, a series or a follow-up.
  if (isSource || isSeries(one, other) || one.followsUp !== other.followsUp || days > MOST_DAYS) return null
  if (odds < SURE || !saysEnough(one, other)) return null
  if (tellsOfMany(one) || tellsOfMany(other)) return null
  return { reason: alike(one, other), strength: odds }
}

/**
 * Log odds. Set on the pairs that are marked `develop`, each judged by weights that were learned without it and without the pairs of the
 * same two sources: from here on 99 of 100 joins are right (`test/same-story/learn.ts` prints it).
 */
const SURE = 2.65
/** Weight that the shared words need: two Stories named "Jobs" are alike, but the word says too little. */
const ENOUGH_SHARED = 14
const SURE_WITH_LINK = -0.5
const LINKS_FIRST = 100
/** A Story with so many links is a list. */
const MANY_LINKS = 4
/** After a week, similar news counts as a story of its own. */
const MOST_DAYS = 6

/**
 * Whether a Story is later news about one that was sent, without being the same: it follows up, or it is too late for
 * {@link compareStories} to join it, and it repeats much of the sent one.
 */
export function isLaterNews(told: WeighedStory, story: WeighedStory): Join | null {
  if (told.source === story.source && told.column === story.column) return null
  if (isSeries(told, story) || numbersDiffer(told, story)) return null
  if (daysBetween(told, story) > LATER_DAYS || (told.day ?? 0) > (story.day ?? 0)) return null
  const odds = oddsOfSame(told, story, 0)
  return odds < SURE || !saysEnough(told, story) ? null : { reason: alike(told, story), strength: odds }
}

const LATER_DAYS = 30

/** A column says much the same each week, and an opening sentence or a footer may be the same in every issue. */
function agreesInOneSource(one: WeighedStory, other: WeighedStory, odds: number): boolean {
  if (isSeries(one, other) || odds < SURE) return false
  if (one.column !== other.column) return [...one.title].filter((word) => other.title.includes(word)).length >= 2
  return [...one.words].filter((word) => other.weights.has(word)).length >= ENOUGH_OF_COLUMN
}

const ENOUGH_OF_COLUMN = 15

/** Whether two Stories may be in one group because both are the same as others of it. */
export const mayBeSame = (one: WeighedStory, other: WeighedStory): boolean =>
  one.source !== other.source &&
  !numbersDiffer(one, other) &&
  oddsOfSame(one, other, daysBetween(one, other)) >= SURE_IN_GROUP

const SURE_IN_GROUP = 2.5

function saysEnough(one: WeighedStory, other: WeighedStory): boolean {
  let shared = 0
  for (const [word, weight] of one.weights) if (other.weights.has(word)) shared += weight
  return shared >= ENOUGH_SHARED && headingsMeet(one, other)
}

const tellsOfMany = ({ breadth }: WeighedStory): boolean => breadth >= MANY_LINKS

/** "Foo 1.2" and "Foo 1.3", "Part 1" and "Part 2", two vulnerabilities: the same name with other numbers. */
export function numbersDiffer({ numbers }: WeighedStory, { numbers: others }: WeighedStory): boolean {
  if (numbers.length === 0 || others.length === 0) return false
  return numbers.some((number) => {
    const name = nameOf(number)
    const same = others.filter((other) => nameOf(other) === name)
    return same.length > 0 && !numbers.some((own) => nameOf(own) === name && same.includes(own))
  })
}

const nameOf = (number: string): string => number.slice(0, number.lastIndexOf(' '))

/** Two of one column: "Daily snow: cold", "Daily snow: warm". */
const isSeries = (one: WeighedStory, other: WeighedStory): boolean =>
  one.opening !== null && one.opening === other.opening && one.column !== other.column

/**
 * One text with another name in it: two notices of an authority, two quarterly reports. Each heading has a rare word that the other Story
 * does not have, and the rest is nearly equal.
 */
const isTemplate = (one: WeighedStory, other: WeighedStory): boolean =>
  hasOwnName(one, other) && hasOwnName(other, one) && wordsAlike(one, other) >= NEARLY_EQUAL

const NEARLY_EQUAL = 0.6
const RARE_WEIGHT = 5.5

const hasOwnName = (one: WeighedStory, other: WeighedStory): boolean =>
  [...one.title].some((word) => !other.weights.has(word) && (one.weights.get(word) ?? 0) >= RARE_WEIGHT)

/** Both headings name the same thing, or say much the same: a shared number is no name. */
function headingsMeet(one: WeighedStory, other: WeighedStory): boolean {
  const shared = [...one.title].filter((word) => other.title.includes(word) && !/^[\d.,]+$/.test(word))
  return shared.length >= ENOUGH_IN_HEADINGS || shared.some((word) => (one.weights.get(word) ?? 0) >= NAMES_A_THING)
}

const ENOUGH_IN_HEADINGS = 3
const NAMES_A_THING = 4.5

/** 0 where one has no date. */
export const daysBetween = ({ day }: WeighedStory, { day: other }: WeighedStory): number =>
  day === null || other === null ? 0 : Math.abs(day - other)

function alike(one: WeighedStory, other: WeighedStory): JoinReason {
  const heaviest = (words: Iterable<string>) =>
    [...words].toSorted((a, b) => (one.weights.get(b) ?? 0) - (one.weights.get(a) ?? 0))
  const heading = heaviest(one.title).filter((word) => other.title.includes(word))
  const words = heaviest(one.words).filter((word) => other.weights.has(word) && !heading.includes(word))
  return { kind: 'alike', heading, words: words.slice(0, MOST_NAMED) }
}

/** Words that a reason names. */
const MOST_NAMED = 8
