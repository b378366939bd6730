import type { Span } from '../model/issue.ts'
import { isDigit, isLetter, isOpening, isSpace } from './characters.ts'

/** Longer ones are split like other text: a forgotten closing mark must not hide the sentences of a page. */
const MAX_LENGTH = 340

/**
 * Quotations and brackets; no sentence ends inside one. Give the marks one by one, in order: they are paired as they come, and a
 * mark without a partner is ignored. One pass, for any text.
 */
export class EnclosureReader {
  /** The outermost pairs of limited length, in order; `end` is after the closing mark. */
  readonly spans: Span[] = []
  readonly #text: string
  readonly #brackets: number[] = []
  #curly = -1
  #straight = -1
  #single = -1
  #guillemet = -1
  /** German and its neighbours open below: „…“, „…”, ‚…‘, or turn the guillemets: »…«. */
  #low = -1
  #lowSingle = -1
  #turned = -1
  /** The number of full stops so far, and the number when the single quotation opened. */
  #stops = 0
  #stopsAtSingle = 0

  constructor(text: string) {
    this.#text = text
  }

  stop(): void {
    this.#stops++
  }

  mark(at: number): void {
    const mark = this.#text.charAt(at)
    if ('([{「『（《'.includes(mark)) this.#brackets.push(at)
    else if (')]}」』）》'.includes(mark)) this.#close(this.#brackets.pop() ?? -1, at)
    else if (mark === '„') this.#low = at
    else if (mark === '‚') this.#lowSingle = at
    else if (this.#low >= 0 && (mark === '“' || mark === '”')) this.#low = this.#close(this.#low, at)
    else if (this.#lowSingle >= 0 && mark === '‘') this.#lowSingle = this.#close(this.#lowSingle, at)
    else if (mark === '“') this.#curly = at
    else if (mark === '”') this.#curly = this.#close(this.#curly, at)
    else if (mark === '«' && this.#turned >= 0 && !this.#opensWord(at)) this.#turned = this.#close(this.#turned, at)
    else if (mark === '«') this.#guillemet = at
    else if (mark === '»' && this.#guillemet < 0 && this.#opensWord(at)) this.#turned = at
    else if (mark === '»') this.#guillemet = this.#close(this.#guillemet, at)
    else if (mark === '"') this.#straight = this.#opensWord(at) ? at : this.#close(this.#straight, at)
    else this.#singleQuote(mark, at)
  }

  /** An apostrophe looks like a closing mark: after a letter it closes a curly quotation, or one that contains no full stop. */
  #singleQuote(mark: string, at: number): void {
    if (mark === '‘' || (mark === "'" && this.#opensWord(at))) {
      this.#single = at
      this.#stopsAtSingle = this.#stops
      return
    }
    const after = this.#text.charAt(at + 1)
    if (this.#single < 0 || isLetter(after) || isDigit(after)) return
    const curly = this.#text.charAt(this.#single) === '‘'
    if (curly || !isLetter(this.#text.charAt(at - 1)) || this.#stops === this.#stopsAtSingle)
      this.#single = this.#close(this.#single, at)
  }

  /** A straight mark opens at the start of a word: a space or a bracket before it, no space after it. */
  #opensWord(at: number): boolean {
    const [before, after] = [this.#text.charAt(at - 1), this.#text.charAt(at + 1)]
    return (
      (before === '' || isSpace(before) || isOpening(before) || '–—-/:'.includes(before)) &&
      after !== '' &&
      !isSpace(after)
    )
  }

  #close(open: number, at: number): -1 {
    if (open < 0 || at - open > MAX_LENGTH) return -1
    for (let last = this.spans.at(-1); last !== undefined && last.start > open; last = this.spans.at(-1))
      this.spans.pop()
    this.spans.push({ start: open, end: at + 1 })
    return -1
  }
}
