import type { NotTold } from '../../model/issue.ts'
import { outsideCode } from '../template-markup/outside-code.ts'

/** Why a line is listed in `notTold` although its words are told: its marks of nesting are removed. */
export const FLATTENED = 'nested too deep: read as plain text'

/** Markers of quotations and lists at the start of a line. */
const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/
/** Only this many characters of each flattened line are listed. */
const SHOWN = 200
/** At most this many lines are listed. */
const MOST = 100

/**
 * Turns lines nested deeper than `depth` into paragraphs of plain text. The cost of a Markdown parser grows with depth, and above its own
 * limit it silently drops text. The rest of the document keeps its structure. Linear in the length of the text.
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
