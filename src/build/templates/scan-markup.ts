import { type MarkupPart, readMarkup } from './read-markup.ts'
import { MARKER, type Mistake } from './tags.ts'

/** The position of a tag in the markup. */
export interface TagPlace {
  /** The number of the tag, in source order. */
  readonly index: number
  readonly where: 'text' | 'attribute' | 'comment' | 'name'
  /** The element that has it in its text or attribute. */
  readonly element: string
  readonly attribute: string | null
  readonly quoted: boolean
  /** Whether the value of the attribute is the tag and nothing else. */
  readonly whole: boolean
  /** The offsets of the open elements; an mj-raw in the body does not count. */
  readonly level: string
}

export interface Element {
  readonly name: string
  readonly parent: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

export interface Scan {
  readonly places: readonly TagPlace[]
  readonly elements: readonly Element[]
  readonly mistakes: readonly Mistake[]
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Reads the marked source: its elements, whether they close, and the position of each tag. */
export function scanMarkup(marked: string): Scan {
  const places: TagPlace[] = []
  const elements: Element[] = []
  const mistakes: Mistake[] = []
  const open: Element[] = []

  const place = (text: string, at: Pick<TagPlace, 'where' | 'element'> & Partial<TagPlace>) => {
    for (const match of text.matchAll(MARKER)) {
      const whole = match[0] === text
      // A value directly after "<" would become the name of an element in the mail.
      const where = at.where === 'text' && text[match.index - 1] === '<' ? 'name' : at.where
      const level = levelOf(open)
      places.push({ attribute: null, quoted: false, ...at, index: Number(match[1]), where, whole, level })
    }
  }
  const enter = (part: Extract<MarkupPart, { kind: 'open' }>) => {
    const { attributes, offset } = part
    const name = part.name.replaceAll(MARKER, '')
    place(part.name, { where: 'name', element: name })
    for (const attribute of attributes) {
      place(attribute.name, { where: 'name', element: name })
      place(attribute.value, {
        where: 'attribute',
        element: name,
        attribute: attribute.name,
        quoted: attribute.quoted,
      })
    }
    // Of two attributes with the same name a browser takes the first.
    const values = new Map(attributes.toReversed().map((attribute) => [attribute.name, attribute.value]))
    const element = { name, parent: open.at(-1)?.name ?? '', attributes: values, offset }
    elements.push(element)
    if (VOID.has(name)) return
    if (!part.selfClosed) open.push(element)
    else if (!isXml(name))
      mistakes.push({ offset, message: `<${name}/> does not close in HTML; write <${name}></${name}>` })
  }
  const leave = (name: string, offset: number) => {
    const last = open.at(-1)
    if (last?.name === name) {
      open.pop()
      return
    }
    const message =
      last === undefined ? `</${name}> has no <${name}> before it` : `</${last.name}> is missing before </${name}>`
    mistakes.push({ offset, message })
    const known = open.findLastIndex((element) => element.name === name)
    if (known >= 0) open.length = known
  }

  for (const part of readMarkup(marked)) {
    const element = open.at(-1)?.name ?? ''
    if (part.kind === 'open') enter(part)
    else if (part.kind === 'close') {
      place(part.name, { where: 'name', element })
      leave(part.name.replaceAll(MARKER, ''), part.offset)
    } else if (part.kind === 'comment') {
      place(part.text, { where: 'comment', element })
      if (neverEnds(marked, part))
        return { places, elements, mistakes: [{ offset: part.offset, message: '"<!--" is never closed; write "-->"' }] }
    } else place(part.text, { where: 'text', element })
  }
  for (const element of open) mistakes.push({ offset: element.offset, message: `<${element.name}> is never closed` })
  return { places, elements, mistakes }
}

/** MJML moves an mj-raw in the head, and one with a `position`: a block cannot open in one and close in another. */
function levelOf(open: readonly Element[]): string {
  const moved = open.some((element) => element.name === 'mj-head' || element.attributes.has('position'))
  return open
    .filter((element) => moved || element.name !== 'mj-raw')
    .map((element) => element.offset)
    .join('/')
}

const isXml = (name: string) => name === 'mjml' || name.startsWith('mj-') || name.includes(':')

const neverEnds = (marked: string, { offset, text }: { readonly offset: number; readonly text: string }) =>
  marked.startsWith('<!--', offset) && offset + 4 + text.length >= marked.length
