import {
  type Document,
  type Element,
  elementsOf,
  ownText,
  parentOf,
  readDocument,
  readOutlookDocument,
} from '../mail-document.ts'
import { computeLooks, type Look, type Looks, NO_SHEETS, readSheets } from './cascade.ts'
import { type Color, contrastOf, hexOf, lay } from './color.ts'

/** A text of a mail on what lies behind it, as one kind of reader sees it. */
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
  /** What WCAG 2.2 AA asks for a text of this size (success criterion 1.4.3). */
  readonly needed: 3 | 4.5
}

export interface ContrastView {
  readonly name: string
  readonly dark: boolean
  readonly width: number
  /** Some programs take away every `<style>`: Gmail's for accounts elsewhere, and whoever forwards a mail. */
  readonly styles: boolean
  readonly outlook: boolean
}

const view = (name: string, more: Partial<ContrastView> = {}): ContrastView => ({
  name,
  dark: false,
  width: 700,
  styles: true,
  outlook: false,
  ...more,
})

export const CONTRAST_VIEWS: readonly ContrastView[] = [
  view('light'),
  view('light on a phone', { width: 375 }),
  view('dark', { dark: true }),
  view('dark on a phone', { dark: true, width: 375 }),
  view('light without <style>', { styles: false }),
  view('Outlook on Windows', { outlook: true }),
]

export interface Contrasts {
  readonly texts: readonly TextContrast[]
  /** What could not be judged, in words. */
  readonly unread: readonly string[]
}

/** The contrast of every text in every view. `isText` says what of an element's own text is read by a person. */
export function measureContrast(
  html: string,
  readable: (text: string) => string,
  views: readonly ContrastView[] = CONTRAST_VIEWS,
): Contrasts {
  const plain = readDocument(html)
  const outlook = views.some((one) => one.outlook) ? readOutlookDocument(html) : plain
  const sheets = new Map([plain, outlook].map((document) => [document, readSheets(document)]))
  const unread = new Set<string>()
  const texts = views.flatMap((one) => {
    const document = one.outlook ? outlook : plain
    const looks = computeLooks(document, (one.styles && sheets.get(document)) || NO_SHEETS, one)
    for (const words of looks.unread) unread.add(words)
    return textsOf(document, looks, readable, one)
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
    // With images off, the alternative text stands in their place.
    const text = readable(element.name === 'img' ? (element.attribs.alt ?? '') : ownText(element))
    if (look === undefined || !look.shown || look.opacity === 0 || look.fontSize === 0 || text === '') return []
    const background = groundOf(element, looks)
    const color = lay({ ...look.color, alpha: look.color.alpha * look.opacity }, background)
    return [
      {
        element,
        text,
        view,
        color: hexOf(color),
        background: hexOf(background),
        fontSize: look.fontSize,
        fontWeight: look.fontWeight,
        ratio: contrastOf(color, background),
        needed: neededFor(look),
      },
    ]
  })
}

/** Backgrounds lie on each other down to the canvas. A picture does not count: it may not be loaded, or be anything. */
function groundOf(element: Element, looks: Looks): Color {
  const look = looks.of.get(element)
  if (look?.background.alpha === 1) return look.background
  const parent = parentOf(element)
  const below = parent === null ? looks.canvas : groundOf(parent, looks)
  return look === undefined || look.background.alpha === 0 ? below : lay(look.background, below)
}

/** Large text is 18 pt, or 14 pt when bold: 24 px and 18.66 px. */
function neededFor({ fontSize, fontWeight }: Look): 3 | 4.5 {
  return fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700) ? 3 : 4.5
}
