import { hasWords } from '../../text/letters.ts'
import { wordsIn } from './elements.ts'
import type { HtmlLines } from './html-lines.ts'
import type { Looks } from './look.ts'
import { elementsOf, type HtmlElement, textOf } from './tree.ts'

export type Row = readonly HtmlElement[]

/** If the cells of a column have this average length, they hold sentences, and each row becomes a list item. */
const PROSE = 60
/** Cells of a table of facts are short. */
const FACT = 40

/** The rows of a table, without those of tables inside it. */
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

/** A table of facts has column headings or rows that are all alike. Any other table is only layout. */
export function isDataTable(table: HtmlElement, rows: readonly Row[], looks: Looks): boolean {
  if (/^(?:presentation|none)$/i.test(table.attributes.get('role') ?? '')) return false
  const filled = rows.filter((row) => row.some((cell) => factsOf(cell).hasWords))
  const columns = Math.max(0, ...filled.map((row) => row.length))
  if (filled.length < 2 || columns < 2) return false
  const { holds } = factsOf(table)
  if (holds.has('table') || holds.has('h1')) return false
  if (elementsOf(table).some((element) => looks(element).hides !== null)) return false
  if (holds.has('th')) return true
  if (holds.has('p')) return false
  const alike = filled.every((row) => row.length === columns)
  const short = filled.every((row) => row.every((cell) => factsOf(cell).length <= FACT))
  const full = filled.filter((row) => row.filter((cell) => factsOf(cell).hasWords).length >= 2).length
  return alike && short && filled.length >= 3 && full >= 0.7 * filled.length
}

/** Elements that decide what a table is: tables, headings (`h1`), column headings (`th`), and everything with lines (`p`). */
type Holds = ReadonlySet<'table' | 'h1' | 'th' | 'p'>

interface Facts {
  /** Characters of its text, without white space at its ends. */
  readonly length: number
  readonly hasWords: boolean
  /** Inside it, itself not counted. */
  readonly holds: Holds
}

const NOTHING: Holds = new Set()
const facts = new WeakMap<HtmlElement, Facts>()

/** What an element contains, computed once per element because tables may be nested deeply. */
export function factsOf(element: HtmlElement): Facts {
  const known = facts.get(element)
  if (known !== undefined) return known
  let [length, trailing, words] = [0, 0, false]
  let holds = NOTHING
  for (const child of element.children) {
    if (typeof child === 'string') {
      words ||= hasWords(child)
      const shown = length === 0 ? child.trimStart() : child
      const end = shown.trimEnd().length
      if (end > 0) length += trailing + end
      if (length > 0) trailing = end > 0 ? shown.length - end : trailing + shown.length
      continue
    }
    const inner = factsOf(child)
    words ||= inner.hasWords
    if (inner.length > 0) {
      length += trailing + inner.length
      trailing = 0
    }
    const kind = KINDS.get(child.name)
    if (inner.holds.size > 0 || kind !== undefined)
      holds = holds.size === 4 ? holds : holds.union(inner.holds).union(new Set(kind === undefined ? [] : [kind]))
  }
  const found = { length, hasWords: words, holds }
  facts.set(element, found)
  return found
}

const KINDS: ReadonlyMap<string, 'table' | 'h1' | 'th' | 'p'> = new Map([
  ['table', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'h1'] as const),
  ...['th', 'caption'].map((name) => [name, 'th'] as const),
  ...['img', 'p', 'div', 'li', 'br'].map((name) => [name, 'p'] as const),
])

export function writeDataTable(lines: HtmlLines, rows: readonly Row[], read: (cell: HtmlElement) => void): void {
  const head = rows[0]?.every(({ name }) => name === 'th') ? 1 : 0
  if (holdsProse(rows.slice(head))) {
    writeRows(lines, rows.slice(0, head))
    lines.openList(false)
    for (const row of rows.slice(head)) {
      lines.openItem()
      for (const cell of row) {
        read(cell)
        lines.endLine()
      }
      lines.closeItem()
    }
    lines.closeList()
  } else writeRows(lines, rows)
}

function holdsProse(body: readonly Row[]): boolean {
  const columns = Math.max(0, ...body.map((row) => row.length))
  return Array.from({ length: Math.min(columns, 50) }, (_, column) =>
    body.reduce((sum, row) => sum + (row[column] === undefined ? 0 : textOf(row[column]).length), 0),
  ).some((length) => length >= PROSE * body.length)
}

/** One line a row. */
function writeRows(lines: HtmlLines, rows: readonly Row[]): void {
  const filled = rows.filter((row) => row.some((cell) => hasWords(textOf(cell))))
  if (filled.length === 0) return
  for (const [r, row] of filled.entries()) {
    if (r > 0) lines.words('\n')
    for (const [c, cell] of row.entries()) {
      if (c > 0) lines.words(' | ')
      // In a table of facts links are kept as their words.
      lines.words(wordsIn(textOf(cell)).trim())
    }
  }
  lines.endLineAs('table', 0)
}
