import { plainWords } from '../../text/plain-words.ts'
import type { Leaf } from '../document.ts'
import { noticeReason } from './labels.ts'

/** The title repeated above the body with the lines above it, and a first heading that contains all others of its document. */
export function titleLeaves(text: string, leaves: readonly Leaf[], title: string): Set<number> {
  const repeats = (leaf: Leaf) => plainWords(text.slice(leaf.start, leaf.end)) === plainWords(title)
  const repeated = leaves.findIndex(({ kind }) => kind === 'heading')
  const above = leaves[repeated]
  // Mails have a few short lines above it: "Forwarded this email?"
  const headings = leaves
    .slice(0, MOST_OPENING)
    .flatMap((leaf, index) => (leaf.kind === 'heading' && leaf.depth < 7 ? [{ leaf, index }] : []))
  const again = headings.findLastIndex(({ leaf }) => repeats(leaf))
  const opens = headings
    .slice(0, Math.max(0, again))
    .every(({ leaf }) => repeats(leaf) || noticeReason(text.slice(leaf.start, leaf.end)) !== null)
  const last = headings[again]
  // Twice: once alone it may name the first of several stories.
  const [top] = headings
  const twice = last !== undefined && top !== last && top !== undefined && repeats(top.leaf) && top.index < MOST_ABOVE
  if (twice && opens && last.leaf.start < Math.min(WIDEST_OPENING, text.length / 3))
    return new Set(leaves.slice(0, last.index + 1).keys())
  if (above !== undefined && repeated < MOST_ABOVE && above.start < WIDEST_ABOVE && repeats(above))
    return new Set(leaves.slice(0, repeated + 1).keys())
  const first = leaves.findIndex((leaf) => leaf.kind !== 'image' && leaf.kind !== 'rule')
  const leaf = leaves[first]
  const words = leaf === undefined ? '' : text.slice(leaf.start, leaf.end)
  const isLine = leaf?.links.length === 0 && leaves.length > first + 1 && !/[.!?。！？]$/.test(words)
  if (plainWords(words) === plainWords(title) && (leaf?.kind === 'heading' || isLine)) return new Set([first])
  if (leaf?.kind !== 'heading' || leaf.depth === 7) return new Set()
  const others = leaves.filter((other, i) => i > first && other.kind === 'heading' && other.depth < 7)
  const alone = leaf.depth === 1 && others.length > 1 && others.every((other) => other.depth > 1)
  return alone ? new Set([first]) : new Set()
}

/** The first heading, if it is the author's own summary of the post; -1 if there is none. */
export function subtitleLeaf(text: string, leaves: readonly Leaf[], excerpt: string): number {
  const words = plainWords(excerpt)
  return leaves
    .slice(0, MOST_ABOVE)
    .findIndex(({ kind, start, end }) => kind === 'heading' && plainWords(text.slice(start, end)) === words)
}

const MOST_ABOVE = 8
const WIDEST_ABOVE = 300
/** Letters greet, and name their sponsor, before they repeat their title. */
const MOST_OPENING = 30
const WIDEST_OPENING = 3_000
