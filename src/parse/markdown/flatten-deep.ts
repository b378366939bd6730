import type { NotTold } from '../../model/issue.ts'
import { outsideCode } from '../template-markup/outside-code.ts'

/** Why a line stands in `notTold` although its words are told: its marks of nesting are gone. */
export const FLATTENED = 'nested too deep: read as plain text'

/** Markers of quotations and lists at the front of a line. */
const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/
/** Of each line that was flattened as much is listed. */
const SHOWN = 200
/** More of them are not listed. */
const MOST = 100

/**
 * Lines nested deeper than `depth` become paragraphs of plain text: the cost of a Markdown parser grows with depth, and past its own
 * limit it drops text without a word. The rest of the document keeps its structure. Linear in the length of the text.
 */
export function flattenDeep(
  markdown: string,
  depth: number,
): { readonly text: string; readonly notTold: readonly NotTold[] } {
  const flattened: NotTold[] = []
  const text = outsideCode(markdown, (prose) =>
    prose
      .split('\n')
      .map((line) => {
        const markers = MARKERS.exec(line)?.[0] ?? ''
        if (!isDeeper(markers, depth)) return line
        const words = line.slice(markers.length).trim()
        if (words !== '' && flattened.length < MOST) flattened.push({ text: words.slice(0, SHOWN), reason: FLATTENED })
        return `\n${words}\n`
      })
      .join('\n'),
  )
  return { text, notTold: flattened }
}

function isDeeper(markers: string, depth: number): boolean {
  const indent = /^[ \t]*/.exec(markers)?.[0].length ?? 0
  return markers.replace(/[^>*+.)-]/g, '').length > depth || (indent > 2 * depth && markers.trim() !== '')
}
