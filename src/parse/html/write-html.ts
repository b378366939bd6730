import { BREAKS_LINE } from '../../markup/elements.ts'
import type { NotTold } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Document } from '../document.ts'
import { isBulleted, writeBulleted } from './bulleted-table.ts'
import { cleanLink } from './clean-link.ts'
import { isDataTable, rowsOf, writeDataTable } from './data-table.ts'
import { besideText, isEmoji, isQuotedPost, isSpacer, isSubtitle, SILENT, wordsIn } from './elements.ts'
import { headingSizes } from './heading-sizes.ts'
import { HtmlLines } from './html-lines.ts'
import { type Look, type Looks, readLooks } from './look.ts'
import { readerParameters } from './reader-parameters.ts'
import { shownText } from './shown-text.ts'
import { elementsOf, type HtmlElement, textOf } from './tree.ts'

export interface WrittenHtml {
  readonly document: Document
  /** What readers do not see, and controls of the page. */
  readonly notTold: readonly NotTold[]
  /** The line below the title that says more about it. */
  readonly subtitle: string | null
}

export interface HtmlSettings {
  /** The base for addresses. */
  readonly base: string | null
  /** Elements to leave out, with the reason. */
  readonly left?: ReadonlyMap<HtmlElement, string>
}

/** Reads the elements of a feed's entry, a mail or a page as headings, paragraphs, lists, quotes, code, tables and pictures. */
export function writeHtml(root: HtmlElement, looks: Looks, settings: HtmlSettings): WrittenHtml {
  const reader = new HtmlReader(root, looks, settings)
  reader.read(root)
  return reader.written()
}

/** The looks of all style sheets in a tree. */
export function looksOf(root: HtmlElement): Looks {
  const sheets = elementsOf(root).filter(({ name }) => name === 'style')
  return readLooks(sheets.map(textOf).join('\n'))
}

/** Lists nested deeper than this are not written by people. Their items are read as lines. */
const DEEPEST_LIST = 20
const WRAPS = /white-space\s{0,4}:\s{0,4}pre-(?:wrap|line)/

class HtmlReader {
  private readonly lines = new HtmlLines()
  private readonly notTold: NotTold[] = []
  private readonly looks: Looks
  private readonly base: string | null
  private readonly left: ReadonlyMap<HtmlElement, string>
  private readonly sizes: ReturnType<typeof headingSizes>
  private readonly readers: ReadonlySet<string>
  private subtitle: string | null = null

  constructor(root: HtmlElement, looks: Looks, { base, left = new Map() }: HtmlSettings) {
    this.looks = looks
    this.base = base
    this.left = left
    this.sizes = headingSizes(root, looks)
    this.readers = readerParameters(root)
  }

  written(): WrittenHtml {
    this.lines.endLine()
    return { document: this.lines.writer.document, notTold: this.notTold, subtitle: this.subtitle }
  }

