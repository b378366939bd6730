import type { Link, Span } from '../../model/issue.ts'
import { plainWords } from '../../text/plain-words.ts'
import type { Leaf } from '../document.ts'

/** A range of leaves with its name and its parts. */
export interface Part {
  readonly name: PartName | null
  /** Leaves that belong to no child, in order: an opening, and text between and after the children. */
  readonly own: readonly number[]
  readonly children: readonly Part[]
  /** Why it was cut, for people: "heading of depth 2". */
  readonly why: string
}

export interface PartName {
  readonly span: Span
  readonly links: readonly Link[]
  readonly kind:
    | 'heading'
    | 'bold line'
    | 'linked line'
    | 'numbered line'
    | 'line above a list'
    | 'bold lead'
    | 'linked lead'
    | 'item'
    | 'lead'
  /** The leaf that contains it. */
  readonly leaf: number
  /** Where the words after it begin. */
  readonly body: number
}

/**
 * Cuts a range of leaves into parts at its headings of level 1 to 6, and each part again by its content. Headings that only name an author
 * or a date are skipped.
 */
export function cutAtHeadings(
  leaves: readonly Leaf[],
  range: readonly number[],
  skipped: ReadonlySet<number>,
  cutInside: (own: readonly number[], heading: Leaf | null) => Cut,
): Cut {
  const isHeading = (index: number) => {
    const leaf = leaves[index]
    return leaf?.kind === 'heading' && leaf.depth < 7 && !leaf.quoted && leaf.item === null && !skipped.has(index)
  }
  const first = range.findIndex(isHeading)
  if (first < 0) return cutInside(range, null)
  const opening = range.slice(0, first)
  const open: { depth: number; index: number; own: number[]; children: Part[] }[] = []
  const roots: Part[] = []
  const close = (depth: number) => {
    for (let last = open.at(-1); last !== undefined && last.depth >= depth; last = open.at(-1)) {
      open.pop()
      const parent = open.at(-1)
      ;(parent?.children ?? roots).push(finish(leaves, last.index, last.own, last.children, cutInside))
    }
  }
  for (const index of range.slice(first)) {
    const leaf = leaves[index]
    if (leaf === undefined) continue
    if (isHeading(index)) {
      close(leaf.depth)
      open.push({ depth: leaf.depth, index, own: [], children: [] })
    } else open.at(-1)?.own.push(index)
  }
  close(0)
  // There may be stories above the first heading, too.
  const above = opening.length === 0 ? { own: opening, children: [] } : cutInside(opening, null)
  return above.children.length < 2
    ? { own: opening, children: roots }
    : { own: above.own, children: [...above.children, ...roots] }
}

/**
 * Finds headings that are repeated below at least three others ("Source", "Tags", "Summary"): they name fields of a story, not stories.
 * Takes all headings of level 1 to 6, in order.
 */
export function fieldHeadings(text: string, leaves: readonly Leaf[], headings: readonly number[]): Set<number> {
  const parents = new Map<string, Set<number>>()
  const below = new Map<number, { readonly index: number; readonly words: string }[]>()
  const open: { readonly index: number; readonly depth: number }[] = []
  const holds = new Set<number>()
  for (const index of headings) {
    const leaf = leaves[index]
    if (leaf === undefined) continue
    while ((open.at(-1)?.depth ?? 0) >= leaf.depth) open.pop()
    const parent = open.at(-1)
    open.push({ index, depth: leaf.depth })
    if (parent === undefined) continue
    holds.add(parent.index)
    const words = plainWords(text.slice(leaf.start, leaf.end))
    below.set(parent.index, [...(below.get(parent.index) ?? []), { index, words }])
    parents.set(words, (parents.get(words) ?? new Set()).add(parent.index))
  }
  const fields = new Set<number>()
  for (const children of below.values()) {
    const repeated = children.filter(({ index, words }) => (parents.get(words)?.size ?? 0) >= 3 && !holds.has(index))
    // If most of them are repeated, the part is one story.
    if (repeated.length >= 0.6 * children.length && children.every(({ index }) => !holds.has(index)))
      for (const { index } of children) fields.add(index)
  }
  return fields
}

export interface Cut {
  readonly own: readonly number[]
  readonly children: readonly Part[]
}

function finish(
  leaves: readonly Leaf[],
  index: number,
  own: readonly number[],
  below: readonly Part[],
  cutInside: (own: readonly number[], heading: Leaf | null) => Cut,
): Part {
  const leaf = leaves[index]
  if (leaf === undefined) throw new Error('no such leaf')
  const inside = cutInside(own, leaf)
  return {
    name: { span: leaf, links: leaf.links, kind: 'heading', leaf: index, body: leaf.end },
    own: inside.own,
    children: [...inside.children, ...below],
    why: `heading of depth ${leaf.depth}`,
  }
}
