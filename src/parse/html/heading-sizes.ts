import { BREAKS_LINE } from '../../markup/elements.ts'
import { hasWords } from '../../text/letters.ts'
import { SILENT } from './elements.ts'
import type { Looks } from './look.ts'
import type { HtmlElement } from './tree.ts'

/** Type larger than the text by this factor makes a heading. */
const LARGER = 1.2
/** A heading is a line. */
const LONGEST = 160
/** Text without a break is running text, not a heading, if it has this length and ends as sentences do and headlines do not. */
const RUNNING = 40
const SENTENCE_END = /[.…。](?:["”’)]|\s)*$/
/** The largest size of this share of the running text is that of the stories; the legal lines of a footer may be longer, but are smaller. */
const ENOUGH = 0.25
/** A quotation that holds this part of a document is the document itself: forwarded mail, a wrapped entry. */
const MOST = 0.7

export interface HeadingSizes {
  /** The level, 1 to 6, of a block that is a heading only by its type size; 0 for any other element. */
  depthOf(element: HtmlElement): number
  /** Whether an element holds most of the text of the document. */
  holdsMost(element: HtmlElement): boolean
}

interface Measured {
  /** Characters, without surrounding white space. */
  readonly length: number
  /** The smallest and the largest type size in it; 0 without text. */
  readonly least: number
  readonly most: number
  /** Whether it contains a block, a list or a table. */
  readonly blocks: boolean
}

/** Mails write headings as paragraphs in larger type than their running text. Larger sizes are ranked, the largest first. */
export function headingSizes(root: HtmlElement, looks: Looks): HeadingSizes {
  const measured = new Map<HtmlElement, Measured>()
  const isHolder = holders()
  const characters = new Map<number, number>()
  const running = new Map<number, number>()
  let tags = 0
  const measure = (element: HtmlElement, above: number): Measured => {
    const look = looks(element)
    const size =
      look.size ??
      (element.name === 'small' ? above * 0.85 : element.name === 'big' ? above * 1.2 : (sizeOfFont(element) ?? above))
    let length = 0
    let least = Infinity
    let most = 0
    let blocks = false
    for (const child of element.children) {
      if (typeof child === 'string') {
        const text = child.trim()
        if (!hasWords(text)) continue
        length += text.length
        least = Math.min(least, size)
        most = Math.max(most, size)
        characters.set(size, (characters.get(size) ?? 0) + text.length)
        if (text.length > LONGEST || (text.length >= RUNNING && SENTENCE_END.test(text)))
          running.set(size, (running.get(size) ?? 0) + text.length)
      } else if (!SILENT.has(child.name)) {
        if (looks(child).hides !== null) continue
        const isTag = /^h[1-6]$/.test(child.name)
        const inner = measure(child, isTag ? NaN : size)
        if (isTag && inner.length > 0) tags++
        length += inner.length
        least = Math.min(least, inner.least)
        most = Math.max(most, inner.most)
        if (inner.blocks || (BREAKS_LINE.has(child.name) && inner.length > 0 && child.name !== 'br')) blocks = true
      }
    }
    const found = { length, least, most, blocks }
    measured.set(element, found)
    return found
  }
  const whole = measure(root, DEFAULT)
  characters.delete(NaN)
  running.delete(NaN)
  const usual = sizeOfStories(running) ?? [...characters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? DEFAULT
  const isLarge = ({ length, least, blocks }: Measured) =>
    !blocks && length > 0 && length <= LONGEST && least >= LARGER * usual
  const sizes = [
    ...new Set(
      [...measured].flatMap(([element, one]) => (isHolder(element) && isLarge(one) ? [Math.round(one.least)] : [])),
    ),
  ].toSorted((a, b) => b - a)
  return {
    depthOf: (element) => {
      const found = measured.get(element)
      if (found === undefined || !isHolder(element) || !isLarge(found)) return 0
      // In a document with heading elements, larger type is only emphasis.
      return tags >= 2 ? 7 : Math.min(6, sizes.indexOf(Math.round(found.least)) + 1)
    },
    holdsMost: (element) => (measured.get(element)?.length ?? 0) >= MOST * whole.length,
  }
}

/** Null without running text. */
function sizeOfStories(running: ReadonlyMap<number, number>): number | null {
  const whole = [...running.values()].reduce((sum, length) => sum + length, 0)
  const frequent = [...running].flatMap(([size, length]) => (length >= ENOUGH * whole ? [size] : []))
  return frequent.length === 0 ? null : Math.max(...frequent)
}

const DEFAULT = 16

/** Whether an element is a block, or alone in one. Computed once per parent, because there may be many links. */
function holders(): (element: HtmlElement) => boolean {
  const onlyLinks = new Map<HtmlElement, boolean>()
  return ({ name, parent }) => {
    if (name === 'li' || name === 'ul' || name === 'ol' || name === 'table' || name === 'tr') return false
    if (BREAKS_LINE.has(name) || name === 'center') return true
    if (name !== 'a' || parent === null) return false
    const known = onlyLinks.get(parent)
    if (known !== undefined) return known
    const found = parent.children.every((child) =>
      typeof child === 'string' ? child.trim() === '' : child.name === 'br' || child.name === 'a',
    )
    onlyLinks.set(parent, found)
    return found
  }
}

function sizeOfFont({ name, attributes }: HtmlElement): number | null {
  if (name !== 'font') return null
  const [, sign, digit] = /^\s*([+-]?)(\d)\s*$/.exec(attributes.get('size') ?? '') ?? []
  if (digit === undefined) return null
  const step = sign === '' ? Number(digit) : 3 + Number(`${sign}${digit}`)
  return [10, 10, 13, 16, 18, 24, 32, 48][Math.max(1, Math.min(7, step))] ?? null
}
