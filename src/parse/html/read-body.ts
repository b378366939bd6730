import type { NotTold } from '../../model/issue.ts'
import { ok, type Result } from '../../model/result.ts'
import { hasWords } from '../../text/letters.ts'
import type { Document } from '../document.ts'
import type { ParseError } from '../parse-error.ts'
import { leaveOutFurniture, tellsMore } from './furniture.ts'
import { type HtmlElement, readTree } from './tree.ts'
import { looksOf, writeHtml } from './write-html.ts'

export interface HtmlBody {
  readonly tree: HtmlElement
  readonly document: Document
  readonly left: readonly NotTold[]
  /** The address where the issue can be read on the web. */
  readonly online: string | null
  readonly author: string | null
  /** The line below the title that says more about it. */
  readonly subtitle: string | null
}

/** Reads HTML as blocks, without what surrounds the text of every issue: how to read it online, share buttons, the footer. */
export function readBody(html: string, base: string | null, title: string): Result<HtmlBody, ParseError> {
  const tree = readTree(html)
  if (!tree.ok) return tree
  const written = writeHtml(tree.value, looksOf(tree.value), { base })
  const { document, notTold, online, author } = leaveOutFurniture(written.document, title)
  return ok({
    tree: tree.value,
    document: picturesAsText(document),
    left: [...written.notTold, ...notTold],
    online,
    author,
    subtitle: written.subtitle,
  })
}

/** If all words are alternative texts of pictures, those are the text: some mails are only linked pictures. */
function picturesAsText({ text, leaves }: Document): Document {
  const shown = leaves.filter(({ kind, start, end }) => kind !== 'image' && hasWords(text.slice(start, end)))
  const told = leaves.filter(({ start, end }) => tellsMore(text.slice(start, end)))
  if (shown.length > 0 || told.length === 0) return { text, leaves }
  return {
    text,
    leaves: leaves.map((leaf) => {
      const { image, start, end } = leaf
      if (image === null || !tellsMore(text.slice(start, end))) return leaf
      const links = image.href === null ? [] : [{ start, end, url: image.href }]
      return { ...leaf, kind: 'paragraph' as const, image: null, links }
    }),
  }
}
