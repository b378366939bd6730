import { selectAll } from 'css-select'
import { type CssNode, generate } from 'css-tree'
import { DomUtils } from 'htmlparser2'
import { type Document, type Element, elementsOf, parentOf } from '../mail-document.ts'
import { type Color, readColor } from './color.ts'
import { longhandsOf } from './longhands.ts'
import { mediaHolds, type Screen } from './media-query.ts'
import { bySpecificity, readInline, readRules, type StyleRule } from './style-rules.ts'

/** What the eye meets of an element: as far as CSS tells it without laying out. */
export interface Look {
  readonly color: Color
  /** Its own; transparent for most. */
  readonly background: Color
  /** CSS pixels. */
  readonly fontSize: number
  readonly fontWeight: number
  readonly shown: boolean
  /** Of its own and all that hold it. */
  readonly opacity: number
}

export interface Looks {
  readonly of: ReadonlyMap<Element, Look>
  /** Behind everything. */
  readonly canvas: Color
  /** What the check could not read, in words. A colour that nobody could judge passes no check. */
  readonly unread: readonly string[]
}

/** The rules of a document with the elements they meet: the same on every screen. */
export interface Sheets {
  readonly rules: readonly (StyleRule & { readonly elements: readonly Element[] })[]
  readonly unread: readonly string[]
}

export const NO_SHEETS: Sheets = { rules: [], unread: [] }

export function readSheets(document: Document): Sheets {
  const unread = new Set<string>()
  const sheets = DomUtils.getElementsByTagName('style', document, true)
  const rules = sheets
    .flatMap((sheet) => readRules(DomUtils.textContent(sheet), sheet.attribs.media ?? ''))
    .filter(({ declarations }) => declarations.some(({ property }) => READ.has(property)))
    .map((rule) => ({ ...rule, elements: matches(document, rule.selector, unread) }))
  return { rules, unread: [...unread] }
}

/**
 * Computes colours and type of every element: browser's defaults, then attributes such as bgcolor, sheets, `style=""`,
 * and what is `!important`, in the order of CSS Cascading 4 § 6. A test holds it against Chromium.
 */
export function computeLooks(document: Document, sheets: Sheets, screen: Screen): Looks {
  const unread = new Set<string>(sheets.unread)
  const authored = declare(document, sheets, screen, unread)
  const elements = elementsOf(document)
  const root = elements.find((element) => element.name === 'html')
  const dark = screen.dark && hasDarkScheme(elements, root === undefined ? undefined : authored.get(root))
  const system = dark ? DARK : LIGHT
  const looks = new Map<Element, Look>()
  for (const element of elements) {
    const parent = parentOf(element)
    const above = (parent === null ? undefined : looks.get(parent)) ?? { ...INITIAL, color: system.text }
    looks.set(element, lookOf(element, authored.get(element) ?? new Map(), above, system, unread))
  }
  return { of: looks, canvas: system.canvas, unread: [...unread] }
}

type Declared = Map<string, string>

interface Weighed {
  readonly property: string
  readonly value: CssNode
  readonly rank: readonly [number, number, number, number, number, number]
}

/** The winning value of each property that matters here. */
function declare(document: Document, { rules }: Sheets, screen: Screen, unread: Set<string>): Map<Element, Declared> {
  const weighed = new Map<Element, Weighed[]>()
  const add = (element: Element, one: Weighed) => {
    const list = weighed.get(element)
    if (list === undefined) weighed.set(element, [one])
    else list.push(one)
  }
  const elements = elementsOf(document)
  for (const [order, rule] of rules.entries()) {
    const relevant = rule.declarations.filter(({ property }) => READ.has(property))
    const verdicts = rule.media.map((query) => mediaHolds(query, screen))
    if (verdicts.includes(false)) continue
    if (verdicts.includes(null)) {
      unread.add(`"${rule.media.map((query) => generate(query)).join(' and ')}" asks for more than width and theme`)
      continue
    }
    for (const element of rule.elements) {
      for (const { property, value, important } of relevant)
        add(element, { property, value, rank: [important ? 1 : 0, 0, ...rule.specificity, order] })
    }
  }
  for (const element of elements) {
    for (const [order, { property, value, important }] of readInline(element.attribs.style ?? '').entries()) {
      if (READ.has(property)) add(element, { property, value, rank: [important ? 1 : 0, 1, 0, 0, 0, order] })
    }
  }
  return new Map([...weighed].map(([element, list]) => [element, settle(list, unread)]))
}

function matches(document: Document, selector: string, unread: Set<string>): readonly Element[] {
  try {
    return selectAll<Document['children'][number], Element>(selector, document)
  } catch (cause) {
    unread.add(`the selector "${selector}": ${cause instanceof Error ? cause.message : String(cause)}`)
    return []
  }
}

function settle(list: readonly Weighed[], unread: Set<string>): Declared {
  const declared: Declared = new Map()
  for (const { property, value } of list.toSorted(byRank)) {
    const longhands = longhandsOf(property, value)
    if (longhands === null) unread.add(`"${property}: ${generate(value)}"`)
    else for (const [name, text] of longhands) declared.set(name, text)
  }
  return declared
}

const byRank = (a: Weighed, b: Weighed) =>
  a.rank[0] - b.rank[0] ||
  a.rank[1] - b.rank[1] ||
  bySpecificity([a.rank[2], a.rank[3], a.rank[4]], [b.rank[2], b.rank[3], b.rank[4]]) ||
  a.rank[5] - b.rank[5]

