import type { Token } from 'markdown-it'
import { widthOf } from '../sections/widths.ts'
import type { DocumentWriter } from './document-writer.ts'
import { writeInline } from './inline.ts'

type Cell = readonly Token[]

/** If the cells of a column have this average length, it contains sentences, and each row becomes a list item. */
const PROSE = 60

/** Writes the table that opens at `from`. Returns the index of its last token. */
export function writeTable(writer: DocumentWriter, tokens: readonly Token[], from: number): number {
  const rows: Cell[][] = []
  let at = from
  for (; at < tokens.length && tokens[at]?.type !== 'table_close'; at++) {
    const type = tokens[at]?.type
    if (type === 'tr_open') rows.push([])
    else if (type === 'th_open' || type === 'td_open') rows.at(-1)?.push(oneLine(tokens[at + 1]?.children ?? []))
  }
  const [head, ...body] = rows
  if (head !== undefined && holdsProse(body)) writeItems(writer, head, body)
  else writeRows(writer, rows)
  return at
}

function holdsProse(body: readonly (readonly Cell[])[]): boolean {
  const columns = body[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const length = body.reduce((sum, row) => sum + lengthOf(row[column] ?? []), 0)
    return length >= PROSE * body.length
  }).some((prose) => prose)
}

function writeItems(writer: DocumentWriter, head: readonly Cell[], body: readonly (readonly Cell[])[]): void {
  writeRows(writer, [[...head]])
  writer.openList(false)
  for (const row of body) {
    writer.openItem()
    for (const [at, cell] of row.entries()) {
      // A column of numbers counts the rows, one of days dates them.
      if (at === 0 && row.length > 2 && /^(?:#?\d{1,3}\.?|(?:\d{2,4}[-./])?\d{1,2}[-./]\d{1,2})$/.test(textOf(cell)))
        continue
      writeInline(writer, cell)
      writer.endLine('paragraph')
    }
    writer.closeItem()
  }
  writer.closeList()
}

function writeRows(writer: DocumentWriter, rows: readonly (readonly Cell[])[]): void {
  for (const [r, row] of rows.entries()) {
    if (r > 0) writer.words('\n')
    for (const [c, cell] of row.entries()) {
      if (c > 0) writer.words(' | ')
      writeInline(writer, cell)
    }
  }
  writer.endLine('table')
}

/** A line break inside a cell is a space: a row is one line. */
const oneLine = (cell: Cell): Cell =>
  cell.flatMap((token) => {
    if (token.type !== 'html_inline' || !/^<br\b/i.test(token.content)) return [token]
    const space = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { type: 'text', content: ' ' })
    return [space as Token]
  })

const textOf = (cell: Cell): string => cell.map(({ content }) => content).join('')

const lengthOf = (cell: Cell): number => widthOf(textOf(cell))
