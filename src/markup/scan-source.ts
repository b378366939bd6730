import { RAW_TEXT } from './elements.ts'

/** Receives what a scan of HTML source finds, in order, by offsets; an `end` is after the last character. Pieces do not overlap. */
export interface SourceHandler {
  /** Belongs to the open tag that `open` reports next. Without its quotes; `valueStart` is -1 when there is no value. */
  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void
  /** `name` is in lower case. In the source it is from after the `<` to `nameEnd`; its lower-case form may be longer. */
  open(name: string, start: number, end: number, nameEnd: number): void
  close(name: string, start: number, end: number, nameEnd: number): void
  /**
   * Called before a tag is read, with the text from its `<` to the next `>`. If the receiver knows this text as one complete open
   * tag, it reports the tag again and returns its name; otherwise it returns null.
   */
  known?(source: string, start: number, end: number): string | null
  /** `raw`: the element whose content is not HTML, if the text is in one. */
  text(start: number, end: number, raw: string | null): void
  comment(start: number, end: number, contentStart: number, contentEnd: number): void
  /** A doctype, a processing instruction, or an empty comment. */
  declaration(start: number, end: number): void
}

/**
 * The only scanner of HTML: tags, texts and comments as a browser's tokenizer sees them. Nothing is decoded or repaired. It jumps
 * from mark to mark: in a fresh isolate, where nothing is compiled yet, htmlparser2's loop over every character costs more than all
 * checks together. Linear: no character is searched twice.
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

/** Where the next tag, comment or declaration begins; any other `<` is text. */
function nextMark(html: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(html)?.index ?? html.length
}

const MARK = /<(?:[a-z!?]|\/[\s\S])/gi

function scanDeclaration(html: string, mark: number, handler: SourceHandler): number {
  const isComment = html.startsWith('<!--', mark)
  // `<!-->` and `<!--->` are empty comments.
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
  // Anything but a name makes it a comment, up to the next `>`.
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
  // The tag ends there, or later: these characters are read in any case.
  const close = handler.known === undefined ? 0 : html.indexOf('>', mark) + 1
  const known = close === 0 ? null : (handler.known?.(html.slice(mark, close), mark, close) ?? null)
  if (known !== null) return scanRaw(html, known, close, handler)
  const nameEnd = skip(html, mark + 1, TAG)
  const end = scanAttributes(html, nameEnd, handler)
  // A tag that never ends is not a tag (HTML 13.2.5.8, eof-in-tag).
  if (end === -1) return html.length
  const name = html.slice(mark + 1, nameEnd).toLowerCase()
  handler.open(name, mark, end, nameEnd)
  return scanRaw(html, name, end, handler)
}

/** The content of an element whose content is not HTML. */
function scanRaw(html: string, name: string, end: number, handler: SourceHandler): number {
  const closing = RAW.get(name)
  if (closing === undefined) return end
  closing.lastIndex = end
  const stop = closing.exec(html)?.index ?? html.length
  if (stop > end) handler.text(end, stop, name)
  return stop
}

/** Reports the attributes, if they are wanted, and returns the end of the tag; -1 when it never ends. */
function scanAttributes(html: string, from: number, handler: SourceHandler | null): number {
  let at = from
  for (;;) {
    if (html.charCodeAt(at) !== ENDS_TAG) at = skip(html, at, BLANK)
    if (at >= html.length) return -1
    if (html.charCodeAt(at) === ENDS_TAG) return at + 1
    // A name may begin with `=`, and contain anything but these.
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

/** The offset after the next `mark`, or the end. */
function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + 1
}

const ENDS_TAG = 0x3e

// Each of these always matches, possibly an empty text, so that `lastIndex` is the end of the run.
const BLANK = /[ \t\n\f\r/]*/y
const SPACE = /[ \t\n\f\r]*/y
const BARE = /[^ \t\n\f\r>]*/y
const NAME = /[^ \t\n\f\r/>=]*/y
const TAG = /[^ \t\n\f\r/>]*/y

const RAW: ReadonlyMap<string, RegExp> = new Map(
  [...RAW_TEXT].map((name) => [name, new RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi')]),
)
