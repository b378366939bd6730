import { Tokenizer } from 'htmlparser2'

export interface TagHandler {
  /** Names in lower case; of two attributes of one name the first (HTML 13.2.5.33). */
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  /** Entities decoded; one run may come in pieces. */
  text(text: string): void
  /** What stands between `<!--` and `-->`. */
  comment(comment: string): void
}

/**
 * Tells the tags of HTML in their order, as a browser's tokenizer sees them. It leaps from mark to mark: in a fresh isolate, where
 * nothing is compiled yet, htmlparser2's walk over every character costs more than all rules together. It decodes entities by
 * htmlparser2, where there are any. Linear: no character is looked for twice.
 */
export function readTags(html: string, handler: TagHandler): void {
  let at = 0
  while (at < html.length) {
    const mark = nextMark(html, at)
    if (mark > at) handler.text(decodeText(html.slice(at, mark)))
    if (mark === html.length) return
    const next = html.charAt(mark + 1)
    if (next === '!' || next === '?') at = readDeclaration(html, mark, handler)
    else if (next === '/') at = readClose(html, mark, handler)
    else at = readOpen(html, mark, handler)
  }
}

/** Where the next tag, comment or declaration begins; another `<` is text. */
function nextMark(html: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(html)?.index ?? html.length
}

const MARK = /<(?:[a-z!?]|\/[\s\S])/gi

function readDeclaration(html: string, mark: number, handler: TagHandler): number {
  if (!html.startsWith('<!--', mark)) return behind(html, '>', mark + 2)
  // `<!-->` and `<!--->` are comments of nothing.
  const short = /<!--(?:-?>)/y
  short.lastIndex = mark
  if (short.test(html)) return short.lastIndex
  const end = html.indexOf('-->', mark + 4)
  handler.comment(html.slice(mark + 4, end === -1 ? html.length : end))
  return end === -1 ? html.length : end + 3
}

function readClose(html: string, mark: number, handler: TagHandler): number {
  // What is no name makes a comment of it, up to the next `>`.
  if (!/[a-z]/i.test(html.charAt(mark + 2))) return behind(html, '>', mark + 2)
  const name = nameAt(html, mark + 2)
  const end = readAttributes(html, mark + 2 + name.length, null)
  if (end === -1) return html.length
  handler.close(name.toLowerCase())
  return end
}

function readOpen(html: string, mark: number, handler: TagHandler): number {
  const written = nameAt(html, mark + 1)
  const name = written.toLowerCase()
  const attributes = new Map<string, string>()
  const end = readAttributes(html, mark + 1 + written.length, attributes)
  // A tag that never ends is none (HTML 13.2.5.8, eof-in-tag).
  if (end === -1) return html.length
  handler.open(name, attributes)
  const closing = RAW.get(name)
  if (closing === undefined) return end
  closing.lastIndex = end
  const stop = closing.exec(html)?.index ?? html.length
  if (stop > end) {
    const raw = html.slice(end, stop)
    handler.text(name === 'title' || name === 'textarea' ? decodeText(raw) : raw)
  }
  return stop
}

/** Fills `attributes`, where they are wanted, and answers where the tag has ended; -1 where it never does. */
function readAttributes(html: string, from: number, attributes: Map<string, string> | null): number {
  let at = from
  for (;;) {
    at = skip(html, at, BLANK)
    if (at >= html.length) return -1
    if (html.charAt(at) === '>') return at + 1
    // A name may begin with `=`, and hold anything but these.
    NAME.lastIndex = at + 1
    NAME.test(html)
    const name = html.slice(at, NAME.lastIndex).toLowerCase()
    at = skip(html, NAME.lastIndex, SPACE)
    let value = ''
    if (html.charAt(at) === '=') {
      at = skip(html, at + 1, SPACE)
      const quote = html.charAt(at)
      let end: number
      if (quote === '"' || quote === "'") {
        end = html.indexOf(quote, at + 1)
        if (end === -1) return -1
        value = html.slice(at + 1, end)
        at = end + 1
      } else {
        end = skip(html, at, BARE)
        value = html.slice(at, end)
        at = end
      }
    }
    if (attributes !== null && !attributes.has(name)) attributes.set(name, decodeAttribute(value))
  }
}

function skip(html: string, from: number, run: RegExp): number {
  run.lastIndex = from
  run.test(html)
  return run.lastIndex
}

function nameAt(html: string, from: number): string {
  return html.slice(from, skip(html, from, TAG))
}

/** Behind the next `mark`, or the end. */
function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + 1
}

// Each of these matches always, if only nothing, so that `lastIndex` is where the run ends.
const BLANK = /[ \t\n\f\r/]*/y
const SPACE = /[ \t\n\f\r]*/y
const BARE = /[^ \t\n\f\r>]*/y
const NAME = /[^ \t\n\f\r/>=]*/y
const TAG = /[^ \t\n\f\r/>]*/y

/** Elements whose content is no HTML: only their own close tag ends it (HTML 13.2.5.1 and 13.2.6.2). */
const RAW: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[ \\t\\n\\f\\r/>])`, 'gi'),
  ]),
)

function decodeText(text: string): string {
  if (!text.includes('&')) return text
  // Every tag was taken out before, or, in a title, is none.
  const source = text.replaceAll('<', '&lt;')
  return decoded(source, (found) => ({
    ontext: (start, end) => found.push(source.slice(start, end)),
    ontextentity: (code) => found.push(String.fromCodePoint(code)),
  }))
}

function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value
  // Entities are read differently in attributes: `&copy=1` is none there.
  const source = `<a b="${value.replaceAll('"', '&quot;')}">`
  return decoded(source, (found) => ({
    onattribdata: (start, end) => found.push(source.slice(start, end)),
    onattribentity: (code) => found.push(String.fromCodePoint(code)),
  }))
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1]

function decoded(source: string, listen: (found: string[]) => Partial<Callbacks>): string {
  const found: string[] = []
  const tokenizer = new Tokenizer({ decodeEntities: true }, { ...DEAF, ...listen(found) })
  tokenizer.write(source)
  tokenizer.end()
  return found.join('')
}

const nothing = () => {}
const DEAF: Callbacks = {
  ...{ onopentagname: nothing, onopentagend: nothing, onselfclosingtag: nothing, onclosetag: nothing },
  ...{ onattribname: nothing, onattribdata: nothing, onattribentity: nothing, onattribend: nothing },
  ...{ ontext: nothing, ontextentity: nothing, oncomment: nothing, oncdata: nothing },
  ...{ ondeclaration: nothing, onprocessinginstruction: nothing, onend: nothing },
}
