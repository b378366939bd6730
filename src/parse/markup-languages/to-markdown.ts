import { asciidocToMarkdown, isAsciidoc } from './asciidoc.ts'
import { isOrg, orgToMarkdown } from './org.ts'
import { isRst, rstToMarkdown } from './rst.ts'

export interface Converted {
  readonly text: string
  /** What the header of the document says. Front matter above it counts more. */
  readonly fields: ReadonlyMap<string, string>
}

/** Text in AsciiDoc, Org mode or reStructuredText as Markdown; any other text stays as it is. `opening`: what stands above the body. */
export function toMarkdown(body: string, name: string, opening: string): Converted {
  if (isAsciidoc(body, name)) return asciidocToMarkdown(body)
  if (isRst(body, name)) return rstToMarkdown(body)
  return { text: isOrg(body, name, opening) ? orgToMarkdown(body) : body, fields: NONE }
}

const NONE: ReadonlyMap<string, string> = new Map()
