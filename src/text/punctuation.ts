import type { Span } from '../model/issue.ts'
import { isStop } from './characters.ts'
import { EnclosureReader } from './enclosures.ts'
import { ListItemReader } from './list-items.ts'

/** The punctuation of a block that decides where its sentences end. All in order. */
export interface Marks {
  /** Runs of full stops, question and exclamation marks, and ellipsis dots. */
  readonly stops: readonly Span[]
  /** Quotations and brackets. */
  readonly enclosures: readonly Span[]
  /** The start of each item of a list on one line. */
  readonly items: readonly number[]
}

/** Reads the punctuation of one block after another, in order: the text is scanned once, however many blocks it has. */
export class MarkReader {
  readonly #text: string
  readonly #mark = new RegExp(MARK)
  #found: RegExpExecArray | null

  constructor(text: string) {
    this.#text = text
    this.#found = this.#mark.exec(text)
  }

  read(block: Span): Marks {
    const text = this.#text
    const stops: Span[] = []
    const enclosures = new EnclosureReader(text)
    const items = new ListItemReader(text, block)
    for (; this.#found !== null && this.#found.index < block.end; this.#found = this.#mark.exec(text)) {
      const at = this.#found.index
      const mark = text.charAt(at)
      if (isStop(mark)) {
        const end = endOfRun(text, at, block.end)
        stops.push({ start: at, end })
        enclosures.stop()
        if (mark === '.') items.number(at, text.charAt(end) === ')' ? end + 1 : end)
        this.#mark.lastIndex = end
      } else if (BULLETS.includes(mark)) items.bullet(at)
      else if (mark === '–' || mark === '—') items.dash(at)
      else if (this.#found[0].length === 1) {
        if (mark === ')') items.number(at, at + 1)
        enclosures.mark(at)
      }
    }
    return { stops, enclosures: enclosures.spans, items: items.starts }
  }
}

/** A web address is skipped as a whole, so that its dots are not full stops. */
const MARK =
  /[.!?…؟፧。！？｡।॥۔։።។៕။()[\]{}“”„‚"«»‘’'「」『』（）《》•●▪⁃–—]|(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”).,;:!?'’…\]]/g
const BULLETS = '•●▪⁃'

/** The run of stops that begins here, including an ellipsis with spaces (". . ."). */
function endOfRun(text: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && isStop(text.charAt(end))) end++
  if (end > at + 1 || text.charAt(at) !== '.') return end
  let dots = 1
  let last = end
  while (text.charAt(last) === ' ' && text.charAt(last + 1) === '.' && last + 1 < limit) {
    last += 2
    dots++
  }
  return dots >= 3 ? last : end
}
