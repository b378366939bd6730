import type { Element } from '../mail-document.ts'
import { type Color, readColor } from './color.ts'

/** How an element looks, as far as CSS tells it without a layout. */
export interface Look {
  readonly color: Color
  /** The element's own; transparent for most. */
  readonly background: Color
  /** In CSS pixels. */
  readonly fontSize: number
  readonly fontWeight: number
  readonly shown: boolean
  /** The product of its own and its ancestors' opacity. */
  readonly opacity: number
}

/** The winning value of each property that somebody declared. */
export type Declared = Map<string, string>

/** The colours of a browser, by theme. */
interface System {
  readonly canvas: Color
  readonly text: Color
  readonly link: Color
}

const known = (css: string): Color => readColor(css) ?? { r: 0, g: 0, b: 0, alpha: 1 }
export const LIGHT: System = { canvas: known('#ffffff'), text: known('#000000'), link: known('#0000ee') }
export const DARK: System = { canvas: known('#121212'), text: known('#ffffff'), link: known('#9e9eff') }
const CLEAR: Color = { r: 0, g: 0, b: 0, alpha: 0 }

/** What the root element inherits. */
export const rootLook = ({ text }: System): Look => ({
  color: text,
  background: CLEAR,
  fontSize: 16,
  fontWeight: 400,
  shown: true,
  opacity: 1,
})

/** Font sizes in em that browsers give to elements (HTML § 15.3). */
const SIZES: Readonly<Record<string, number>> = {
  ...{ h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 },
  ...{ small: 5 / 6, sub: 5 / 6, sup: 5 / 6, big: 1.2 },
}
const BOLD = new Set('h1 h2 h3 h4 h5 h6 b strong th'.split(' '))
const UNSEEN = new Set('head title meta link style script template noscript base'.split(' '))

export function lookOf(element: Element, own: Declared, above: Look, system: System, unread: Set<string>): Look {
  const { name, attribs } = element
  const paint = (property: string, value: string | undefined, inherited: Color, initial: Color): Color | undefined => {
    if (value === undefined) return undefined
    if (value === 'inherit') return inherited
    if (value === 'unset' || value === 'revert') return property === 'color' ? inherited : initial
    if (value === 'initial') return initial
    const found = readColor(value)
    if (found === null) unread.add(`"${property}: ${value}" is not a plain colour`)
    return found ?? undefined
  }
  const written = own.get('color')?.toLowerCase()
  const color =
    paint('color', written === 'currentcolor' ? 'inherit' : written, above.color, system.text) ??
    paint('color', name === 'font' ? attribs.color : undefined, above.color, system.text) ??
    (name === 'a' && attribs.href !== undefined ? system.link : above.color)
  const ground = own.get('background-color')
  const background =
    (ground?.toLowerCase() === 'currentcolor' ? color : paint('background-color', ground, above.background, CLEAR)) ??
    paint('background-color', attribs.bgcolor, above.background, CLEAR) ??
    CLEAR
  const opacity = own.get('opacity') ?? '1'
  return {
    color,
    background,
    fontSize: sizeOf(own.get('font-size') ?? legacySizeOf(element), name, above.fontSize),
    fontWeight: weightOf(own.get('font-weight'), name, above.fontWeight),
    // A hidden element could hold a visible one, but no mail does that.
    shown: above.shown && own.get('display') !== 'none' && own.get('visibility') !== 'hidden' && !UNSEEN.has(name),
    opacity: (above.opacity * Number.parseFloat(opacity)) / (opacity.endsWith('%') ? 100 : 1),
  }
}

const KEYWORDS: Readonly<Record<string, number>> = {
  ...{ 'xx-small': 9, 'x-small': 10, small: 13, medium: 16 },
  ...{ large: 18, 'x-large': 24, 'xx-large': 32, 'xxx-large': 48 },
}
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 }

/** `<font size>`: 1 to 7, or `+1` and `-1` relative to 3 (HTML § 15.3.4, "rules for parsing a legacy font size"). */
function legacySizeOf({ name, attribs }: Element): string | undefined {
  const match = name === 'font' ? /^\s*([+-]?)(\d+)/.exec(attribs.size ?? '') : null
  if (match === null) return undefined
  const number = Number(match[2])
  const size = match[1] === '' ? number : 3 + (match[1] === '-' ? -number : number)
  return Object.keys(KEYWORDS)[Math.min(7, Math.max(1, size))]
}

/** An unknown size, as of calc(), counts as the parent's. In a mail that is the smaller one, which needs more contrast. */
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

/** `bolder` and `lighter` follow the table of CSS Fonts 4 § 2.2. */
function weightOf(value: string | undefined, name: string, parent: number): number {
  const bolder = parent < 350 ? 400 : parent < 550 ? 700 : Math.max(parent, 900)
  if (value === undefined || value === 'revert')
    return BOLD.has(name) ? (name === 'b' || name === 'strong' ? bolder : 700) : parent
  if (value === 'bold') return 700
  if (value === 'normal' || value === 'initial') return 400
  if (value === 'bolder') return bolder
  if (value === 'lighter') return parent < 550 ? 100 : parent < 750 ? 400 : 700
  const number = Number(value)
  return Number.isNaN(number) ? parent : number
}
