import { scanSource } from './scan-source.ts'

/** One run of HTML source, by its offsets; `end` is after its last character. Pieces do not overlap and are in order. */
export type Piece =
  | {
      readonly kind: 'open'
      readonly start: number
      readonly end: number
      readonly name: Range
      readonly attributes: readonly Attribute[]
    }
  | { readonly kind: 'close'; readonly start: number; readonly end: number; readonly name: Range }
  | { readonly kind: 'text' | 'css' | 'comment' | 'declaration'; readonly start: number; readonly end: number }

export interface Attribute {
  readonly name: Range
  /** Without its quotes; null when there is none. Entities are not decoded. */
  readonly value: Range | null
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** The source in pieces. Nothing is decoded or repaired: every offset is one of the source. */
export function scanHtml(html: string): readonly Piece[] {
  const pieces: Piece[] = []
  let attributes: Attribute[] = []
  scanSource(html, {
    attribute(nameStart, nameEnd, valueStart, valueEnd) {
      const name = { start: nameStart, end: nameEnd }
      attributes.push({ name, value: valueStart === -1 ? null : { start: valueStart, end: valueEnd } })
    },
    open(_name, start, end, nameEnd) {
      pieces.push({ kind: 'open', start, end, name: { start: start + 1, end: nameEnd }, attributes })
      attributes = []
    },
    close: (_name, start, end, nameEnd) =>
      pieces.push({ kind: 'close', start, end, name: { start: start + 2, end: nameEnd } }),
    text: (start, end, raw) => pieces.push({ kind: raw === 'style' ? 'css' : 'text', start, end }),
    comment: (start, end) => pieces.push({ kind: 'comment', start, end }),
    declaration: (start, end) => pieces.push({ kind: 'declaration', start, end }),
  })
  return pieces
}

/** The replacement of a range of the source. */
export interface Replacement extends Range {
  readonly text: string
}

/** Replacements in the order of the source; one that overlaps an earlier one is ignored. */
export function replaceRanges(source: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text } of replacements) {
    if (start < from) continue
    parts.push(source.slice(from, start), text)
    from = end
  }
  parts.push(source.slice(from))
  return parts.join('')
}
