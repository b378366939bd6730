import { factsOf, type Row } from './data-table.ts'
import type { HtmlLines } from './html-lines.ts'
import type { HtmlElement } from './tree.ts'
import { textOf } from './tree.ts'

/** A list laid out as a table: a bullet in the first cell of each row, the item in the next. */
export const isBulleted = (rows: readonly Row[]): boolean => {
  const filled = rows.filter((row) => row.some((cell) => factsOf(cell).length > 0))
  return filled.length >= 1 && filled.every((row) => signOf(row) >= 0)
}

/** The index of the cell with the bullet; empty cells may come first. -1 if there is none. */
function signOf(row: Row): number {
  const first = row.findIndex((cell) => factsOf(cell).length > 0)
  const [sign, item] = [row[first], row[first + 1]]
  if (sign === undefined || item === undefined || factsOf(sign).length > 1 || !factsOf(item).hasWords) return -1
  return SIGN.test(textOf(sign).trim()) ? first : -1
}

const SIGN = /^(?:[•·▪▸►◦‣●■→»*–-])$/

export function writeBulleted(lines: HtmlLines, rows: readonly Row[], read: (cell: HtmlElement) => void): void {
  lines.openList(false)
  for (const row of rows) {
    const sign = signOf(row)
    lines.openItem()
    for (const [place, cell] of row.entries()) {
      if (place === sign) continue
      read(cell)
      lines.endLine()
    }
    lines.closeItem()
  }
  lines.closeList()
}
