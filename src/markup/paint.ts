import { colourOf, type Rgb } from './colours.ts'
import type { StyleFacts } from './style-facts.ts'

/** The colour of a text, and the colour behind it. */
export interface Paint {
  readonly colour: Rgb | 'unknown'
  readonly ground: Rgb | 'unknown'
}

/** Mail programs show black on white when the mail sets no colours. */
export const CANVAS: Paint = { colour: 0x000000, ground: 0xffffff }

/** Classes, ids and elements whose colours a style sheet changes. Their colours are not known here. */
export interface Painted {
  readonly names: Set<string>
  all: boolean
}

/** Records the last part of each selector whose rule sets a colour or a background. */
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

/** Inherited colours and the element's own. A style sheet has priority over attributes, and the element's style over both. */
export function paintOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  facts: StyleFacts | null,
  above: Paint,
  painted: Painted,
): Paint {
  const isPainted = painted.all || (painted.names.size > 0 && isNamed(name, attributes, painted.names))
  const colour = facts?.colour ?? (isPainted ? 'unknown' : colourAttribute(name, attributes))
  const ground = facts?.ground ?? (isPainted ? 'unknown' : groundAttribute(attributes))
  if (colour === null && ground === null) return above
  return {
    colour: colour === null || colour === 'inherited' ? above.colour : colour,
    ground: ground === null || ground === 'inherited' ? above.ground : ground,
  }
}

/** Mail programs give a link without a colour their own. */
const colourAttribute = (name: string, attributes: ReadonlyMap<string, string>): Written | null =>
  name === 'a'
    ? 'unknown'
    : name === 'font'
      ? read(attributes.get('color'))
      : name === 'body'
        ? read(attributes.get('text'))
        : null

/** The colours of an image are not known. */
const groundAttribute = (attributes: ReadonlyMap<string, string>): Written | null =>
  (attributes.get('background') ?? '').trim() === '' ? read(attributes.get('bgcolor')) : 'unknown'

type Written = ReturnType<typeof colourOf>

const read = (written: string | undefined): Written | null => (written === undefined ? null : colourOf(written))

/** How a text has the colour of its background; null when it has not, or when that is not known. */
export function sameColour({ colour, ground }: Paint): string | null {
  if (colour === 'unknown' || ground === 'unknown') return null
  const isFar = (shift: number) => Math.abs(((colour >> shift) & 255) - ((ground >> shift) & 255)) > NEAR
  return isFar(0) || isFar(8) || isFar(16)
    ? null
    : `its colour is that of its background, #${ground.toString(16).padStart(6, '0')}`
}

/** A step this small in one channel is invisible. */
const NEAR = 4

function isNamed(name: string, attributes: ReadonlyMap<string, string>, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true
  const id = attributes.get('id')
  if (id !== undefined && names.has(`#${id.toLowerCase()}`)) return true
  const classes = attributes.get('class')?.slice(0, 1_000).split(/\s+/) ?? []
  return classes.some((one) => names.has(`.${one.toLowerCase()}`))
}
