import type { StyleFacts } from './style-facts.ts'

/** In which colour a text is written, and on which ground. */
export interface Paint {
  readonly colour: Rgb | 'unknown'
  readonly ground: Rgb | 'unknown'
}

/** Mail programs write black on white where the mail says nothing. */
export const CANVAS: Paint = { colour: 0x000000, ground: 0xffffff }

/** `0xrrggbb` */
type Rgb = number

/** Classes, ids and elements whose colours a style sheet changes. What they look like is not known here. */
export interface Painted {
  readonly names: Set<string>
  all: boolean
}

/** Notes the last part of each selector whose rule sets a colour or a background. */
export function addPainted(painted: Painted, css: string): void {
  for (const rule of css.split('}')) {
    const open = rule.lastIndexOf('{')
    if (open === -1 || !/(?:^|[\s;{])(?:color|background[a-z-]*)\s{0,4}:/i.test(rule.slice(open))) continue
    for (const selector of rule
      .slice(Math.max(rule.lastIndexOf('{', open - 1), rule.lastIndexOf(';', open)) + 1, open)
      .split(',')) {
      const last =
        selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? ''
      const names = last.replace(/:[\w:()-]*/g, '').match(/[.#]?[\w-]+/g) ?? []
      const named = names.filter((name) => /^[.#]/.test(name))
      for (const name of named.length > 0 ? named : names) painted.names.add(name.toLowerCase())
      if (names.length === 0 && last !== '') painted.all = true
    }
  }
}

/** What an element inherits, and what it says itself. A style sheet goes before attributes, and the style of the element before both. */
export function paintOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  facts: StyleFacts | null,
  above: Paint,
  painted: Painted,
): Paint {
  const isPainted =
    painted.all || (painted.names.size > 0 && namesOf(name, attributes).some((one) => painted.names.has(one)))
  const colour = facts?.colour ?? (isPainted ? 'unknown' : colourAttribute(name, attributes))
  const ground = facts?.background ?? (isPainted ? 'unknown' : groundAttribute(attributes))
  if (colour === null && ground === null) return above
  return { colour: read(colour, above.colour), ground: read(ground, above.ground) }
}

/** Programs give links without a colour one of their own. */
const colourAttribute = (name: string, attributes: ReadonlyMap<string, string>): string | null =>
  name === 'a'
    ? 'unknown'
    : ((name === 'font' ? attributes.get('color') : name === 'body' ? attributes.get('text') : null) ?? null)

/** Nothing is known of the colours of an image. */
const groundAttribute = (attributes: ReadonlyMap<string, string>): string | null =>
  (attributes.get('background') ?? '').trim() === '' ? (attributes.get('bgcolor') ?? null) : 'unknown'

/** How a text has the colour of its ground; null where it has not, or where that is not known. */
export function sameColour({ colour, ground }: Paint): string | null {
  if (colour === 'unknown' || ground === 'unknown') return null
  const far = [16, 8, 0].some((shift) => Math.abs(((colour >> shift) & 255) - ((ground >> shift) & 255)) > NEAR)
  return far ? null : `its colour is that of its background, #${ground.toString(16).padStart(6, '0')}`
}

/** No eye sees such a step in a channel. */
const NEAR = 4

const namesOf = (name: string, attributes: ReadonlyMap<string, string>): readonly string[] => [
  name,
  ...(attributes.get('class') ?? '')
    .slice(0, 1_000)
    .split(/\s+/)
    .map((one) => `.${one.toLowerCase()}`),
  `#${(attributes.get('id') ?? '').toLowerCase()}`,
]

function read(written: string | null, above: Rgb | 'unknown'): Rgb | 'unknown' {
  const value = (written ?? '').slice(0, 200).trim().toLowerCase()
  if (/^(?:transparent|inherit|none|unset|initial)?$/.test(value)) return above
  if (/url\(|gradient|image/.test(value)) return 'unknown'
  const [, hex] = /(?:^|\s)#?([\da-f]{3}|[\da-f]{6})(?=\s|$)/.exec(value) ?? []
  if (hex !== undefined && (value.includes('#') || /\d/.test(hex) || hex.length === 6))
    return Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex, 16)
  const rgb =
    /^rgba?\(\s{0,4}(\d{1,3})[\s,]{1,4}(\d{1,3})[\s,]{1,4}(\d{1,3})\s{0,4}(?:[,/]\s{0,4}1(?:\.0)?\s{0,4})?\)/.exec(
      value,
    )
  if (rgb !== null) return rgb.slice(1, 4).reduce((sum, channel) => sum * 256 + Math.min(255, Number(channel)), 0)
  const [first = ''] = value.split(/\s/, 1)
  return NAMED.get(first) ?? 'unknown'
}

/** Those that mails are written in and on; another name is unknown. */
const NAMED: ReadonlyMap<string, Rgb> = new Map([
  ['white', 0xffffff],
  ['snow', 0xfffafa],
  ['ivory', 0xfffff0],
  ['ghostwhite', 0xf8f8ff],
  ['whitesmoke', 0xf5f5f5],
  ['black', 0x000000],
  ['silver', 0xc0c0c0],
  ['gray', 0x808080],
  ['grey', 0x808080],
  ['red', 0xff0000],
  ['navy', 0x000080],
  ['blue', 0x0000ff],
  ['green', 0x008000],
  ['yellow', 0xffff00],
])
