import { Tokenizer } from 'htmlparser2'
import { scanSource } from './scan-source.ts'

export interface TagHandler {
  /** Names in lower case; `start` and `end` are those of the tag in the source; of two attributes of one name the first (HTML 13.2.5.33). */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void
  close(name: string, start: number, end: number): void
  /** Entities decoded; one run may come in pieces. */
  text(text: string): void
  /** What stands between `<!--` and `-->`. */
  comment?(comment: string): void
}

/** Tells the tags of HTML in their order, decoded. Entities are decoded by htmlparser2, where there are any. */
export function readTags(html: string, handler: TagHandler): void {
  let attributes = new Map<string, string>()
  scanSource(html, {
    attribute(nameStart, nameEnd, valueStart, valueEnd) {
      const name = html.slice(nameStart, nameEnd).toLowerCase()
      if (!attributes.has(name))
        attributes.set(name, valueStart === -1 ? '' : decodeAttribute(html.slice(valueStart, valueEnd)))
    },
    open(name, start, end) {
      const own = attributes
      attributes = new Map()
      handler.open(name, own, start, end)
    },
    close: (name, start, end) => handler.close(name, start, end),
    text(start, end, raw) {
      const text = html.slice(start, end)
      handler.text(raw === null || raw === 'title' || raw === 'textarea' ? decodeText(text) : text)
    },
    comment: (_start, _end, contentStart, contentEnd) => handler.comment?.(html.slice(contentStart, contentEnd)),
    declaration() {},
  })
}

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