const READ = new Set(
  'color background background-color font font-size font-weight display visibility opacity color-scheme'.split(' '),
)

/** The page takes the dark canvas only when it says that it knows dark (CSS Color Adjustment 1 § 2). */
function hasDarkScheme(elements: readonly Element[], root: Declared | undefined): boolean {
  const property = root?.get('color-scheme')
  if (property !== undefined && property !== 'normal') return /\bdark\b/.test(property)
  const meta = elements.find(({ name, attribs }) => name === 'meta' && attribs.name?.toLowerCase() === 'color-scheme')
  return /\bdark\b/.test(meta?.attribs.content ?? '')
}

interface System {
  readonly canvas: Color
  readonly text: Color
  readonly link: Color
}

const known = (css: string): Color => readColor(css) ?? { r: 0, g: 0, b: 0, alpha: 1 }
const LIGHT: System = { canvas: known('#ffffff'), text: known('#000000'), link: known('#0000ee') }
const DARK: System = { canvas: known('#121212'), text: known('#ffffff'), link: known('#9e9eff') }
const CLEAR: Color = { r: 0, g: 0, b: 0, alpha: 0 }
const INITIAL: Look = {
  color: LIGHT.text,
  background: CLEAR,
  fontSize: 16,
  fontWeight: 400,
  shown: true,
  opacity: 1,
}

/** What browsers give these elements before any style (HTML § 15.3), sizes in em. */
const SIZES: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h4: 1,
  h5: 0.83,
  h6: 0.67,
  small: 5 / 6,
  sub: 5 / 6,
  sup: 5 / 6,
  big: 1.2,
}
const BOLD = new Set('h1 h2 h3 h4 h5 h6 b strong th'.split(' '))
const UNSEEN = new Set('head title meta link style script template noscript base'.split(' '))

function lookOf(element: Element, own: Declared, above: Look, system: System, unread: Set<string>): Look {
  const paint = (property: string, value: string | undefined, inherited: Color, initial: Color): Color | undefined => {
    if (value === undefined) return undefined
    if (value === 'inherit') return inherited
    if (value === 'unset' || value === 'revert') return property === 'color' ? inherited : initial
    if (value === 'initial') return initial
    const found = readColor(value)
    if (found === null) unread.add(`"${property}: ${value}" is not a plain colour`)
    return found ?? undefined
  }
  const bgcolor = element.attribs.bgcolor
  const faceColor = element.name === 'font' ? element.attribs.color : undefined
  const linked = element.name === 'a' && element.attribs.href !== undefined ? system.link : undefined
  const written = own.get('color')?.toLowerCase()
  const color =
    paint('color', written === 'currentcolor' ? 'inherit' : written, above.color, system.text) ??
    paint('color', faceColor, above.color, system.text) ??
    linked ??
    above.color
  const ground = own.get('background-color')
  const background =
    (ground?.toLowerCase() === 'currentcolor' ? color : paint('background-color', ground, above.background, CLEAR)) ??
    paint('background-color', bgcolor, above.background, CLEAR) ??
    CLEAR
  const display = own.get('display')
  const hidden = own.get('visibility')
  const opacity = Number.parseFloat(own.get('opacity') ?? '1') / (own.get('opacity')?.endsWith('%') ? 100 : 1)
  return {
    color,
    background,
    fontSize: sizeOf(own.get('font-size'), element.name, above.fontSize),
    fontWeight: weightOf(own.get('font-weight'), element.name, above.fontWeight),
    // One that is hidden may hold one that is not, but nobody writes that into a mail: hidden is hidden.
    shown: above.shown && display !== 'none' && hidden !== 'hidden' && !UNSEEN.has(element.name),
    opacity: above.opacity * opacity,
  }
}

const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
}
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 }

/** Unknown sizes, as of calc(), count as those of the parent: small text needs more contrast, so this errs on the safe side in mails. */
function sizeOf(value: string | undefined, name: string, parent: number): number {
  if (value === undefined || value === 'revert') return parent * (SIZES[name] ?? 1)
  if (value === 'initial') return 16
  if (value === 'smaller') return parent / 1.2
  if (value === 'larger') return parent * 1.2
  const keyword = KEYWORDS[value]
  if (keyword !== undefined) return keyword
  const match = /^([\d.]+)([a-z%]*)$/i.exec(value)
  const number = Number(match?.[1])
  const unit = match?.[2]?.toLowerCase() ?? ''
  if (match === null || Number.isNaN(number)) return parent
  if (unit === 'em') return parent * number
  if (unit === '%') return (parent * number) / 100
  if (unit === 'rem') return 16 * number
  return number * (UNITS[unit] ?? 1)
}

/** `bolder` and `lighter` go by the table of CSS Fonts 4 § 2.2. */
function weightOf(value: string | undefined, name: string, parent: number): number {
  const bolder = () => (parent < 350 ? 400 : parent < 550 ? 700 : Math.max(parent, 900))
  if (value === undefined || value === 'revert')
    return BOLD.has(name) ? (name === 'b' || name === 'strong' ? bolder() : 700) : parent
  if (value === 'bold') return 700
  if (value === 'normal' || value === 'initial') return 400
  if (value === 'bolder') return bolder()
  if (value === 'lighter') return parent < 550 ? 100 : parent < 750 ? 400 : 700
  const number = Number(value)
  return Number.isNaN(number) ? parent : number
}
