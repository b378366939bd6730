import type { NotTold } from '../model/issue.ts'
import { hasWords } from '../text/letters.ts'
import type { Document, Leaf } from './document.ts'

/** A document without some of its leaves. Their text is listed with the reason; empty leaves are not listed. */
export function leaveOut(
  { text, leaves }: Document,
  dropped: ReadonlyMap<number, string>,
): { readonly document: Document; readonly notTold: readonly NotTold[] } {
  if (dropped.size === 0) return { document: { text, leaves }, notTold: [] }
  const parts: string[] = []
  const kept: Leaf[] = []
  const notTold: { text: string; reason: string }[] = []
  let length = 0
  let previous: Leaf | null = null
  let lastDropped = -2
  for (const [index, leaf] of leaves.entries()) {
    const words = text.slice(leaf.start, leaf.end)
    const reason = dropped.get(index)
    if (reason !== undefined) {
      const last = notTold.at(-1)
      if (!hasWords(words) || leaf.kind === 'rule') continue
      if (last !== undefined && lastDropped === index - 1 && last.reason === reason) last.text += `\n${words}`
      else notTold.push({ text: words, reason })
      lastDropped = index
      continue
    }
    const gap = previous === null || words === '' ? '' : text.slice(leaves[index - 1]?.end ?? 0, leaf.start) || '\n\n'
    if (length > 0) {
      parts.push(gap)
      length += gap.length
    }
    const by = length - leaf.start
    parts.push(words)
    length += words.length
    const shift = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    })
    kept.push({
      ...shift(leaf),
      links: leaf.links.map(shift),
      strong: leaf.strong.map(shift),
      breaks: leaf.breaks.map((at) => at + by),
    })
    previous = leaf
  }
  return { document: { text: parts.join(''), leaves: kept }, notTold }
}
