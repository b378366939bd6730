import { Tokenizer } from 'htmlparser2'

/** One run of HTML source, by its offsets; `end` is behind its last character. Pieces do not overlap and stand in order. */
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
  /** Without its quotes; null where there is none. Entities are as they were written. */
  readonly value: Range | null
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** The source as HTML's tokenizer sees it. Nothing is decoded, nothing is mended: every offset is one of the source. */
export function scanHtml(html: string): readonly Piece[] {
  const pieces: Piece[] = []
  let name: Range | null = null
  let attributes: Attribute[] = []
  let value: Range | null = null
  let inStyle = false

  const run = (kind: 'text' | 'css' | 'comment' | 'declaration', start: number, end: number) => {
    const last = pieces.at(-1)
    if (last?.kind === kind && last.end === start && (kind === 'text' || kind === 'css'))
      pieces[pieces.length - 1] = { kind, start: last.start, end }
    else if (end > start) pieces.push({ kind, start, end })
  }
  const opened = (end: number) => {
    if (name === null) return
    pieces.push({ kind: 'open', start: name.start - 1, end: end + 1, name, attributes })
    inStyle = html.slice(name.start, name.end).toLowerCase() === 'style'
    name = null
  }
  // A comment's offsets leave out how it was opened and closed: its runs reach from the last piece to the next `>`.
  const marked = (kind: 'comment' | 'declaration', start: number, end: number) => {
    const from = html.lastIndexOf('<', start - 1)
    const close = html.indexOf('>', end)
    run(kind, Math.max(from, pieces.at(-1)?.end ?? 0), close === -1 ? html.length : close + 1)
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = { start, end }
        attributes = []
      },
      onattribname: (start, end) => {
        attributes.push({ name: { start, end }, value: null })
        value = null
      },
      onattribdata: (start, end) => {
        value = { start: value?.start ?? start, end }
      },
      onattribend: () => {
        const last = attributes.pop()
        if (last !== undefined) attributes.push({ ...last, value })
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => {
        const close = html.indexOf('>', end)
        pieces.push({
          kind: 'close',
          start: html.lastIndexOf('<', start),
          end: close === -1 ? html.length : close + 1,
          name: { start, end },
        })
        inStyle = false
      },
      ontext: (start, end) => run(inStyle ? 'css' : 'text', start, end),
      oncomment: (start, end) => marked('comment', start, end),
      ondeclaration: (start, end) => marked('declaration', start, end),
      onprocessinginstruction: (start, end) => marked('declaration', start, end),
      oncdata: (start, end) => marked('comment', start, end),
      onattribentity: () => {},
      ontextentity: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return pieces
}

/** What stands instead of a range of the source. */
export interface Replacement extends Range {
  readonly text: string
}

/** Replacements in the order of the source; one that overlaps an earlier one is left out. */
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
