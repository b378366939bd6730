import type { SentenceSpan } from '../text/sentences.ts'
import { HEADING } from './features/heading.ts'
import { COLUMNS, type Feature, featureOf, type Measured, measure, type PlainFeature } from './features.ts'
import { type Flaw, lintSentence, priceOf } from './lint.ts'
import { readStory } from './reading.ts'
import { kindOf } from './text-kind.ts'
import { WEIGHTS } from './weights.ts'

export interface RankedSentence extends SentenceSpan {
  readonly text: string
  /** Position among the sentences, from 0. */
  readonly position: number
  /** In standard deviations of the training sentences, with the price of the flaws subtracted. */
  readonly score: number
  readonly flaws: readonly Flaw[]
  /** The part added for an early position and for telling news. */
  readonly prior: readonly Bonus[]
  /** The parts of the score that a summary needs only once: naming the heading, telling the news. */
  readonly credit: number
  readonly vector: ReadonlyMap<string, number>
  readonly measured: Measured
  /** What its features were weighed with, by column. */
  readonly weights: Float64Array
}

/** Every sentence of a story with its score, in the order of the text. Linear in the length of the text. */
export function rankSentences(story: {
  readonly text: string
  readonly heading: string
  readonly spans?: readonly SentenceSpan[]
}): RankedSentence[] {
  const reading = readStory(story.text, story.heading, story.spans)
  const rows = measure(reading)
  const titled = reading.heading.bag.size > 0
  const kind = kindOf(reading.sentences, rows, titled)
  const { all, spent } = kind.item ? OF_ITEMS : OF_SUMMARIES
  const prior = priorOf(rows, titled, !kind.ownWork)
  return reading.sentences.map(({ start, end, paragraph, text, vector }, position) => {
    const measured = rows[position] as Measured
    const flaws = lintSentence(text)
    const bonuses = prior(measured, flaws, position)
    const bonus = bonuses.reduce((sum, { gain }) => sum + gain, 0)
    const score = weigh(measured, all) + bonus - priceOf(flaws)
    return {
      start,
      end,
      paragraph,
      text,
      position,
      score,
      flaws,
      prior: bonuses,
      credit: weigh(measured, spent),
      vector,
      measured,
      weights: all,
    }
  })
}

/**
 * What papers and makers' posts, the sources of the weights, do not teach. News about others begins with what happened, in the form
 * "somebody launched something". Agency news has no heading and puts the most important first. Reports of trials have no heading either,
 * and end with the result.
 */
/** If this share of the sentences gives statistics, the text counts as the report of a trial. */
const STATISTICS = 0.1

/** The bonus of the first sentence. Each later one gets it divided by its position. */
const OPENING_GAIN = { agencyNews: 1.5, toldByOthers: 0.5, ownWork: 0, trial: 0 }

/** "Somebody launched something" among the first sentences. */
const LAUNCH = 0.3
const LAUNCH_REACH = 3

function priorOf(
  rows: readonly Measured[],
  titled: boolean,
  told: boolean,
): (measured: Measured, flaws: readonly Flaw[], position: number) => readonly Bonus[] {
  const share = (fits: (row: Measured) => boolean) => rows.filter(fits).length / rows.length
  const trial = share((row) => featureOf(row, 'statistics') > 0) > STATISTICS
  const opening = titled
    ? told
      ? OPENING_GAIN.toldByOthers
      : OPENING_GAIN.ownWork
    : trial
      ? OPENING_GAIN.trial
      : OPENING_GAIN.agencyNews
  return (row, flaws, position) => {
    const news = told && position <= LAUNCH_REACH ? featureOf(row, 'launch') : 0
    return [
      // Background may come first, but gets no bonus for it.
      {
        gain: flaws.includes('background') ? 0 : opening / (1 + position),
        reason: position === 0 ? 'first' : 'early',
      },
      // "A new post on … discusses this:" introduces a list and is still the news.
      { gain: news * (LAUNCH + featureOf(row, 'endsColon') * priceOf(['leadIn'])), reason: 'launch' },
    ]
  }
}

interface Bonus {
  readonly gain: number
  /** The feature that explains the column. */
  readonly reason: PlainFeature
}

/** What a summary needs only once: naming the heading, telling the news. */
const SPENT_FEATURES: ReadonlySet<PlainFeature> = new Set<PlainFeature>([
  ...HEADING,
  'action',
  'proposal',
  'thisWork',
  'thisPost',
  'launch',
  'method',
  'firstAction',
  'firstProposal',
  'firstThisWork',
  'news',
  'afterBackground',
])
const isSpent = (name: Feature): boolean => {
  const plain = plainName(name)
  return SPENT_FEATURES.has(plain)
}

/** The weights by column; 0 where the credit is not spent. */
const [OF_SUMMARIES, OF_ITEMS] = ([0, 1] as const).map((which) => ({
  all: Float64Array.from(COLUMNS, (name) => WEIGHTS[name][which]),
  spent: Float64Array.from(COLUMNS, (name) => (isSpent(name) ? WEIGHTS[name][which] : 0)),
})) as [Weights, Weights]

interface Weights {
  readonly all: Float64Array
  readonly spent: Float64Array
}

function weigh(measured: Measured, weights: Float64Array): number {
  let sum = 0
  for (let column = 0; column < weights.length; column++) sum += (weights[column] ?? 0) * (measured[column] ?? 0)
  return sum
}

/** Without the prefix of a second weight. */
export function plainName(name: Feature): PlainFeature {
  return name.slice(name.indexOf(':') + 1) as PlainFeature
}
