import { MARKER, type Mistake } from './slot-tags.ts'

/** Where a tag stands in the markup. */
export interface TagPlace {
  /** The element whose text or attribute it is in. */
  readonly element: string
  readonly attribute: string | null
  /** Whether the attribute holds the tag and nothing else. */
  readonly whole: boolean
  /** The open elements, by where they opened; an mj-raw that holds only tags does not count. */
  readonly level: string
}

export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

export interface Scan {
  readonly places: ReadonlyMap<number, TagPlace>
  readonly elements: readonly Element[]
  readonly mistakes: readonly Mistake[]
}

const MARKUP = /<!--[\s\S]*?-->|<(\/)?([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Walks the marked source: which elements there are, whether they close, and where each tag stands. */
export function scanMarkup(marked: string): Scan {
  const places = new Map<number, TagPlace>()
  const elements: Element[] = []
  const mistakes: Mistake[] = []
  const open: Element[] = []
  let from = 0
  const level = () =>
    open
      .filter((element) => element.name !== 'mj-raw')
      .map((element) => element.offset)
      .join('/')
  const place = (text: string, attribute: string | null, element: string) => {
    for (const match of text.matchAll(MARKER)) {
      places.set(Number(match[1]), { element, attribute, whole: match[0] === text, level: level() })
    }
  }
  for (const match of marked.matchAll(MARKUP)) {
    place(marked.slice(from, match.index), null, open.at(-1)?.name ?? '')
    from = match.index + match[0].length
    const name = match[2]?.toLowerCase()
    if (name === undefined) {
      place(match[0], null, 'comment')
      continue
    }
    if (match[1] === '/') {
      if (open.at(-1)?.name === name) open.pop()
      else {
        const last = open.at(-1)
        mistakes.push({
          offset: match.index,
          message:
            last === undefined ? `</${name}> closes nothing` : `</${name}> stands where </${last.name}> is missing`,
        })
        const known = open.findLastIndex((element) => element.name === name)
        if (known >= 0) open.length = known
      }
      continue
    }
    const attributes = readAttributes(match[3] ?? '')
    const element = { name, attributes, offset: match.index }
    elements.push(element)
    for (const [attribute, value] of attributes) place(value, attribute, name)
    if (!/\/\s*$/.test(match[3] ?? '') && !VOID.has(name)) open.push(element)
  }
  place(marked.slice(from), null, open.at(-1)?.name ?? '')
  for (const element of open) mistakes.push({ offset: element.offset, message: `<${element.name}> is never closed` })
  return { places, elements, mistakes }
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)
  return new Map(
    [...pairs].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']),
  )
}
