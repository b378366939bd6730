import { BREAKS_LINE } from '../../markup/elements.ts'
import type { NotTold } from '../../model/issue.ts'
import { hasWords, SMALL_LETTERS } from '../../text/letters.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Document } from '../document.ts'
import { DocumentWriter } from '../markdown/document-writer.ts'
import { isBulleted, writeBulleted } from './bulleted-table.ts'
import { cleanLink } from './clean-link.ts'
import { isDataTable, rowsOf, writeDataTable } from './data-table.ts'
import { besideText, isEmoji, isQuotedPost, isSpacer, isSubtitle, SILENT, wordsIn } from './elements.ts'
import { headingSizes } from './heading-sizes.ts'
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

/** A line of this length may have been broken by a program instead of its author. */
const WRAPPED = 50
/** Lists nested deeper than this are not written by people. Their items are read as lines. */
const DEEPEST_LIST = 20
// Lower-case letters by range: `\p{Ll}` takes two milliseconds to compile.
const GOES_ON = new RegExp(`[${SMALL_LETTERS},;] ?$`)
const SMALL = new RegExp(`^[${SMALL_LETTERS}]`)
const WRAPS = /white-space\s{0,4}:\s{0,4}pre-(?:wrap|line)/

export class HtmlReader {
  private readonly writer = new DocumentWriter()
  private readonly notTold: NotTold[] = []
  private readonly looks: Looks
  private readonly base: string | null
  private readonly left: ReadonlyMap<HtmlElement, string>
  private readonly sizes: ReturnType<typeof headingSizes>
  private readonly readers: ReadonlySet<string>
  private readonly lists: { inItem: boolean }[] = []
  /** The level of the open heading; 0 outside of one. */
  private heading = 0
  /** The length of the line so far, and its end. Reading the whole line each time would take quadratic time. */
  private length = 0
  private tail = ''
  private hasWords = false
  private breaks = 0
  private pictures = 0
  private subtitle: string | null = null

  constructor(root: HtmlElement, looks: Looks, { base, left = new Map() }: HtmlSettings) {
    this.looks = looks
    this.base = base
    this.left = left
    this.sizes = headingSizes(root, looks)
    this.readers = readerParameters(root)
  }

  written(): WrittenHtml {
    this.endLine()
    return { document: this.writer.document, notTold: this.notTold, subtitle: this.subtitle }
  }

