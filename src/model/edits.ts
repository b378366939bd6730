import type { Length } from './settings.ts'

/** What an editor changed in one Edition before its Slot. */
export interface Edits {
  /** Replaces the subject made from the content. */
  readonly subject: string | null
  /** A few words of the editor's own, above the stories. Plain text; an empty line separates paragraphs. */
  readonly note: string | null
  /** Story keys in their order in the mail. Stories that are not named follow in their own order; Briefs stay whole. */
  readonly order: readonly string[]
  /** By story key; other stories have the length of the digest. */
  readonly lengths: Readonly<Record<string, StoryLength>>
}

export type StoryLength = Length | 'dropped'

export const NO_EDITS: Edits = { subject: null, note: null, order: [], lengths: {} }

export const EDIT_LIMITS = { subject: 150, note: 1_500, stories: 500 } as const
