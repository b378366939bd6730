import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUNDLED = /(file:\/\/[^\s():]+\.js):(\d+):(\d+)/g

/** A line of the Worker's output, with places in its bundle replaced by those in the source: `src/pages/page.tsx:12:3`. */
export function originalPlaces(line: string, root: string): string {
  return line.replace(BUNDLED, (place, url, row, column) => {
    const bundle = fileURLToPath(url)
    // A Worker that was replaced twice since has no bundle any more.
    if (!existsSync(`${bundle}.map`)) return place
    const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')))
    const found = map.findOrigin(Number(row), Number(column))
    if (!('fileName' in found)) return place
    return `${relative(root, resolve(dirname(bundle), found.fileName))}:${found.lineNumber}:${found.columnNumber}`
  })
}
