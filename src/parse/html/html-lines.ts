import { hasWords, SMALL_LETTERS } from '../../text/letters.ts'
import { DocumentWriter } from '../markdown/document-writer.ts'
import { wordsIn } from './elements.ts'

/** A line of this length may have been broken by a program instead of its author. */
const WRAPPED = 50
// Lower-case letters by range: `\p{Ll}` takes two milliseconds to compile.
const GOES_ON = new RegExp(`[${SMALL_LETTERS},;] ?$`)
const SMALL = new RegExp(`^[${SMALL_LETTERS}]`)

/**
 * Makes lines of the words of HTML and writes them to a document. Blocks, list items and `<br>` end a line; a `<br>` that a program put into
 * a sentence does not.
 */
export class HtmlLines {
  readonly writer = new DocumentWriter()
  private readonly lists: { inItem: boolean }[] = []
  /** Within a heading, which is always one line. */
  inHeading = false
  /** The length of the line so far, and its end. Reading the whole line each time would take quadratic time. */
  private length = 0
  private tail = ''
  hasWords = false
  private breaks = 0
  private pictures = 0

  /** How many lists are open. */
  get depth(): number {
    return this.lists.length
  }

  get isInItem(): boolean {
    return this.lists.at(-1)?.inItem === true
  }

  /** Ends the line as a paragraph, except within a heading. */
  endLine(): void {
    if (this.inHeading) {
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

  text(source: string): void {
    let text = wordsIn(source)
    if (text === '') return
    if (text.startsWith(' ') && (this.length === 0 || this.tail.endsWith(' ') || this.breaks > 0)) text = text.slice(1)
    if (text === '') return
    this.words(text)
  }

  /** A line break that a program made within a sentence is a space. Two line breaks end a paragraph. */
  flushBreaks(next: string): void {
    if (this.breaks === 0) return
    const { breaks, length, tail } = this
    this.breaks = 0
    if (this.inHeading) {
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

  /** `<br>` */
  break(): void {
    this.breaks++
  }

  picture(alt: string, url: string): void {
    this.pictures++
    this.writer.picture(alt, url)
  }
}