  read(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child)
      else this.element(child)
    }
  }

  /** Ends the line as a paragraph. A heading is always one line. */
  endLine(): void {
    if (this.heading > 0) {
      this.space()
      return
    }
    this.breaks = 0
    if (this.length > 0 || this.pictures > 0) this.writer.hardBreak()
    this.startLine()
  }

  /** A line that is told as what it is. */
  endLineAs(kind: 'heading' | 'table', depth: number): void {
    this.breaks = 0
    this.writer.hardBreak(kind, depth)
    this.startLine()
  }

  private startLine(): void {
    this.length = 0
    this.tail = ''
    this.pictures = 0
    this.hasWords = false
  }

  openItem(): void {
    this.endLine()
    this.writer.openItem()
    const list = this.lists.at(-1)
    if (list !== undefined) list.inItem = true
  }

  closeItem(): void {
    this.endLine()
    this.writer.closeItem()
    const list = this.lists.at(-1)
    if (list !== undefined) list.inItem = false
  }

  openList(ordered: boolean): void {
    this.endLine()
    this.lists.push({ inItem: false })
    this.writer.openList(ordered)
  }

  closeList(): void {
    this.endLine()
    this.lists.pop()
    this.writer.closeList()
  }

  words(text: string): void {
    this.flushBreaks(text)
    this.length += text.length
    this.tail = (this.tail + text.slice(-2)).slice(-2)
    this.hasWords ||= hasWords(text)
    this.writer.words(text)
  }

  private space(): void {
    if (this.length > 0 && !this.tail.endsWith(' ')) this.words(' ')
  }

  private text(source: string): void {
    let text = wordsIn(source)
    if (text === '') return
    if (text.startsWith(' ') && (this.length === 0 || this.tail.endsWith(' ') || this.breaks > 0)) text = text.slice(1)
    if (text === '') return
    this.words(text)
  }

  /** A line break that a program made within a sentence is a space. Two line breaks end a paragraph. */
  private flushBreaks(next: string): void {
    if (this.breaks === 0) return
    const { breaks, length, tail } = this
    this.breaks = 0
    if (this.heading > 0) {
      this.space()
      return
    }
    const wraps = breaks === 1 && length >= WRAPPED && GOES_ON.test(tail) && SMALL.test(next)
    if (!wraps) {
      this.endLine()
      return
    }
    this.writer.softBreak(next)
    this.length++
    this.tail = ' '
  }

  private element(element: HtmlElement): void {
    const { name } = element
    if (SILENT.has(name)) {
      if (name === 'button' || name === 'textarea') this.leaveOut(element, 'works the page')
      return
    }
    const reason = this.left.get(element)
    if (reason !== undefined) {
      this.endLine()
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
      this.endLine()
      this.leaveOut(element, beside)
      if (beside === 'subtitle') this.subtitle = oneLine(wordsIn(shownText(element)))
    } else if (name === 'br') this.breaks++
    else if (name === 'hr') {
      this.endLine()
      this.writer.plain('rule', '* * *')
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
    this.endLine()
    const depth = this.heading > 0 ? 0 : this.sizes.depthOf(element)
    if (depth > 0) this.readHeading(element, depth)
    else {
      this.marked(element, {
        ...look,
        bold: look.bold === true || element.name === 'dt' || element.name === 'summary' ? true : look.bold,
      })
      this.endLine()
    }
  }

  /** Bold and italic type, by element or style. */
  private marked(element: HtmlElement, look: Look): void {
    const { name } = element
    const bold = look.bold ?? (name === 'b' || name === 'strong' || name === 'th')
    const italic = look.italic ?? (name === 'i' || name === 'em' || name === 'cite')
    if (bold) this.writer.openStrong()
    if (italic) this.writer.openItalic()
    this.read(element)
    if (italic) this.writer.closeItalic()
    if (bold) this.writer.closeStrong()
  }

  private readHeading(element: HtmlElement, depth: number): void {
    if (this.heading > 0) {
      this.read(element)
      return
    }
    this.endLine()
    this.heading = depth
    this.read(element)
    this.heading = 0
    if (this.hasWords) this.endLineAs('heading', depth)
    else this.endLine()
  }

  private link(element: HtmlElement, look: Look): void {
    const href = element.attributes.get('href')?.trim() ?? ''
    const depth = this.heading > 0 ? 0 : this.sizes.depthOf(element)
    if (depth > 0) this.endLine()
    if (href === '') this.marked(element, look)
    else {
      // Line breaks before a link do not belong to it.
      if (this.breaks > 0) this.flushBreaks('A')
      this.writer.openLink(cleanLink(this.absolute(href), this.readers))
      this.marked(element, look)
      this.writer.closeLink()
    }
    if (depth > 0) this.endLineAs('heading', depth)
  }

  private absolute(href: string): string {
    if (this.base === null || href.startsWith('#') || /^[a-z][\w+.-]{0,20}:/i.test(href)) return href
    return URL.parse(href, this.base)?.href ?? href
  }

  private picture({ attributes }: HtmlElement): void {
    const alt = wordsIn(attributes.get('alt') ?? '').trim()
    if (isEmoji(attributes, alt)) {
      this.text(alt)
      return
    }
    if (isSpacer(attributes)) return
    this.pictures++
    this.writer.picture(alt, this.absolute((attributes.get('src') ?? '').trim()))
  }

  private code(element: HtmlElement): void {
    this.endLine()
    const text = textOf(element)
    // Line-wrapping styles are for prose: code is never wrapped.
    if (!WRAPS.test(element.attributes.get('style') ?? '')) this.writer.plain('code', text)
    else
      for (const paragraph of text.split(/\n\s*\n/)) {
        this.text(paragraph)
        this.endLine()
      }
  }

  private quote(element: HtmlElement): void {
    this.endLine()
    const whole = this.sizes.holdsMost(element)
    if (!whole) this.writer.openQuote()
    this.read(element)
    this.endLine()
    if (!whole) this.writer.closeQuote()
  }

  private readList(element: HtmlElement): void {
    if (this.lists.length >= DEEPEST_LIST) {
      this.endLine()
      this.read(element)
      this.endLine()
      return
    }
    this.openList(element.name === 'ol')
    this.read(element)
    this.closeList()
  }

  private readItem(element: HtmlElement): void {
    if (this.lists.length === 0 || this.lists.at(-1)?.inItem === true) {
      this.endLine()
      this.read(element)
      this.endLine()
      return
    }
    this.openItem()
    this.read(element)
    this.closeItem()
  }

  private table(element: HtmlElement): void {
    this.endLine()
    const rows = rowsOf(element)
    if (this.heading === 0 && isDataTable(element, rows, this.looks)) writeDataTable(this, rows)
    else if (this.heading === 0 && isBulleted(rows)) writeBulleted(this, rows)
    else this.read(element)
    this.endLine()
  }

  private leaveOut(element: HtmlElement, reason: string): void {
    const text = wordsIn(shownText(element)).trim()
    if (hasWords(text)) this.notTold.push({ text, reason })
  }
}
