import { Tokenizer } from 'htmlparser2'
import { scanSource } from './scan-source.ts'

export interface TagHandler {
  /**
   * Names in lower case; `start` and `end` are offsets of the tag in the source; of two attributes with one name, the first counts
   * (HTML 13.2.5.33).
   */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void
  close(name: string, start: number, end: number): void
  /** Entities decoded; one text may come in several calls. */
  text(text: string): void
  /** The text between `<!--` and `-->`. */
  comment?(comment: string): void
}

/**
 * Reports the tags of HTML in their order, decoded. htmlparser2 decodes unusual entities. Mails repeat few open tags many times, so
 * each distinct tag is parsed once.
 */
export function readTags(html: string, handler: TagHandler): void {
  let attributes = new Map<string, string>()
  const tags = new Map<string, { readonly name: string; readonly attributes: ReadonlyMap<string, string> }>()
  scanSource(html, {
    known(source, start, end) {
      const tag = tags.get(source)
      if (tag === undefined) return null
      handler.open(tag.name, tag.attributes, start, end)
      return tag.name
    },
    attribute(nameStart, nameEnd, valueStart, valueEnd) {
      const name = html.slice(nameStart, nameEnd).toLowerCase()
      if (!attributes.has(name))
        attributes.set(name, valueStart === -1 ? '' : decodeAttribute(html.slice(valueStart, valueEnd)))
    },
    open(name, start, end) {
      const own = attributes
      attributes = new Map()
      // If a value contains `>`, the next `>` is not the end of the tag.
      if (html.indexOf('>', start) === end - 1) tags.set(html.slice(start, end), { name, attributes: own })
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
  const common = decodeCommon(text)
  if (common !== null) return common
  // Every tag was removed before; in a title, `<` does not start one.
  const source = text.replaceAll('<', '&lt;')
  return decoded(source, (found) => ({
    ontext: (start, end) => found.push(source.slice(start, end)),
    ontextentity: (code) => found.push(String.fromCodePoint(code)),
  }))
}

function decodeAttribute(value: string): string {
  const common = decodeCommon(value)
  if (common !== null) return common
  // Entities are decoded differently in attributes: `&copy=1` is not one there.
  const source = `<a b="${value.replaceAll('"', '&quot;')}">`
  return decoded(source, (found) => ({
    onattribdata: (start, end) => found.push(source.slice(start, end)),
    onattribentity: (code) => found.push(String.fromCodePoint(code)),
  }))
}

/** A text with no entities but the most common ones; null for any other. The same for texts and attributes. */
function decodeCommon(text: string): string | null {
  let decoded = ''
  let from = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    if (end === -1 || end > at + MAX_COMMON) return null
    const name = text.slice(at + 1, end)
    const character = COMMON[name] ?? numbered(name)
    if (character === null) return null
    decoded += text.slice(from, at) + character
    from = end + 1
  }
  return from === 0 ? text : decoded + text.slice(from)
}

const COMMON: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', zwnj: '\u200c', zwj: '\u200d', shy: '\u00ad' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', copy: '©' },
  ...{ rarr: '→', larr: '←', laquo: '«', raquo: '»', bull: '•', middot: '·', reg: '®', trade: '™' },
}
const MAX_COMMON = 8

/** `#8217` and `#xFE0E`; null when it is no character, or has another meaning than its number (HTML 13.2.5.80). */
function numbered(name: string): string | null {
  if (!/^#(?:\d{2,5}|[xX][\da-fA-F]{2,4})$/.test(name)) return null
  const code = Number(name.charAt(1) > '9' ? `0${name.slice(1)}` : name.slice(1))
  const isCharacter =
    (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xdfff && code < 0x10000)
  return isCharacter ? String.fromCharCode(code) : null
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
