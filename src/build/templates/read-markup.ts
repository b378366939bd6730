import { QuoteType, Tokenizer } from 'htmlparser2'

export interface Attribute {
  readonly name: string
  readonly value: string
  readonly quoted: boolean
}

/** One piece of markup as it is written. A document parser would add or leave out close tags. */
export type MarkupPart =
  | {
      readonly kind: 'open'
      readonly offset: number
      readonly name: string
      /** In source order; an attribute that is written twice is here twice. */
      readonly attributes: readonly Attribute[]
      readonly selfClosed: boolean
    }
  | { readonly kind: 'close'; readonly offset: number; readonly name: string }
  | { readonly kind: 'text' | 'comment'; readonly offset: number; readonly text: string }

/** Splits MJML or HTML into its pieces, in order. Offsets are UTF-16 code units. */
export function readMarkup(source: string): readonly MarkupPart[] {
  const parts: MarkupPart[] = []
  let name = ''
  let offset = 0
  let attributes: Attribute[] = []
  let attribute = ''
  let value = ''
  const open = (selfClosed: boolean) => parts.push({ kind: 'open', offset, name, attributes, selfClosed })
  const comment = (start: number, end: number) =>
    parts.push({ kind: 'comment', offset: source.lastIndexOf('<', start - 1), text: source.slice(start, end) })
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase()
        offset = start - 1
        attributes = []
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribend(quote) {
        attributes.push({ name: attribute, value, quoted: quote === QuoteType.Double || quote === QuoteType.Single })
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag(start, end) {
        parts.push({ kind: 'close', offset: start - 2, name: source.slice(start, end).toLowerCase() })
      },
      ontext(start, end) {
        parts.push({ kind: 'text', offset: start, text: source.slice(start, end) })
      },
      oncomment: comment,
      oncdata: comment,
      ondeclaration: comment,
      onprocessinginstruction: comment,
      // Never called: with `decodeEntities` off an entity is text.
      onattribentity() {},
      ontextentity() {},
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return parts
}
