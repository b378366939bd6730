import { splitFieldLines } from '../field-lines.ts'
import { openAdmonitions } from './admonitions.ts'
import { readBullets } from './bullets.ts'
import { removeComments, removeNotes } from './comments.ts'
import { definitionLines, takeDefinitions } from './definitions.ts'
import { removeDirectives } from './directives.ts'
import { spaceHeadings } from './headings.ts'
import { inlineNotes, takeInlineNotes } from './inline-notes.ts'
import { removeAttributes } from './kramdown.ts'
import { fenceHighlights, removeLiquid } from './liquid.ts'
import { fenceMath } from './math.ts'
import { isMdx, removeComponents, removeImports, removeMdx } from './mdx.ts'
import { outsideCode } from './outside-code.ts'
import { removeRawValues, removeShortcodes } from './shortcodes.ts'
import { readWikiLinks } from './wiki-links.ts'

/** Removes from Markdown what its site generator would have processed: template tags, attributes, imports. Code stays as it is. */
export function cleanMarkup(body: string, name: string): string {
  const mdx = isMdx(name, body)
  const notes: string[] = []
  const definitions: string[] = []
  const clean = outsideCode(removeRawValues(fenceHighlights(body)), (prose) => {
    const expanded = removeLiquid(removeShortcodes(removeNotes(removeComments(prose))))
    const plain = removeComponents(mdx ? removeMdx(expanded) : removeImports(expanded))
    const words = openAdmonitions(
      removeDirectives(removeAttributes(readBullets(splitFieldLines(spaceHeadings(plain))))),
    )
    return fenceMath(readWikiLinks(takeInlineNotes(takeDefinitions(words, definitions), notes)))
  })
  return clean + inlineNotes(notes) + definitionLines(definitions)
}
