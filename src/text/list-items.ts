import type { Span } from '../model/issue.ts'
import { isCapitalBehind, isDigit, isLower, isSpace } from './characters.ts'

/** Finds the items of lists that were joined into one line. Give the marks one by one, in order. */
export class ListItemReader {
  /** Where an item begins, in order; the start of the block is not listed. */
  readonly starts: number[] = []
  readonly #text: string
  readonly #block: Span
  #last: { readonly at: number; readonly value: number; readonly style: string } | null = null

  constructor(text: string, block: Span) {
    this.#text = text
    this.#block = block
  }

  /** "• 9. The first • 10. The second" */
  bullet(at: number): void {
    this.#begin(at)
  }

  /** "…: – Size: Models are large. – Memory: They are hungry." */
  dash(at: number): void {
    let before = at - 1
    while (before > this.#block.start && isSpace(this.#text.charAt(before))) before--
    if ('”"’'.includes(this.#text.charAt(before))) before--
    if (before < this.#block.start || !'.:?!'.includes(this.#text.charAt(before))) return
    if (this.#capitalBehind(at + 1)) this.#begin(at)
  }

  /**
   * "1. First 2. Second", "a) … b) …": at least two, counting up in one style, the first at a possible start of a sentence. `at` is
   * the dot or bracket after the number.
   */
  number(at: number, end: number): void {
    const start = this.#nameStart(at)
    if (start === null || !this.#capitalBehind(end)) return
    const name = this.#text.slice(start, at)
    const value = isDigit(name.charAt(0)) ? Number(name) : name.charCodeAt(0) - 96
    const style = (isDigit(name.charAt(0)) ? '1' : 'a') + this.#text.slice(at, end)
    const last = this.#last
    if (last !== null && last.style === style && value === last.value + 1) {
      if (RUNS_ON.test(this.#text.slice(Math.max(last.at, start - 5), start))) {
        this.#last = null
        return
      }
      if (this.starts.at(-1) !== last.at) this.#begin(last.at)
      this.#begin(start)
    } else if (
      start > this.#block.start &&
      !(value === 1 && MAY_BEGIN.test(this.#text.slice(Math.max(0, start - 5), start)))
    )
      return
    this.#last = { at: start, value, style }
  }

  /** One letter or up to two digits, separate from other text. */
  #nameStart(at: number): number | null {
    const text = this.#text
    let start = at - 1
    if (isDigit(text.charAt(start))) {
      if (isDigit(text.charAt(start - 1))) start--
    } else if (!isLower(text.charAt(start))) return null
    return start >= this.#block.start && (start === this.#block.start || isSpace(text.charAt(start - 1))) ? start : null
  }

  #capitalBehind(at: number): boolean {
    return isCapitalBehind(this.#text, at, this.#block.end)
  }

  #begin(at: number): void {
    if (at > this.#block.start) this.starts.push(at)
  }
}

/** "with 1) Rules, 2) Trees, and 3) Luck": numbered, but one sentence. */
const RUNS_ON = /(?:[,;]|\b(?:and|or))\s+$/
const MAY_BEGIN = /[.!?:;…][”"’)\]]?\s+$/
