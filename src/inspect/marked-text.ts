import type { Span } from '../model/issue.ts'

/** A run of text, and the mark that it is in. */
export interface MarkedRun {
  readonly text: string
  /** Index into the marks, or null between them. */
  readonly mark: number | null
}

/** Cuts a text at its marks. The runs, joined, are the text; of overlapping marks, the later one loses the shared part. */
export function markText(text: string, marks: readonly Span[]): MarkedRun[] {
  const order = marks.map((mark, index) => ({ ...mark, index })).toSorted((a, b) => a.start - b.start)
  const runs: MarkedRun[] = []
  let from = 0
  for (const { start, end, index } of order) {
    if (end <= from) continue
    const begin = Math.max(from, start)
    if (begin > from) runs.push({ text: text.slice(from, begin), mark: null })
    runs.push({ text: text.slice(begin, end), mark: index })
    from = end
  }
  if (from < text.length) runs.push({ text: text.slice(from), mark: null })
  return runs
}
