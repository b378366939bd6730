import { CENTRE, measureCentre } from './features/centre.ts'
import { CUE, measureCues } from './features/cues.ts'
import { FORM, measureForm } from './features/form.ts'
import { HEADING, measureHeading } from './features/heading.ts'
import { measureNews, NEWS } from './features/news.ts'
import { measurePlace, PLACE } from './features/place.ts'
import { measureSize, SIZE } from './features/size.ts'
import type { Reading } from './reading.ts'

/** Every plain feature with the reason it is for choosing a sentence, in words; null where it explains nothing. Values lie near 0 … 1. */
export const FEATURES = { ...PLACE, ...SIZE, ...HEADING, ...CENTRE, ...CUE, ...FORM, ...NEWS }

export type PlainFeature = keyof typeof FEATURES

/** In a long text these mean something else than in an abstract: they get a second weight there. */
export const IN_LONG = [
  ...(['second', 'early', 'relativePosition', 'logPosition', 'length'] as const),
  ...(['headingRecall', 'centrality', 'forwardSimilarity', 'termMass'] as const),
  ...(['action', 'proposal'] as const),
] as const satisfies readonly PlainFeature[]

/** Without a heading, place and centre have to tell more. */
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
export type Measured = Readonly<Record<Feature, number>>

const LONG_KEYS = IN_LONG.map((name) => [`long:${name}`, name] as const)
const UNTITLED_KEYS = UNTITLED.map((name) => [`untitled:${name}`, name] as const)

/** Sentences, up to which a text is an abstract or a short item. */
const SHORT = 14

/** One row of features for each sentence, in order. */
export function measure(reading: Reading): Measured[] {
  const families = [
    measurePlace,
    measureSize,
    measureHeading,
    measureCentre,
    measureCues,
    measureForm,
    measureNews,
  ].map((family) => family(reading))
  const long = reading.sentences.length > SHORT ? 1 : 0
  const untitled = reading.heading.bag.size === 0 ? 1 : 0
  return reading.sentences.map((_, i) => {
    const row = Object.assign({}, ...families.map((rows) => rows[i])) as Record<Feature, number>
    for (const [key, name] of LONG_KEYS) row[key] = long * row[name]
    for (const [key, name] of UNTITLED_KEYS) row[key] = untitled * row[name]
    return row
  })
}
