import { type Piece, type Range, scanHtml } from './scan-html.ts'

export interface Token {
  readonly kind: 'mark' | 'name' | 'attribute' | 'value' | 'text' | 'css' | 'comment' | 'declaration'
  readonly text: string
}

/** HTML source in coloured runs. Joined, they are the source. */
export function highlightHtml(html: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  const take = (kind: Token['kind'], { start, end }: Range) => {
    if (start > from) tokens.push({ kind: 'mark', text: html.slice(from, start) })
    const begin = Math.max(from, start)
    if (end > begin) tokens.push({ kind, text: html.slice(begin, end) })
    from = Math.max(from, end)
  }
  for (const piece of scanHtml(html)) for (const [kind, range] of rangesOf(piece)) take(kind, range)
  if (from < html.length) tokens.push({ kind: 'mark', text: html.slice(from) })
  return tokens
}

function rangesOf(piece: Piece): readonly (readonly [Token['kind'], Range])[] {
  switch (piece.kind) {
    case 'open':
      return [
        ['name', piece.name],
        ...piece.attributes.flatMap(({ name, value }) => [
          ['attribute', name] as const,
          ...(value === null ? [] : [['value', value] as const]),
        ]),
      ]
    case 'close':
      return [['name', piece.name]]
    default:
      return [[piece.kind, piece]]
  }
}

/** The runs of each line, without its line break. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const { kind, text } of tokens) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ kind, text: part })
    }
  }
  return lines
}