  read(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.lines.text(child)
      else this.element(child)
    }
  }

  private element(element: HtmlElement): void {
    const { name } = element
    if (SILENT.has(name)) {
      if (name === 'button' || name === 'textarea') this.leaveOut(element, 'works the page')
      return
    }
    const reason = this.left.get(element)
    if (reason !== undefined) {
      this.lines.endLine()
      this.leaveOut(element, reason)
      return
    }
    const look = this.looks(element)
    if (look.hides !== null && look.hides !== 'font-size:0') {
      this.leaveOut(element, 'hidden')
      return
    }
    const beside = besideText(element) ?? (this.subtitle === null && isSubtitle(element) ? 'subtitle' : null)
    if (beside !== null) {
      this.lines.endLine()
      this.leaveOut(element, beside)
      if (beside === 'subtitle') this.subtitle = oneLine(wordsIn(shownText(element)))
    } else if (name === 'br') this.lines.break()
    else if (name === 'hr') {
      this.lines.endLine()
      this.lines.writer.plain('rule', '* * *')
    } else if (name === 'img') this.picture(element)
    else if (name === 'input' || name === 'select') return
    else if (/^h[1-6]$/.test(name)) this.readHeading(element, Number(name.charAt(1)))
    else if (name === 'a') this.link(element, look)
    else if (name === 'pre') this.code(element)
    else if (name === 'blockquote' || isQuotedPost(element)) this.quote(element)
    else if (name === 'table') this.table(element)
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.readList(element)
    else if (name === 'li') this.readItem(element)
    else if (BREAKS_LINE.has(name) || name === 'center' || name === 'body' || name === 'summary')
      this.block(element, look)
    else this.marked(element, look)
  }

  private block(element: HtmlElement, look: Look): void {
    this.lines.endLine()
    const depth = this.lines.inHeading ? 0 : this.sizes.depthOf(element)
    if (depth > 0) this.readHeading(element, depth)
    else {
      this.marked(element, {
        ...look,
        bold: look.bold === true || element.name === 'dt' || element.name === 'summary' ? true : look.bold,
      })
      this.lines.endLine()
    }
  }

  /** Bold and italic type, by element or style. */
  private marked(element: HtmlElement, look: Look): void {
    const { name } = element
    const bold = look.bold ?? (name === 'b' || name === 'strong' || name === 'th')
    const italic = look.italic ?? (name === 'i' || name === 'em' || name === 'cite')
    if (bold) this.lines.writer.openStrong()
    if (italic) this.lines.writer.openItalic()
    this.read(element)
    if (italic) this.lines.writer.closeItalic()
    if (bold) this.lines.writer.closeStrong()
  }

  private readHeading(element: HtmlElement, depth: number): void {
    if (this.lines.inHeading) {
      this.read(element)
      return
    }
    this.lines.endLine()
    this.lines.inHeading = true
    this.read(element)
    this.lines.inHeading = false
    if (this.lines.hasWords) this.lines.endLineAs('heading', depth)
    else this.lines.endLine()
  }

  private link(element: HtmlElement, look: Look): void {
    const href = element.attributes.get('href')?.trim() ?? ''
    const depth = this.lines.inHeading ? 0 : this.sizes.depthOf(element)
    if (depth > 0) this.lines.endLine()
    if (href === '') this.marked(element, look)
    else {
      // Line breaks before a link do not belong to it.
      this.lines.flushBreaks('A')
      this.lines.writer.openLink(cleanLink(this.absolute(href), this.readers))
      this.marked(element, look)
      this.lines.writer.closeLink()
    }
    if (depth > 0) this.lines.endLineAs('heading', depth)
  }

  private absolute(href: string): string {
    if (this.base === null || href.startsWith('#') || /^[a-z][\w+.-]{0,20}:/i.test(href)) return href
    return URL.parse(href, this.base)?.href ?? href
  }

  private picture({ attributes }: HtmlElement): void {
    const alt = wordsIn(attributes.get('alt') ?? '').trim()
    if (isEmoji(attributes, alt)) {
      this.lines.text(alt)
      return
    }
    if (isSpacer(attributes)) return
    this.lines.picture(alt, this.absolute((attributes.get('src') ?? '').trim()))
  }

  private code(element: HtmlElement): void {
    this.lines.endLine()
    const text = textOf(element)
    // Line-wrapping styles are for prose: code is never wrapped.
    if (!WRAPS.test(element.attributes.get('style') ?? '')) this.lines.writer.plain('code', text)
    else
      for (const paragraph of text.split(/\n\s*\n/)) {
        this.lines.text(paragraph)
        this.lines.endLine()
      }
  }

  private quote(element: HtmlElement): void {
    this.lines.endLine()
    const whole = this.sizes.holdsMost(element)
    if (!whole) this.lines.writer.openQuote()
    this.read(element)
    this.lines.endLine()
    if (!whole) this.lines.writer.closeQuote()
  }

  private readList(element: HtmlElement): void {
    if (this.lines.depth >= DEEPEST_LIST) {
      this.lines.endLine()
      this.read(element)
      this.lines.endLine()
      return
    }
    this.lines.openList(element.name === 'ol')
    this.read(element)
    this.lines.closeList()
  }

  private readItem(element: HtmlElement): void {
    if (this.lines.depth === 0 || this.lines.isInItem) {
      this.lines.endLine()
      this.read(element)
      this.lines.endLine()
      return
    }
    this.lines.openItem()
    this.read(element)
    this.lines.closeItem()
  }

  private table(element: HtmlElement): void {
    this.lines.endLine()
    const rows = rowsOf(element)
    if (!this.lines.inHeading && isDataTable(element, rows, this.looks))
      writeDataTable(this.lines, rows, (cell) => this.read(cell))
    else if (!this.lines.inHeading && isBulleted(rows)) writeBulleted(this.lines, rows, (cell) => this.read(cell))
    else this.read(element)
    this.lines.endLine()
  }

  private leaveOut(element: HtmlElement, reason: string): void {
    const text = wordsIn(shownText(element)).trim()
    if (hasWords(text)) this.notTold.push({ text, reason })
  }
}
