import type { SentenceSpan } from '../text/sentences.ts'
import { featureOf, type Measured } from './features.ts'

/**
 * Papers, long posts and items of newsletters are told differently: where the news stands, and how much a sentence leans on others.
 * What was learned of the one says little about the other.
 */
export interface TextKind {
  /** The author speaks of the own work again and again. */
  readonly ownWork: boolean
  /** An item of a newsletter, a section of a post or a short post: it has a heading, and is neither a paper nor long. */
  readonly item: boolean
  /** The abstract of a paper: one paragraph about the own work that does not speak to the reader. */
  readonly isAbstract: boolean
}

/** The share of sentences about the own work from which on the text counts as such. */
const OWN_WORK = 0.15
const OWN = ['proposal', 'thisWork', 'thisPost', 'startsFirstPerson'] as const

/** The labelled items were cut behind fourteen sentences; a little more is no other kind of text. */
const LONGEST_ITEM = 20

export function kindOf(spans: readonly SentenceSpan[], rows: readonly Measured[], hasHeading: boolean): TextKind {
  const about = rows.filter((row) => OWN.some((name) => featureOf(row, name) > 0)).length
  const ownWork = about >= OWN_WORK * rows.length
  const isAbstract =
    ownWork &&
    spans.every(({ paragraph }) => paragraph === spans[0]?.paragraph) &&
    rows.every((row) => featureOf(row, 'secondPerson') === 0)
  return { ownWork, isAbstract, item: hasHeading && !isAbstract && rows.length <= LONGEST_ITEM }
}
