import type { Block, Mark, Section, Span } from '../model/issue.ts'
import { hasWords } from '../text/letters.ts'
import { plainWords } from '../text/plain-words.ts'

/** The parts of a Section: its Blocks, and the lines between them that no Block contains, all in source order. */
export type SourcePart =
  | (Span & { readonly kind: 'heading' | 'line' })
  | (Span & { readonly kind: 'not told'; readonly reason: string })
  | Block

/** Cuts the text of a Section into its parts. The line that is the heading of the Section itself is left out. */
export function sourceParts({ text, heading, blocks, marks }: Section): SourcePart[] {
  const parts: SourcePart[] = []
  const own = plainWords(heading)
  const lines = lineMarks(marks)
  let from = 0
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    if (block.start < from) continue
    parts.push(...linesBetween(text, from, block.start, lines))
    parts.push(block)
    from = block.end
  }
  parts.push(...linesBetween(text, from, text.length, lines))
  const [first] = parts
  const repeats = first !== undefined && !('links' in first) && plainWords(text.slice(first.start, first.end)) === own
  return repeats ? parts.slice(1) : parts
}

function linesBetween(text: string, from: number, to: number, marks: readonly LineMark[]): SourcePart[] {
  const parts: SourcePart[] = []
  let at = from
  for (const mark of overlapping(marks, { start: from, end: to })) {
    if (mark.start < at || mark.end > to) continue
    parts.push(...linesOf(text, at, mark.start), mark)
    at = mark.end
  }
  return [...parts, ...linesOf(text, at, to)]
}

type LineMark = (Span & { readonly kind: 'heading' }) | (Span & { readonly kind: 'not told'; readonly reason: string })

/** Marks that are whole lines. A heading that is left out of the summary counts as left out, not as a heading. */
function lineMarks(marks: readonly Mark[]): LineMark[] {
  const left = new Set(marks.flatMap((mark) => (mark.kind === 'not told' ? [mark.start] : [])))
  return marks.flatMap((mark): LineMark[] => {
    if (mark.kind === 'not told') return [mark]
    return mark.kind === 'heading' && !left.has(mark.start)
      ? [{ kind: 'heading', start: mark.start, end: mark.end }]
      : []
  })
}

/** The spans that overlap one; they are sorted and do not overlap each other, so binary search finds the first. */
export function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((spans[last]?.start ?? end) < end) last++
  return spans.slice(low, last)
}

function linesOf(text: string, from: number, to: number): SourcePart[] {
  const lines: SourcePart[] = []
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\n]+/g))
    if (hasWords(line)) lines.push({ kind: 'line', start: from + index, end: from + index + line.length })
  return lines
}
