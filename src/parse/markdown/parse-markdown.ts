import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import type { Document } from '../document.ts'
import { mendEmphasis } from '../mend-emphasis.ts'
import { autolinks } from './autolinks.ts'
import { DocumentWriter } from './document-writer.ts'
import { writeHtml } from './html-block.ts'
import { isIndentedProse } from './indented-prose.ts'
import { writeInline } from './inline.ts'
import { writeTable } from './table.ts'
import { unknownReferences } from './unknown-references.ts'

/** Above its own limit the library silently drops text. Our limit is lower and reports it. */
const MAX_NESTING = 250

let parser: MarkdownIt | null = null

/** Created on first use: a Worker that reads no Markdown does not pay for it. */
function markdownIt(): MarkdownIt {
  if (parser !== null) return parser
  parser = new createMarkdownIt({ html: true, linkify: false, maxNesting: MAX_NESTING })
    .use(footnote)
    .use(autolinks)
    .use(unknownReferences)
  // All but the footnotes are off by their options, but V8 would compile them.
  parser.core.ruler.disable(['footnote_tail', 'linkify', 'replacements', 'smartquotes'])
  parser.inline.ruler.disable(['footnote_inline', 'linkify'])
  // Links are checked where they are shown. Here `[a](javascript:…)` is parsed as a link, not as text.
  parser.validateLink = () => true
  parser.normalizeLink = (url) => url
  parser.normalizeLinkText = (url) => url
  return parser
}

function writeProse(writer: DocumentWriter, text: string): void {
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    writeParagraph(writer, markdownIt().parseInline(paragraph, {})[0]?.children ?? [], false)
  }
}

/** Parses Markdown (CommonMark with GitHub's tables and links) to text and leaves. The Markdown parser decodes entities, once. */
export function parseMarkdown(body: string): Document {
  const writer = new DocumentWriter()
  writeTokens(writer, markdownIt().parse(mendEmphasis(body), {}))
  return writer.document
}

function writeTokens(writer: DocumentWriter, tokens: readonly Token[]): void {
  let footnotes = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const inline = tokens[i + 1]?.children ?? []
    switch (token.type) {
      case 'heading_open':
        writeInline(writer, inline)
        writer.endLine('heading', Number(token.tag.charAt(1)))
        break
      case 'paragraph_open':
        writeParagraph(writer, inline, footnotes > 0)
        break
      case 'bullet_list_open':
      case 'ordered_list_open':
        writer.openList(token.type === 'ordered_list_open')
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        writer.closeList()
        break
      case 'list_item_open':
        writer.openItem()
        break
      case 'list_item_close':
        writer.closeItem()
        break
      case 'blockquote_open':
        writer.openQuote()
        break
      case 'blockquote_close':
        writer.closeQuote()
        break
      case 'code_block':
        if (isIndentedProse(token.content)) writeProse(writer, token.content)
        else writer.plain('code', token.content)
        break
      case 'fence':
        writer.plain('code', token.content)
        break
      case 'hr':
        writer.plain('rule', '* * *')
        break
      case 'html_block':
        writeHtml(writer, token.content)
        break
      case 'footnote_reference_open':
        footnotes++
        break
      case 'footnote_reference_close':
        footnotes--
        break
      case 'table_open':
        i = writeTable(writer, tokens, i)
        break
    }
  }
}

/** `Term` and below it `: its definition`, the definition lists of kramdown and PHP Markdown Extra. */
function writeParagraph(writer: DocumentWriter, inline: readonly Token[], footnote: boolean): void {
  const kind = footnote ? 'footnote' : 'paragraph'
  const [opening] = inline
  if (isDefinition(opening)) writer.endTerm()
  let from = 0
  for (let at = 1; at <= inline.length; at++) {
    const ends = at === inline.length || (inline[at - 1]?.type === 'softbreak' && isDefinition(inline[at]))
    if (!ends) continue
    const line = inline.slice(from, at === inline.length ? at : at - 1)
    const [first] = line
    // The text before the first definition of a paragraph is its term.
    const term = from === 0 && at < inline.length && !isDefinition(opening)
    if (isDefinition(first)) first.content = first.content.replace(/^:\s+/, '')
    if (term) writer.openStrong()
    writeInline(writer, line)
    writer.endLine(kind)
    from = at
  }
}

const isDefinition = (token: Token | undefined): token is Token =>
  token?.type === 'text' && /^:\s+\S/.test(token.content)
