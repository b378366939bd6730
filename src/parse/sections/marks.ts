import type { Block, Mark, Span } from '../../model/issue.ts'
import type { Leaf } from '../document.ts'
import { resolveLinks } from '../links.ts'
import type { Placed } from './opening.ts'

/** A leaf within a story that is not told. */
export interface LeftOut {
  readonly leaf: Leaf
  readonly reason: string
}

/** How the author formatted the words of a story, with offsets into its text, which begins at `from`. Links are in its Blocks. */
export function marksOf(
  leaves: readonly Placed[],
  left: readonly LeftOut[],
  blocks: readonly Block[],
  from: number,
  url: string | null,
): Mark[] {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start - from, end: span.end - from })
  const ofBlocks = new Set(blocks.flatMap((block) => ('links' in block ? block.links.map(({ start }) => start) : [])))
  const marks = leaves.flatMap(({ leaf }): Mark[] => [
    ...(leaf.kind === 'heading' ? [{ kind: 'heading' as const, start: leaf.start, end: leaf.end }] : []),
    ...(leaf.kind === 'heading' ? [] : leaf.strong.map(({ start, end }) => ({ kind: 'strong' as const, start, end }))),
    ...resolveLinks(leaf.links, url)
      .filter(({ start }) => !ofBlocks.has(start - from))
      .map((link) => ({ kind: 'link' as const, ...link })),
  ])
  const notTold = left.map(({ leaf: { start, end }, reason }): Mark => ({ kind: 'not told', start, end, reason }))
  return [...marks, ...notTold].map(shift).toSorted((a, b) => a.start - b.start)
}
