import { ON_OWN_LINE } from '../markup/elements.ts'
import { type Piece, type Range, scanHtml } from '../markup/scan-html.ts'

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

/** The same with a new line before every block element, because a mail is sent without line breaks. Nothing else is added. */
export function blockLinesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = []
  for (const line of linesOf(tokens)) {
    lines.push([])
    for (const [i, token] of line.entries()) {
      const open = token.kind === 'mark' ? token.text.lastIndexOf('<') : -1
      const breaks = token.kind === 'comment' || (open !== -1 && ON_OWN_LINE.has(line[i + 1]?.text.toLowerCase() ?? ''))
      const cut = breaks ? Math.max(open, 0) : token.text.length
      if (cut > 0) lines.at(-1)?.push({ ...token, text: token.text.slice(0, cut) })
      if (breaks && (lines.at(-1)?.length ?? 0) > 0) lines.push([])
      if (cut < token.text.length) lines.at(-1)?.push({ ...token, text: token.text.slice(cut) })
    }
  }
  return lines
}
