import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Link, Span } from '../model/issue.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Document, DocumentBlock } from './document.ts'
import { htmlToText } from './html-text.ts'
import type { ParseLimits } from './limits.ts'
import { mendEmphasis } from './mend-emphasis.ts'
import type { ParseError } from './parse-error.ts'

/** Markdown (CommonMark with GitHub's tables and links) to text and blocks. Entities are decoded by the Markdown parser, once. */
export function parseMarkdown(body: string, limits: ParseLimits): Result<Document, ParseError> {
  if (deeperThan(body, limits.depth)) return fail({ kind: 'too-deep', limit: limits.depth })
  const root: Root = fromMarkdown(mendEmphasis(body), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const writer = new DocumentWriter(definitionsOf(root))
  for (const node of root.children) writer.block(node)
  return ok({ text: writer.text, blocks: writer.blocks })
}

/** The nesting a line can open: quotes and list markers, before any parser spends time on it. */
function deeperThan(body: string, depth: number): boolean {
  return body.split('\n').some((line) => {
    const markers = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)?.[0] ?? ''
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    return markers.replace(/[^>*+.)-]/g, '').length > depth || (indent > 2 * depth && markers.trim() !== '')
  })
}

function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const definitions = root.children.filter((node) => node.type === 'definition')
  return new Map(definitions.map((node) => [node.identifier, node.url]))
}

/** Writes blocks one after the other, and knows where in the text each came to stand. */
class DocumentWriter {
  readonly blocks: DocumentBlock[] = []
  private readonly parts: string[] = []
  private length = 0
  private readonly definitions: ReadonlyMap<string, string>

  constructor(definitions: ReadonlyMap<string, string>) {
    this.definitions = definitions
  }

  get text(): string {
    return this.parts.join('')
  }

  block(node: RootContent | BlockContent | DefinitionContent): void {
    switch (node.type) {
      case 'heading': {
        const { span, links } = this.paragraph(node.children)
        if (span.end > span.start) this.blocks.push({ kind: 'heading', depth: node.depth, ...span, links })
        return
      }
      case 'paragraph':
        this.lines(node)
        return
      case 'thematicBreak':
        this.blocks.push({ kind: 'rule', ...this.plain('* * *') })
        return
      case 'list':
        this.list(node)
        return
      case 'blockquote':
        this.quote(node.children)
        return
      case 'code':
        this.blocks.push({ kind: 'code', ...this.plain(node.value) })
        return
      case 'table': {
        const rows = node.children.map((row) => row.children.map((cell) => inlineText(cell.children)).join(' | '))
        this.blocks.push({ kind: 'table', ...this.plain(rows.join('\n')) })
        return
      }
      case 'html':
        for (const line of htmlToText(node.value).split('\n')) {
          if (line.trim() !== '') this.blocks.push({ kind: 'paragraph', ...this.plain(line.trim()), links: [] })
        }
        return
      case 'footnoteDefinition':
        for (const child of node.children) this.block(child)
        return
      case 'definition':
      case 'yaml':
        return
      default:
        // Inline content at the top level does not occur in a parsed tree; if it ever does, its text is kept.
        this.blocks.push({ kind: 'paragraph', ...this.plain(inlineText([node as PhrasingContent])), links: [] })
    }
  }

  /** A paragraph; each hard line break begins a new one, a bold line is a heading, an image alone is an image. */
  private lines(node: Paragraph): void {
    const lines = splitAtBreaks(node.children)
    for (const [i, line] of lines.entries()) {
      const [only] = line.filter((child) => inlineText([child]).trim() !== '' || child.type === 'image')
      const single = line.filter((child) => inlineText([child]).trim() !== '' || child.type === 'image').length === 1
      if (single && only?.type === 'image') {
        this.blocks.push({ kind: 'image', ...this.plain(only.alt ?? ''), url: only.url })
        continue
      }
      const { span, links } = this.paragraph(line, i > 0)
      if (span.end === span.start) continue
      const bold = single && only?.type === 'strong'
      this.blocks.push(bold ? { kind: 'heading', depth: 7, ...span, links } : { kind: 'paragraph', ...span, links })
    }
  }

