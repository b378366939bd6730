import type { Link, Span } from '../model/issue.ts'

/** A body as plain text with its structure beside it: what every format is decoded to before it is cut into Sections. */
export interface Document {
  readonly text: string
  /** In source order, not overlapping; white space and nothing else lies between them. */
  readonly leaves: readonly Leaf[]
}

/** A line or paragraph that holds text and no other leaf. Lists and quotations are told by what their leaves say of themselves. */
export interface Leaf extends Span {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'table' | 'image' | 'rule' | 'footnote'
  /** Of a heading: 1 to 6, and 7 for a line that is bold from end to end. 0 for what is no heading. */
  readonly depth: number
  readonly links: readonly Link[]
  /** Bold stretches. */
  readonly strong: readonly Span[]
  /** Where the source broke the line, in order. */
  readonly breaks: readonly number[]
  /** Italic from end to end. */
  readonly italic: boolean
  readonly quoted: boolean
  readonly item: Item | null
  /** Of an image: its address, and where it links to. */
  readonly image: { readonly url: string; readonly href: string | null } | null
}

/** One item of a list. Leaves of one item share the object. */
export interface Item {
  readonly list: ListPlace
  /** The item that this item's list stands in. */
  readonly parent: Item | null
  /** 1 for an item of a list that stands in no other. */
  readonly depth: number
}

export interface ListPlace {
  readonly ordered: boolean
}

/** The item of the outermost list that a leaf stands in. */
export function outermostItem(leaf: Leaf): Item | null {
  let item = leaf.item
  while (item?.parent) item = item.parent
  return item
}
