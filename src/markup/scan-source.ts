import { RAW_TEXT } from './elements.ts'

/** What a scan of HTML source comes upon, in order, by offsets; an `end` is behind the last character. Pieces do not overlap. */
export interface SourceHandler {
  /** Of the open tag that `open` tells next. Without its quotes; `valueStart` is -1 where there is no value. */
  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void
  /** `name` in lower case. It is written from behind the `<` to `nameEnd`; lower case may be longer. */
  open(name: string, start: number, end: number, nameEnd: number): void
  close(name: string, start: number, end: number, nameEnd: number): void
  /**
   * Asked before a tag is read, of what stands from its `<` to the next `>`. Whoever knows that this is one whole open tag tells
   * it again and answers its name; anybody else answers null.
   */
  known?(source: string, start: number, end: number): string | null
  /** `raw`: the element whose content is no HTML, if the text is in one. */
  text(start: number, end: number, raw: string | null): void
  comment(start: number, end: number, contentStart: number, contentEnd: number): void
  /** A doctype, a processing instruction, or a comment of nothing. */
  declaration(start: number, end: number): void
}

/**
 * The one scanner of HTML: tags, texts and comments as a browser's tokenizer sees them. Nothing is decoded and nothing repaired. It
 * leaps from mark to mark: in a fresh isolate, where nothing is compiled yet, htmlparser2's walk over every character costs more
 * than all checks together. Linear: no character is looked for twice.
 */
export function scanSource(html: string, handler: SourceHandler): void {
  let at = 0
  while (at < html.length) {
    const mark = nextMark(html, at)
    if (mark > at) handler.text(at, mark, null)
    if (mark === html.length) return
    const next = html.charAt(mark + 1)
    if (next === '!' || next === '?') at = scanDeclaration(html, mark, handler)
    else if (next === '/') at = scanClose(html, mark, handler)
    else at = scanOpen(html, mark, handler)
  }
}

/** Where the next tag, comment or declaration begins; another `<` is text. */
function nextMark(html: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(html)?.index ?? html.length
}

const MARK = /<(?:[a-z!?]|\/[\s\S])/gi

function scanDeclaration(html: string, mark: number, handler: SourceHandler): number {
  const isComment = html.startsWith('<!--', mark)
  // `<!-->` and `<!--->` are comments of nothing.
  SHORT.lastIndex = mark
  if (!isComment || SHORT.test(html)) {
    const end = isComment ? SHORT.lastIndex : behind(html, '>', mark + 2)
    handler.declaration(mark, end)
    return end
  }
  const close = html.indexOf('-->', mark + 4)
  const end = close === -1 ? html.length : close + 3
  handler.comment(mark, end, mark + 4, close === -1 ? html.length : close)
  return end
}

const SHORT = /<!--(?:-?>)/y

function scanClose(html: string, mark: number, handler: SourceHandler): number {
  // What is no name makes a comment of it, up to the next `>`.
  if (!/[a-z]/i.test(html.charAt(mark + 2))) {
    const end = behind(html, '>', mark + 2)
    handler.declaration(mark, end)
    return end
  }
  const nameEnd = skip(html, mark + 2, TAG)
  const end = html.charCodeAt(nameEnd) === ENDS_TAG ? nameEnd + 1 : scanAttributes(html, nameEnd, null)
  if (end === -1) return html.length
  handler.close(html.slice(mark + 2, nameEnd).toLowerCase(), mark, end, nameEnd)
  return end
}

function scanOpen(html: string, mark: number, handler: SourceHandler): number {
  // The tag ends there, or behind it: what is looked at here is read anyway.
  const close = handler.known === undefined ? 0 : html.indexOf('>', mark) + 1
  const known = close === 0 ? null : (handler.known?.(html.slice(mark, close), mark, close) ?? null)
  if (known !== null) return scanRaw(html, known, close, handler)
  const nameEnd = skip(html, mark + 1, TAG)
  const end = scanAttributes(html, nameEnd, handler)
  // A tag that never ends is none (HTML 13.2.5.8, eof-in-tag).
  if (end === -1) return html.length
  const name = html.slice(mark + 1, nameEnd).toLowerCase()
  handler.open(name, mark, end, nameEnd)
  return scanRaw(html, name, end, handler)
}

/** The content of an element that has no HTML in it. */
function scanRaw(html: string, name: string, end: number, handler: SourceHandler): number {
  const closing = RAW.get(name)
  if (closing === undefined) return end
  closing.lastIndex = end
  const stop = closing.exec(html)?.index ?? html.length
  if (stop > end) handler.text(end, stop, name)
  return stop
}

/** Tells the attributes, where they are wanted, and answers where the tag has ended; -1 where it never does. */
function scanAttributes(html: string, from: number, handler: SourceHandler | null): number {
  let at = from
  for (;;) {
    if (html.charCodeAt(at) !== ENDS_TAG) at = skip(html, at, BLANK)
    if (at >= html.length) return -1
    if (html.charCodeAt(at) === ENDS_TAG) return at + 1
    // A name may begin with `=`, and hold anything but these.
    const nameStart = at
    const nameEnd = skip(html, at + 1, NAME)
    let valueStart = -1
    let valueEnd = -1
    const isUsual = html.startsWith('="', nameEnd)
    at = isUsual ? nameEnd : skip(html, nameEnd, SPACE)
    if (html.charAt(at) === '=') {
      at = isUsual ? at + 1 : skip(html, at + 1, SPACE)
      const quote = html.charAt(at)
      const isQuoted = quote === '"' || quote === "'"
      valueStart = isQuoted ? at + 1 : at
      valueEnd = isQuoted ? html.indexOf(quote, valueStart) : skip(html, at, BARE)
      if (valueEnd === -1) return -1
      at = isQuoted ? valueEnd + 1 : valueEnd
    }
    handler?.attribute(nameStart, nameEnd, valueStart, valueEnd)
  }
}

function skip(html: string, from: number, run: RegExp): number {
  run.lastIndex = from
  run.test(html)
  return run.lastIndex
}

/** Behind the next `mark`, or the end. */
function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + 1
}

const ENDS_TAG = 0x3e

// Each of these matches always, if only nothing, so that `lastIndex` is where the run ends.
const BLANK = /[ \t\n\f\r/]*/y
const SPACE = /[ \t\n\f\r]*/y
const BARE = /[^ \t\n\f\r>]*/y
const NAME = /[^ \t\n\f\r/>=]*/y
const TAG = /[^ \t\n\f\r/>]*/y

const RAW: ReadonlyMap<string, RegExp> = new Map(
  [...RAW_TEXT].map((name) => [name, new RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi')]),
)
