import type { NotTold } from '../../model/issue.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Document } from '../document.ts'
import type { ParseError } from '../parse-error.ts'
import { leaveOutFurniture } from './furniture.ts'
import { type HtmlElement, readTree } from './tree.ts'
import { looksOf, writeHtml } from './write-html.ts'

export interface HtmlBody {
  readonly tree: HtmlElement
  readonly document: Document
  readonly left: readonly NotTold[]
  /** Where the text says that it can be read on the web. */
  readonly online: string | null
}

/** HTML to blocks, without what stands round the text of every issue: how to read it online, buttons to share it, the footer. */
export function readBody(html: string, base: string | null, title: string): Result<HtmlBody, ParseError> {
  const tree = readTree(html)
  if (!tree.ok) return tree
  const written = writeHtml(tree.value, looksOf(tree.value), { base })
  const { document, notTold, online } = leaveOutFurniture(written.document, title)
  return ok({ tree: tree.value, document, left: [...written.notTold, ...notTold], online })
}
