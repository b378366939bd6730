import { CELLS, FORMATTING, IMPLIES, IN_TABLE, SPECIAL, VOID } from './elements.ts'
import { readTags, type TagHandler } from './read-tags.ts'

/** What a reader keeps for each open element. `above` is the state of its parent, if there is one. */
export interface ElementHandler<State> {
  /** Returns the state of the element. An element that cannot have content (`<br>`) is opened only. */
  open(name: string, attributes: ReadonlyMap<string, string>, above: State | undefined, tag: Range): State
  /** `tag` is its close tag; empty, at the end of the element, when it has none. */
  close(name: string, state: State, above: State | undefined, tag: Range): void
  text(text: string, state: State | undefined): void
  comment?(comment: string): void
}

export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The elements of HTML, including the tags that a mail may leave out. One pass with a stack that is never searched: a parser that
 * shifts or searches the stack at every tag is quadratic for deeply nested mails.
 */
export function readElements<State>(html: string, handler: ElementHandler<State>): void {
  const reader = new ElementReader(handler)
  readTags(html, reader)
  reader.end(html.length)
}

interface Open<State> {
  readonly name: string
  readonly state: State
  /** The stack position, from 1, of the nearest of these, including the element itself. */
  readonly near: Near
}

interface Near {
  readonly special: number
  readonly cell: number
  readonly table: number
}

/** Below the lowest element. */
const FLOOR: Near = { special: 0, cell: 0, table: 0 }

class ElementReader<State> implements TagHandler {
  private readonly stack: Open<State>[] = []
  /** The stack positions, from 1, of each open element name: a close tag needs no search. */
  private readonly openOf = new Map<string, number[]>()
  private readonly handler: ElementHandler<State>

  constructor(handler: ElementHandler<State>) {
    this.handler = handler
  }

  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    const closes = IMPLIES.get(name)
    if (closes !== undefined) while (closes.has(this.stack.at(-1)?.name ?? '')) this.pop(start, start)
    if (name === 'a') this.close('a', start, start)
    const near = this.nearest(name)
    const state = this.handler.open(name, attributes, this.stack.at(-1)?.state, { start, end })
    if (VOID.has(name)) return
    this.stack.push({ name, state, near })
    const places = this.openOf.get(name)
    if (places === undefined) this.openOf.set(name, [this.stack.length])
    else places.push(this.stack.length)
  }

  /** A stray close tag in a cell does not end anything outside the table (HTML 13.2.4.2 and 13.2.6.4.7). */
  close(name: string, start: number, end: number): void {
    const place = this.openOf.get(name)?.at(-1) ?? 0
    const near = this.stack.at(-1)?.near ?? FLOOR
    const barrier = IN_TABLE.has(name)
      ? near.table
      : SPECIAL.has(name) || FORMATTING.has(name)
        ? near.cell
        : near.special
    if (place === 0 || place < barrier) return
    while (this.stack.length > place) this.pop(start, start)
    this.pop(start, end)
  }

  text(text: string): void {
    this.handler.text(text, this.stack.at(-1)?.state)
  }

  comment(comment: string): void {
    this.handler.comment?.(comment)
  }

  end(at: number): void {
    while (this.stack.length > 0) this.pop(at, at)
  }

  private pop(start: number, end: number): void {
    const open = this.stack.pop()
    if (open === undefined) return
    this.openOf.get(open.name)?.pop()
    this.handler.close(open.name, open.state, this.stack.at(-1)?.state, { start, end })
  }

  private nearest(name: string): Near {
    const above = this.stack.at(-1)?.near ?? FLOOR
    if (!SPECIAL.has(name)) return above
    const place = this.stack.length + 1
    return {
      special: place,
      cell: CELLS.has(name) ? place : above.cell,
      table: name === 'table' ? place : above.table,
    }
  }
}
