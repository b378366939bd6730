import { hasWords } from '../../text/letters.ts'
import { wordsIn } from './elements.ts'
import type { Looks } from './look.ts'
import { elementsOf, type HtmlElement, textOf } from './tree.ts'

export type Row = readonly HtmlElement[]

/** A column whose cells are this long on average holds sentences, and each row is an item of a list. */
const PROSE = 60
/** Cells of facts are short. */
const FACT = 40

/** The rows of a table, without those of tables in it. */
export function rowsOf(table: HtmlElement): readonly Row[] {
  const rows: HtmlElement[][] = []
  for (const part of table.children) {
    if (typeof part === 'string') continue
    const below = part.name === 'tr' ? [part] : part.children
    for (const row of below) {
      if (typeof row === 'string' || row.name !== 'tr') continue
      rows.push(
        row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string' && /^t[dh]$/.test(cell.name)),
      )
    }
  }
  return rows
}

/** A table of facts, by its headings or by rows that are all alike; any other only lays out what stands in it. */
export function isDataTable(table: HtmlElement, rows: readonly Row[], looks: Looks): boolean {
  if (/^(?:presentation|none)$/i.test(table.attributes.get('role') ?? '')) return false
  const filled = rows.filter((row) => row.some((cell) => hasWords(textOf(cell))))
  const columns = Math.max(0, ...filled.map((row) => row.length))
  if (filled.length < 2 || columns < 2) return false
  const inner = elementsOf(table)
  if (inner.some((element) => element !== table && (element.name === 'table' || /^h[1-6]$/.test(element.name))))
    return false
  if (inner.some((element) => looks(element).hides !== null)) return false
  if (inner.some(({ name }) => name === 'th' || name === 'caption')) return true
  if (inner.some(({ name }) => name === 'img' || name === 'p' || name === 'div' || name === 'li' || name === 'br'))
    return false
  const alike = filled.every((row) => row.length === columns)
  const short = filled.every((row) => row.every((cell) => textOf(cell).trim().length <= FACT))
  const full = filled.filter((row) => row.filter((cell) => hasWords(textOf(cell))).length >= 2).length
  return alike && short && filled.length >= 3 && full >= 0.7 * filled.length
}

/** What a table is told to. */
export interface TableWriter {
  read(element: HtmlElement): void
  words(text: string): void
  endLine(): void
  endLineAs(kind: 'table', depth: number): void
  openList(ordered: boolean): void
  closeList(): void
  openItem(): void
  closeItem(): void
}

export function writeDataTable(writer: TableWriter, rows: readonly Row[]): void {
  const head = rows[0]?.every(({ name }) => name === 'th') ? 1 : 0
  if (holdsProse(rows.slice(head))) {
    writeRows(writer, rows.slice(0, head))
    writer.openList(false)
    for (const row of rows.slice(head)) {
      writer.openItem()
      for (const cell of row) {
        writer.read(cell)
        writer.endLine()
      }
      writer.closeItem()
    }
    writer.closeList()
  } else writeRows(writer, rows)
}

function holdsProse(body: readonly Row[]): boolean {
  const columns = Math.max(0, ...body.map((row) => row.length))
  return Array.from({ length: Math.min(columns, 50) }, (_, column) =>
    body.reduce((sum, row) => sum + (row[column] === undefined ? 0 : textOf(row[column]).length), 0),
  ).some((length) => length >= PROSE * body.length)
}

/** One line a row. */
function writeRows(writer: TableWriter, rows: readonly Row[]): void {
  const filled = rows.filter((row) => row.some((cell) => hasWords(textOf(cell))))
  if (filled.length === 0) return
  for (const [r, row] of filled.entries()) {
    if (r > 0) writer.words('\n')
    for (const [c, cell] of row.entries()) {
      if (c > 0) writer.words(' | ')
      // Links in a table of facts are told by their words.
      writer.words(wordsIn(textOf(cell)).trim())
    }
  }
  writer.endLineAs('table', 0)
}
