import { BREAKS_LINE } from '../../markup/elements.ts'
import { hasWords } from '../../text/letters.ts'
import { widthOf } from '../sections/widths.ts'
import { SILENT } from './elements.ts'
import type { Looks } from './look.ts'
import type { HtmlElement } from './tree.ts'

/** Counts of characters in an element and its descendants. */
export interface Weight {
  /** All visible text. */
  readonly text: number
  /** Of it in links. */
  readonly linked: number
  /** Characters in paragraphs of sentences. */
  readonly prose: number
  /** Characters of prose that is directly in the element, in no block inside it. */
  readonly own: number
  /** Whether it contains fields to fill in. */
  readonly asks: boolean
}

export const NOTHING: Weight = { text: 0, linked: 0, prose: 0, own: 0, asks: false }

export const isParagraph = ({ name }: HtmlElement): boolean =>
  name === 'p' || name === 'pre' || name === 'li' || name === 'blockquote' || name === 'dd' || /^h[1-6]$/.test(name)

/** What each element of a tree holds, found in one walk. */
export function weigh(root: HtmlElement, looks: Looks): ReadonlyMap<HtmlElement, Weight> {
  const weights = new Map<HtmlElement, Weight>()
  /** Also returns the characters of the element that are in no block, and how many of them are in links. */
  const walk = (
    element: HtmlElement,
    inLink: boolean,
  ): Weight & { readonly loose: number; readonly looseLinked: number } => {
    let [text, linked, prose, loose, looseLinked] = [0, 0, 0, 0, 0]
    let asks = isField(element)
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!hasWords(child)) continue
        const length = widthOf(child.trim())
        text += length
        loose += length
        if (inLink) {
          linked += length
          looseLinked += length
        }
      } else if (!SILENT.has(child.name) && looks(child).hides === null) {
        const inner = walk(child, inLink || child.name === 'a')
        text += inner.text
        linked += inner.linked
        prose += inner.prose
        asks ||= inner.asks
        if (!BREAKS_LINE.has(child.name)) {
          loose += inner.loose
          looseLinked += inner.looseLinked
        }
      }
    }
    const isBlock = BREAKS_LINE.has(element.name)
    const own = isBlock && !isParagraph(element) && loose >= SENTENCE && isProse(loose, looseLinked) ? loose : 0
    if (isParagraph(element)) prose = isProse(text, linked) ? text : 0
    else prose += own
    const found = { text, linked, prose, own, asks, loose, looseLinked }
    weights.set(element, found)
    return found
  }
  walk(root, false)
  return weights
}

const isField = ({ name, attributes }: HtmlElement): boolean =>
  name === 'textarea' || (name === 'input' && /^(?:email|text|tel)$/i.test(attributes.get('type') ?? 'text'))

const SENTENCE = 80
const isProse = (text: number, linked: number): boolean => text >= 40 && linked < 0.5 * text
