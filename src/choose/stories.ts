import type { Digest } from '../model/digest.ts'
import type { SettledStory } from '../model/edition.ts'
import type { Edits } from '../model/edits.ts'
import type { SlotOfDigest } from '../model/slot.ts'
import type { StoryMemory } from './story-memory.ts'

/** Which Stories each digest has told, and which are fixed for its next Editions. `digest` is the id of its settings. */
export interface Stories {
  /** What the digest has stored about these Stories. Rows of other Issues are not read. */
  findMemory(digest: string, names: StoryNames): Promise<RememberedStories>
  /** Which of these Slots have a Draft. */
  listDrafts(slots: readonly SlotOfDigest[]): Promise<readonly SlotOfDigest[]>
  /** Fixes which Stories a Slot tells, unless that was done before. */
  fixDraft(digest: string, slot: string, stories: readonly string[], now: Date): Promise<void>
  /** Adds a Story to a Draft. Does nothing where the Slot has none: then the Story is chosen anyway. */
  addToDraft(digest: string, slot: string, story: string): Promise<void>
  removeDraft(digest: string, slot: string): Promise<void>
  /** A Story that the editor left out may be told again. Any other Story stays as it is. */
  bringBack(digest: string, story: string): Promise<void>
  /** A Story is never again taken for the same as any of `others`, until {@link joinAgain}. */
  takeApart(digest: string, story: string, others: readonly string[], now: Date): Promise<void>
  /** A Story may be taken for the same as others again. */
  joinAgain(digest: string, story: string): Promise<void>
  /** Keys of the Stories of an Issue that Editions of these digests told to somebody; no test, and nothing left out. */
  listToldOfIssue(digests: readonly string[], issue: string): Promise<readonly string[]>

  /** Editions that were sent before it was recorded what they tell, oldest first. */
  listUnrecorded(digest: string, limit: number): Promise<readonly UnrecordedEdition[]>
  record(digest: string, editions: readonly RecordedEdition[]): Promise<void>
}

/** By what Stories and their documents are looked up. */
export interface StoryNames {
  readonly issues: readonly string[]
  readonly bodies: readonly string[]
  readonly documents: readonly string[]
}

export interface RememberedStories extends StoryMemory {
  /** Editions that {@link Stories.listUnrecorded} still holds. */
  readonly unrecorded: number
}

export interface UnrecordedEdition {
  readonly id: string
  readonly content: Digest
  readonly edits: Edits
}

export interface RecordedEdition {
  readonly id: string
  readonly stories: readonly SettledStory[]
}
