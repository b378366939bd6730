import type { Token } from './sentence-words.ts'

/** A sentence as the checks see it: its words, and what a reader knows who has read only what is shown. */
export interface SentenceInContext {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Is this the stem of a word of the heading, the kicker or a sentence that is shown? */
  readonly isShown: (stem: string) => boolean
  /** Is this the stem of a word of a sentence before it that is not shown? */
  readonly isHidden: (stem: string) => boolean
  /** The text of its paragraph before it. */
  readonly paragraphBefore: string
  /** A list item; many of these are labels. */
  readonly isItem: boolean
  readonly isFirst: boolean
  /** Why reading takes it for a word to the reader about the newsletter; null for anything else. */
  readonly notice: string | null
  /** Position among the sentences of the text, from 0. */
  readonly position: number
}
