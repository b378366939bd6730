import {
  type Document,
  type Element,
  elementsOf,
  ownText,
  parentOf,
  readDocument,
  readOutlookDocument,
} from '../mail-document.ts'
import { computeLooks, type Looks, NO_SHEETS, readSheets } from './cascade.ts'
import { type Color, contrastOf, hexOf, lay } from './color.ts'
import type { Look } from './look.ts'
import type { Screen } from './media-query.ts'

/** A text of a mail and the colour behind it, in one view. */
export interface TextContrast {
  readonly element: Element
  readonly text: string
  readonly view: ContrastView
  readonly color: string
  readonly background: string
  readonly fontSize: number
  readonly fontWeight: number
  /** From 1 to 21. */
  readonly ratio: number
  /** What WCAG 2.2 AA demands for a text of this size (success criterion 1.4.3). */
  readonly needed: 3 | 4.5
}

export interface ContrastView extends Screen {
  readonly name: string
  /** Some programs remove every `<style>`: Gmail for accounts of other providers, and programs that forward a mail. */
  readonly styles: boolean
  readonly outlook: boolean
}

const DESKTOP = { dark: false, width: 700, styles: true, outlook: false }

export const CONTRAST_VIEWS: readonly ContrastView[] = [
  { ...DESKTOP, name: 'light' },
  { ...DESKTOP, name: 'light on a phone', width: 375 },
  { ...DESKTOP, name: 'dark', dark: true },
  { ...DESKTOP, name: 'dark on a phone', dark: true, width: 375 },
  { ...DESKTOP, name: 'light without <style>', styles: false },
  { ...DESKTOP, name: 'Outlook on Windows', outlook: true },
]

export interface Contrasts {
  readonly texts: readonly TextContrast[]
  /** CSS that could not be measured, in words. */
  readonly unread: readonly string[]
}

/** Measures every text in every view. `readable` returns what a person reads of a text, empty for nothing. */
export function measureContrast(
  html: string,
  readable: (text: string) => string,
  views: readonly ContrastView[] = CONTRAST_VIEWS,
): Contrasts {
  const plain = readDocument(html)
  const outlook = views.some((one) => one.outlook) ? readOutlookDocument(html) : plain
  const sheets = new Map([plain, outlook].map((document) => [document, readSheets(document)]))
  const unread = new Set<string>()
  const texts = views.flatMap((view) => {
    const document = view.outlook ? outlook : plain
    const looks = computeLooks(document, (view.styles && sheets.get(document)) || NO_SHEETS, view)
    for (const words of looks.unread) unread.add(words)
    return textsOf(document, looks, readable, view)
  })
  return { texts, unread: [...unread] }
}

function textsOf(
  document: Document,
  looks: Looks,
  readable: (text: string) => string,
  view: ContrastView,
): TextContrast[] {
  return elementsOf(document).flatMap((element) => {
    const look = looks.of.get(element)
    // With images off, a program shows the alternative text.
    const text = readable(element.name === 'img' ? (element.attribs.alt ?? '') : ownText(element))
    if (look === undefined || !look.shown || look.opacity === 0 || look.fontSize === 0 || text === '') return []
    const { fontSize, fontWeight } = look
    const ground = groundOf(element, looks)
    const color = lay({ ...look.color, alpha: look.color.alpha * look.opacity }, ground)
    const ratio = contrastOf(color, ground)
    const [ink, background] = [hexOf(color), hexOf(ground)]
    return [{ element, text, view, color: ink, background, fontSize, fontWeight, ratio, needed: neededFor(look) }]
  })
}

/** The colour behind an element: all backgrounds down to the canvas. Pictures do not count, since they may not be loaded. */
function groundOf(element: Element, looks: Looks): Color {
  const look = looks.of.get(element)
  if (look?.background.alpha === 1) return look.background
  const parent = parentOf(element)
  const below = parent === null ? looks.canvas : groundOf(parent, looks)
  return look === undefined || look.background.alpha === 0 ? below : lay(look.background, below)
}

/** Large text is 18 pt, or 14 pt when bold: 24 px and 18.66 px. */
const neededFor = ({ fontSize, fontWeight }: Look): 3 | 4.5 =>
  fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700) ? 3 : 4.5
