import type { Telling } from './same-story/fold-stories.ts'

/** Which of the candidate Stories a digest has told, left out or reserved. */
export interface StoryMemory {
  readonly told: readonly ToldStory[]
  /** Of Slots that have no Edition yet. */
  readonly drafts: readonly Draft[]
  /** When these Stories were sent manually, if no scheduled Slot came since. */
  readonly sentManually: Date | null
  /** What its last Editions told, newest first, by which the same Story of another source is known again. */
  readonly tellings: readonly Telling[]
  /** Stories that the editor took apart: they are never taken for the same. */
  readonly apart: readonly (readonly [string, string])[]
}

/** A Story that an Edition of this digest settled. */
export interface ToldStory {
  /** Its key. */
  readonly story: string
  /** Null where its words were too few to know it by. */
  readonly bodyHash: string | null
  /** Hash of its document, if that Edition left nothing of the document to tell. */
  readonly documentHash: string | null
  /** `left-out`: the editor did not want it. */
  readonly state: 'told' | 'left-out'
  /** Of the Edition. */
  readonly slot: string
  readonly at: Date
}

/** Which Stories the Edition of a Slot tells, fixed at its cut-off or when the editor first saved. It fixes keys, not words. */
export interface Draft {
  readonly slot: string
  readonly stories: readonly string[]
  /** Its Slot came, and the Edition waits for the editor. */
  readonly waiting: boolean
}

export const NOTHING_TOLD: StoryMemory = {
  told: [],
  drafts: [],
  sentManually: null,
  tellings: [],
  apart: [],
}
