import type { Span } from '../../model/issue.ts'
import type { Leaf } from '../document.ts'

/** Facts about the document that all stages use. */
export interface Scene {
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** The length of the whole document for a reader. */
  readonly width: number
  /** A collection of stories, not a post about one thing. */
  readonly collection: boolean
  /** Its title is certainly that of a collection. */
  readonly surely: boolean
  /** Most headings are links to what others wrote. */
  readonly linkedHeadings: boolean
  /** Its title names a newsletter, a review or a period of time. */
  readonly named: boolean
  /** Leaves of tables of contents: never stories, whatever they look like. */
  readonly contents: ReadonlySet<number>
  /** Italic paragraphs after the last rule: notes about the newsletter. */
  readonly endNotes: ReadonlySet<number>
  /** How the items of all lists of the document start, and how its paragraphs do. */
  readonly lists: ListHabits
  readonly linkedLeads: ListHabits
  /** Whether the document tells its stories in paragraphs that start in bold, several below a heading. */
  readonly boldLeads: boolean
  /** Bold words that are repeated, such as "Team:" below each project: they name a field of a story, not a story. */
  readonly fields: ReadonlySet<string>
  /** Labels of data that each story has: "Source", "Date". */
  readonly dataLabels: ReadonlySet<string>
  /** Lines at the top with only the author and the date. */
  readonly byLines: ReadonlySet<number>
  /** How many lines are bold from end to end, outside of lists. */
  readonly boldLines: number
  /** -1 if there is none. */
  readonly firstParagraph: number
}

export interface ListHabits {
  readonly items: number
  /** Share of items that start with a name and say something about it. */
  readonly named: number
}

/** A leaf that is in no list and no quotation. */
export const isFree = (leaf: Leaf | undefined): leaf is Leaf => leaf !== undefined && leaf.item === null && !leaf.quoted
export const isBody = (leaf: Leaf | undefined) => leaf !== undefined && leaf.kind !== 'heading' && leaf.kind !== 'rule'
export const wordsOf = ({ text }: Pick<Scene, 'text'>, { start, end }: Span) => text.slice(start, end)

/** Whether the items start with a name often enough for a habit of the document. */
export const isHabit = ({ items, named }: ListHabits, share: number) => items >= 3 && named >= share
