import { CENTRE, measureCentre } from './features/centre.ts'
import { CUE, measureCues } from './features/cues.ts'
import { FORM, measureForm } from './features/form.ts'
import { HEADING, measureHeading } from './features/heading.ts'
import { measureNews, NEWS } from './features/news.ts'
import { measurePlace, PLACE } from './features/place.ts'
import { measureSize, SIZE } from './features/size.ts'
import type { Reading } from './reading.ts'

/** All plain features. Their values lie roughly between 0 and 1. */
const FEATURES = [...PLACE, ...SIZE, ...HEADING, ...CENTRE, ...CUE, ...FORM, ...NEWS] as const

export type PlainFeature = (typeof FEATURES)[number]

/** In a long text these features mean something else than in an abstract, so they get a second weight for long texts. */
export const IN_LONG = [...(['early', 'headingRecall', 'termMass'] as const)] as const satisfies readonly PlainFeature[]

/** Without a heading, position and centrality matter more. */
export const UNTITLED = [
  ...([
    'first',
    'inversePosition',
    'relativePosition',
    'centrality',
    'forwardSimilarity',
    'backwardSimilarity',
  ] as const),
] as const satisfies readonly PlainFeature[]

export type Feature = PlainFeature | `long:${(typeof IN_LONG)[number]}` | `untitled:${(typeof UNTITLED)[number]}`

/** All features in the order of their columns, which is alphabetical. */
export const COLUMNS: readonly Feature[] = [
  ...FEATURES,
  ...IN_LONG.map((name) => `long:${name}` as const),
  ...UNTITLED.map((name) => `untitled:${name}` as const),
].sort()

/** The column of each feature. */
export const COLUMN = Object.fromEntries(COLUMNS.map((name, at) => [name, at])) as Readonly<Record<Feature, number>>

/** The features of one sentence, by column. */
export type Measured = Float64Array

export const featureOf = (row: Measured, name: Feature): number => row[COLUMN[name]] ?? 0

/** A text with up to this many sentences is treated as an abstract or a short item. */
const SHORT = 14

type Family = (reading: Reading) => readonly Readonly<Record<string, number>>[]

const FAMILIES: readonly Family[] = [
  measurePlace,
  measureSize,
  measureHeading,
  measureCentre,
  measureCues,
  measureForm,
  measureNews,
]

/** One row of features for each sentence, in order. */
export function measure(reading: Reading): Measured[] {
  const rows = reading.sentences.map(() => new Float64Array(COLUMNS.length))
  for (const family of FAMILIES) fill(rows, family(reading))
  if (reading.sentences.length > SHORT) repeat(rows, 'long:', IN_LONG)
  if (reading.heading.bag.size === 0) repeat(rows, 'untitled:', UNTITLED)
  return rows
}

function fill(rows: readonly Measured[], values: ReturnType<Family>): void {
  for (const name of Object.keys(values[0] ?? {})) {
    const column = COLUMN[name as PlainFeature]
    rows.forEach((row, i) => {
      row[column] = values[i]?.[name] ?? 0
    })
  }
}

function repeat<Name extends PlainFeature>(
  rows: readonly Measured[],
  prefix: 'long:' | 'untitled:',
  names: readonly Name[],
): void {
  for (const name of names) {
    const column = COLUMN[`${prefix}${name}` as Feature]
    for (const row of rows) row[column] = featureOf(row, name)
  }
}
