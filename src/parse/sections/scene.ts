import type { Span } from '../../model/issue.ts'
import type { Leaf } from '../document.ts'

/** What all stages know of the document. */
export interface Scene {
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** How long all of it is to a reader. */
  readonly width: number
  /** A collection of stories, not a post about one thing. */
  readonly collection: boolean
  /** Its title leaves no doubt of that. */
  readonly surely: boolean
  /** Leaves of tables of contents: they are no stories, whatever they look like. */
  readonly contents: ReadonlySet<number>
  /** Italic paragraphs behind the last rule: they are notes on the newsletter. */
  readonly endNotes: ReadonlySet<number>
  /** How the items of all lists of the document begin, and how its paragraphs do. */
  readonly lists: ListHabits
  readonly linkedLeads: ListHabits
  /** Bold words that come again and again, "Team:" below each project: they name a field of a story and no story. */
  readonly fields: ReadonlySet<string>
  /** Lines at the top that say who wrote the document and when. */
  readonly byLines: ReadonlySet<number>
  /** How many lines are bold from end to end, outside of lists. */
  readonly boldLines: number
  /** -1 where there is none. */
  readonly firstParagraph: number
}

export interface ListHabits {
  readonly items: number
  /** Share of items that open with a name and say something of it. */
  readonly named: number
}

/** A leaf that stands in no list and no quotation. */
export const isFree = (leaf: Leaf | undefined): leaf is Leaf => leaf !== undefined && leaf.item === null && !leaf.quoted
export const isBody = (leaf: Leaf | undefined) => leaf !== undefined && leaf.kind !== 'heading' && leaf.kind !== 'rule'
export const wordsOf = ({ text }: Scene, { start, end }: Span) => text.slice(start, end)

/** Whether enough items begin so often with a name that it is a habit of the document. */
export const isHabit = ({ items, named }: ListHabits, share: number) => items >= 3 && named >= share
