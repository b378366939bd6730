import type { Span } from '../../model/issue.ts'
import { withoutControls } from '../../text/controls.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Document, Item, Leaf, ListPlace } from '../document.ts'
import { isWhole, Line, linkTitle, type Picture, removeAnchors } from './line.ts'

type LeafKind = Leaf['kind']
type Marks = Pick<Leaf, 'links' | 'strong' | 'breaks' | 'italic' | 'image'>

const PLAIN: Marks = { links: [], strong: [], breaks: [], italic: false, image: null }

/**
 * Writes leaves one after the other and records their positions in the text. Markdown and HTML are both passed to it as a stream of words
 * and marks.
 */
export class DocumentWriter {
  private readonly leaves: Leaf[] = []
  private readonly parts: string[] = []
  private length = 0
  private line = new Line()
  private item: Item | null = null
  private lastItem: Item | null = null
  private quotes = 0
  private readonly lists: ListPlace[] = []

  get document(): Document {
    // A control character may be literal, a character reference (`&#27;`), or the result of decoding.
    return { text: withoutControls(this.parts.join('')), leaves: this.leaves }
  }

  openList(ordered: boolean): void {
    this.lists.push({ ordered })
  }

  closeList(): void {
    this.lists.pop()
  }

  openItem(): void {
    const list = this.lists.at(-1) ?? { ordered: false }
    this.item = { list, parent: this.item, depth: (this.item?.depth ?? 0) + 1 }
  }

  closeItem(): void {
    this.item = this.item?.parent ?? null
  }

  openQuote(): void {
    this.quotes++
  }

  closeQuote(): void {
    this.quotes = Math.max(0, this.quotes - 1)
  }

  words(text: string): void {
    if (text === '') return
    this.line.text += text
    this.line.last = text.slice(-1)
    this.line.isBlank &&= text.trim() === ''
    if (this.line.italicDepth > 0) this.line.italicLetters += text.length
  }

  /** A line break of the source inside a paragraph is a space, but nothing between two characters of a script without spaces. */
  softBreak(next: string): void {
    const { text, last } = this.line
    this.line.breaks.push(text.length)
    if (!(UNSPACED.test(last) && UNSPACED.test(next.charAt(0)))) this.words(' ')
  }

  openStrong(): void {
    if (this.line.strongDepth++ === 0) this.line.strongStart = this.line.text.length
  }

  closeStrong(): void {
    const { line } = this
    if (line.strongDepth === 0 || --line.strongDepth > 0) return
    if (line.text.length > line.strongStart) line.strong.push({ start: line.strongStart, end: line.text.length })
  }

  openItalic(): void {
    this.line.italicDepth++
  }

  closeItalic(): void {
    this.line.italicDepth = Math.max(0, this.line.italicDepth - 1)
  }

  openLink(url: string): void {
    this.closeLink()
    this.line.openLink = { url, start: this.line.text.length }
  }

  closeLink(): void {
    const { openLink, text, links } = this.line
    if (openLink === null) return
    this.line.openLink = null
    if (text.length > openLink.start) links.push({ start: openLink.start, end: text.length, url: openLink.url })
  }

  picture(alt: string, url: string): void {
    const { line } = this
    line.pictures.push({
      alt: oneLine(alt),
      url,
      href: line.openLink?.url ?? null,
      behind: !line.isBlank,
    })
  }

  /** A hard line break: the text after it is a leaf of its own. Open links and bold text continue after it. */
  hardBreak(kind: LeafKind = 'paragraph', depth = 0): void {
    const { openLink, strongDepth, italicDepth } = this.line
    this.endLine(kind, depth)
    if (openLink !== null) this.openLink(openLink.url)
    for (let i = 0; i < strongDepth; i++) this.openStrong()
    this.line.italicDepth = italicDepth
  }

  /** Ends the current line and writes it as a leaf, followed by its pictures as leaves of their own. */
  endLine(kind: LeafKind, depth = 0): void {
    this.closeLink()
    while (this.line.strongDepth > 0) this.closeStrong()
    const { line } = this
    this.line = new Line()
    for (const picture of line.pictures) if (!picture.behind) this.writePicture(picture)
    this.writeLine(line, kind, depth)
    for (const picture of line.pictures) if (picture.behind) this.writePicture(picture)
  }

  /** The line before was a term: the next one is its definition. */
  endTerm(): void {
    const last = this.leaves.at(-1)
    if (last === undefined || last.kind !== 'paragraph' || last.item !== null || last.end - last.start > LONGEST_TERM)
      return
    this.leaves[this.leaves.length - 1] = { ...last, kind: 'heading', depth: 7 }
  }

  /** Text without marks inside: code, a table. */
  plain(kind: LeafKind, text: string): void {
    const body = text.replace(/^\n+|\s+$/g, '')
    if (body !== '') this.push(kind, 0, body, { ...PLAIN })
  }

  private writePicture({ alt, url, href }: Picture): void {
    if (alt === '' && href === null) return
    const links = href === null || alt === '' ? [] : [{ start: 0, end: alt.length, url: href }]
    this.push('image', 0, alt, { ...PLAIN, links, image: { url, href } })
  }

  private writeLine(line: Line, kind: LeafKind, depth: number): void {
    if (kind === 'heading') removeAnchors(line)
    else if (this.item !== null) linkTitle(line)
    const text = line.text.replaceAll('\u00a0', ' ')
    const trimmed = text.trim()
    if (trimmed === '') return
    const from = text.length - text.trimStart().length
    const within = <T extends Span>(span: T): T => ({
      ...span,
      start: Math.max(0, span.start - from),
      end: Math.min(trimmed.length, span.end - from),
    })
    const links = line.links.map(within).filter((link) => link.end > link.start)
    const strong = line.strong.map(within).filter((span) => span.end > span.start)
    const inside = this.item !== null || this.quotes > 0
    const bold = kind === 'paragraph' && isWhole(trimmed, strong)
    const [leafKind, leafDepth] =
      kind === 'heading' && inside
        ? (['heading', 7] as const)
        : bold && !inside
          ? (['heading', 7] as const)
          : [kind, depth]
    this.push(leafKind, leafDepth, trimmed, {
      links,
      strong: kind === 'heading' && inside ? [{ start: 0, end: trimmed.length }] : strong,
      breaks: line.breaks.map((at) => at - from).filter((at) => at > 0 && at < trimmed.length),
      italic: line.italicLetters >= 0.9 * line.text.length,
      image: null,
    })
  }

  private push(kind: LeafKind, depth: number, text: string, marks: Marks): void {
    if (this.length > 0 && text !== '') this.write(this.followsItem() ? '\n' : '\n\n')
    const start = this.length
    this.write(text)
    const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + start, end: span.end + start })
    this.leaves.push({
      kind,
      depth,
      start,
      end: this.length,
      links: marks.links.map(shift),
      strong: marks.strong.map(shift),
      breaks: marks.breaks.map((at) => at + start),
      italic: marks.italic,
      image: marks.image,
      quoted: this.quotes > 0,
      item: this.item,
    })
    this.lastItem = this.item
  }

  /** The first line of an item directly follows the item before it. */
  private followsItem(): boolean {
    return this.item !== null && this.lastItem !== null && this.item !== this.lastItem
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

/** Longer lines are sentences. */
const LONGEST_TERM = 200

/** Han, kana and full-width punctuation by block: property escapes are slow to compile. */
const UNSPACED = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/