  /** An item is all its paragraphs; a list inside it follows as items of their own. */
  private list(node: List): void {
    const items: Span[] = []
    const links: Link[] = []
    const writeItems = (list: List): void => {
      for (const item of list.children) {
        const written = item.children
          .filter((child) => child.type !== 'list')
          .map((child, i) => this.paragraph(phrasingOf(child), items.length > 0 && i === 0))
          .filter(({ span }) => span.end > span.start)
        const [first, last] = [written[0]?.span, written.at(-1)?.span]
        if (first !== undefined && last !== undefined) items.push({ start: first.start, end: last.end })
        links.push(...written.flatMap((paragraph) => paragraph.links))
        for (const child of item.children) if (child.type === 'list') writeItems(child)
      }
    }
    writeItems(node)
    const [from, to] = [items[0], items.at(-1)]
    if (from !== undefined && to !== undefined) {
      this.blocks.push({ kind: 'list', ordered: node.ordered === true, start: from.start, end: to.end, items, links })
    }
  }

  private quote(children: readonly (BlockContent | DefinitionContent)[]): void {
    for (const child of children) {
      if (child.type !== 'paragraph') this.block(child)
      else {
        const { span, links } = this.paragraph(child.children)
        if (span.end > span.start) this.blocks.push({ kind: 'quote', ...span, links })
      }
    }
  }

  private plain(text: string): Span {
    const start = this.open(false)
    this.write(text)
    return { start, end: this.length }
  }

  /** Writes inline content as one paragraph: white space around it is left out, links keep their places. */
  private paragraph(children: readonly PhrasingContent[], sameBlock = false): { span: Span; links: Link[] } {
    const { text, links } = inline(children, this.definitions)
    const trimmed = text.trim()
    if (trimmed === '') return { span: { start: this.length, end: this.length }, links: [] }
    const start = this.open(sameBlock)
    const shift = start - text.indexOf(trimmed)
    const end = start + trimmed.length
    this.write(trimmed)
    const moved = links.map((link) => ({
      start: Math.max(start, link.start + shift),
      end: Math.min(end, link.end + shift),
      url: link.url,
    }))
    return { span: { start, end }, links: moved.filter((link) => link.end > link.start) }
  }

  private open(sameBlock: boolean): number {
    if (this.length > 0) this.write(sameBlock ? '\n' : '\n\n')
    return this.length
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

function phrasingOf(node: BlockContent | DefinitionContent): readonly PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children
  if (node.type === 'code' || node.type === 'html')
    return [{ type: 'text', value: node.type === 'html' ? htmlToText(node.value) : node.value }]
  if (node.type === 'blockquote')
    return node.children.flatMap((child, i) => [...(i > 0 ? [SPACE] : []), ...phrasingOf(child)])
  if (node.type === 'table')
    return node.children.flatMap((row) => row.children.flatMap((cell) => [...cell.children, SPACE]))
  return []
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' }

function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

/** The text of inline content and where its links lie in it. Inline HTML leaves no trace but its text. */
function inline(
  children: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
): { text: string; links: Link[] } {
  const links: Link[] = []
  let text = ''
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value.replace(LEFT_OVER, '').replaceAll('\n', ' ')
      else if (node.type === 'inlineCode') text += node.value
      else if (node.type === 'break') text += '\n'
      else if (node.type === 'html') text += /^<br\b/i.test(node.value) ? ' ' : ''
      else if (node.type === 'footnoteReference' || node.type === 'image' || node.type === 'imageReference') continue
      else {
        const start = text.length
        visit(node.children)
        const url =
          node.type === 'link' ? node.url : node.type === 'linkReference' ? definitions.get(node.identifier) : undefined
        if (url !== undefined && text.length > start) links.push({ start, end: text.length, url })
      }
    }
  }
  visit(children)
  return { text: text.replaceAll('\u00a0', ' '), links }
}

/** An emphasis mark at a word's edge that closed nothing: markup, not text. */
const LEFT_OVER = /(?<=^|\s)\*\*(?=\S|$)|(?<=\S)\*\*(?=\s|$)|(?<=^|\s)_(?=[\s[]|$)/g

const inlineText = (children: readonly PhrasingContent[]): string => inline(children, new Map()).text
