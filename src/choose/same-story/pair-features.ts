import type { WeighedStory } from './word-weights.ts'

/** What two Stories have in common, as numbers: {@link FEATURES} names them in this order. `days` lie between them. */
export function pairFeatures(one: WeighedStory, other: WeighedStory, days: number): readonly number[] {
  let titles = 0
  let titleWeight = 0
  let inTitles = 0
  for (const word of one.title)
    if (other.title.includes(word)) {
      const weight = one.weights.get(word) ?? 0
      titles += weight * weight
      titleWeight += weight
      inTitles++
    }
  let rare = 0
  for (const [word, weight] of one.weights) if (weight >= RARE_WEIGHT && other.weights.has(word)) rare++
  const titleCos = titles / (one.titleLength * other.titleLength || 1)
  const wordsCos = wordsAlike(one, other)
  const [less, more] = [told(one, other), told(other, one)].toSorted((a, b) => a - b) as [number, number]
  const [views, lists] = [mannerOf('view', one, other), mannerOf('list', one, other)]
  return [
    titleCos,
    titleCos ** 2,
    wordsCos,
    titleCos * wordsCos,
    less,
    less ** 2,
    more,
    Math.min(titleWeight, 20) / 10,
    Math.log1p(inTitles),
    Math.log1p(rare),
    Math.min(days, 1),
    Math.min(days, 2) - Math.min(days, 1),
    Math.min(Math.max(days - 2, 0), 4) / 4,
    views,
    lists,
  ]
}

/** Names of {@link pairFeatures}, in their order. */
export const FEATURES = [
  'headings alike',
  'headings alike, squared',
  'words alike',
  'headings and words alike',
  'heading of the one told by the other: the smaller share',
  'the smaller share, squared',
  'the larger share',
  'weight of the words in both headings',
  'words in both headings',
  'rare words in both',
  'another day',
  'a second day between',
  'more days between',
  'views instead of news',
  'lists instead of news',
] as const

const mannerOf = (manner: WeighedStory['manner'], one: WeighedStory, other: WeighedStory): number =>
  Number(one.manner === manner) + Number(other.manner === manner)

const RARE_WEIGHT = 5

/** Cosine of the words of two Stories, from 0 (none shared) to 1. */
export function wordsAlike(one: WeighedStory, other: WeighedStory): number {
  let shared = 0
  for (const [word, weight] of one.weights) if (other.weights.has(word)) shared += weight * weight
  return shared / (one.wordsLength * other.wordsLength || 1)
}

/** How much of the heading of one the other tells, by weight. */
function told(one: WeighedStory, other: WeighedStory): number {
  let found = 0
  let whole = 0
  for (const word of one.title) {
    const weight = one.weights.get(word) ?? 0
    whole += weight
    if (other.weights.has(word)) found += weight
  }
  return whole === 0 ? 0 : found / whole
}
