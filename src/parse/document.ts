import type { Link, Span } from '../model/issue.ts'

/** A body as plain text with its structure. Every format is decoded to this before it is cut into Sections. */
export interface Document {
  readonly text: string
  /** In source order, not overlapping, separated only by white space. */
  readonly leaves: readonly Leaf[]
}

/** A line or paragraph that holds text and no other leaf. Properties of the leaves describe lists and quotations. */
export interface Leaf extends Span {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'table' | 'image' | 'rule' | 'footnote'
  /** Of a heading: 1 to 6, and 7 for a line that is bold from end to end. 0 if it is no heading. */
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
  /** The item that contains the list of this item. */
  readonly parent: Item | null
  /** 1 for an item of a list that is not inside another list. */
  readonly depth: number
}

export interface ListPlace {
  readonly ordered: boolean
}

/** The item of the outermost list that contains a leaf. */
export function outermostItem(leaf: Leaf): Item | null {
  let item = leaf.item
  while (item?.parent) item = item.parent
  return item
}
