import type { Form, Kind, Reference, Span } from './issue.ts'
import type { Length } from './settings.ts'

/** An Issue, summarised. This is the JSON of `npm run -s brief` and of a preview: keys are added, never renamed. */
export interface Brief {
  readonly id: string
  /** `key`, `path`, `documentHash` and `draft` are the Issue's. */
  readonly key: string
  readonly path: string
  readonly documentHash: string
  readonly draft: boolean
  readonly title: string
  readonly author: string | null
  readonly site: string | null
  readonly url: string | null
  readonly date: string | null
  readonly language: string | null
  /** Reading time of the whole Issue. */
  readonly minutes: number
  /** The author's own summary, if there is one. */
  readonly lede: string | null
  readonly stories: readonly Story[]
  readonly alsoInThisIssue: readonly string[]
}

/** A shortened Section. Every sentence is the author's, word for word, with its offsets. */
export interface Story {
  /** `key` and `bodyHash` are the Section's. */
  readonly key: string
  readonly bodyHash: string | null
  readonly heading: string
  readonly kicker: string | null
  readonly gist: string | null
  readonly points: readonly string[]
  readonly takeaway: string | null
  readonly keywords: readonly string[]
  readonly minutes: number
  readonly truncated: boolean
  readonly kind: Kind
  /** Alias of `kind`, kept for JSON. `links` and `notice` become `news`. */
  readonly form: Form
  /** How much of it is shown. */
  readonly length: Length
  readonly references: readonly Reference[]
  readonly sentences: readonly KeptSentence[]
  /** Other sources that tell the same Story in this Edition, and are only named. Left out where there are none. */
  readonly alsoIn?: readonly OtherSource[]
  /** ISO 8601: when an earlier Edition told this Story. It then has only what is new. Left out for a new Story. */
  readonly updateSince?: string
}

/** An Issue that tells a Story too. */
export interface OtherSource {
  /** Key of its Story. */
  readonly key: string
  /** `id`, `title`, `site` and `url` are the Issue's. */
  readonly id: string
  readonly title: string
  readonly site: string | null
  readonly url: string | null
}

/** Offsets point into the text of the Section. */
export interface KeptSentence extends Span {
  readonly text: string
  readonly role: 'gist' | 'point' | 'takeaway'
  /** The anchor of its place on Marrow's own page of the Issue: `s2-120` is the second Section, offset 120. */
  readonly anchor: string
  /** Makes a browser scroll to it on the original web page: `text=first%20words,last%20words`. */
  readonly fragment: string
}
