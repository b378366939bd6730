import { colourOf } from './colours.ts'
import type { Length } from './outline.ts'

/** What one `style` attribute means for the checks. */
export interface StyleFacts {
  /** How it hides the element and all its content; null when it does not. */
  readonly hides: string | null
  /** How its text is too small to be seen, null when it is not; undefined when the size is inherited. */
  readonly tiny: string | null | undefined
  /** The text has a monospace font. */
  readonly monospace: boolean
  /** Null when not given. */
  readonly colour: ReturnType<typeof colourOf> | null
  /** From `background-color`, or all of `background`; null when not given. */
  readonly ground: ReturnType<typeof colourOf> | null
  readonly width: Length
  readonly height: Length
  /** What it would load over the network or run, in words; null for nothing. */
  readonly active: string | null
}

/** How a style hides its element. */
export function hidingFacts(style: string): Pick<StyleFacts, 'hides' | 'tiny'> {
  const css = declarationsOf(style)
  return { hides: hides(css), tiny: tiny(css.get('font-size')) }
}

/** One pass over the declarations. Mails repeat few styles many times, so callers cache the results. */
export function styleFacts(style: string): StyleFacts {
  const css = declarationsOf(style)
  return {
    hides: hides(css),
    tiny: tiny(css.get('font-size')),
    monospace: MONOSPACE.test(css.get('font-family') ?? ''),
    colour: given(css.get('color')),
    ground: css.has('background-image') ? 'unknown' : given(css.get('background-color') ?? css.get('background')),
    width: lengthOf(css.get('width')),
    height: lengthOf(css.get('height')),
    active: activeCss(style),
  }
}

function declarationsOf(style: string): ReadonlyMap<string, string> {
  const css = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) css.set(declaration.slice(0, colon).trim().toLowerCase(), written(declaration.slice(colon + 1)))
  }
  return css
}

const given = (colour: string | undefined) => (colour === undefined ? null : colourOf(colour))

/** What CSS would load over the network, or run; null for nothing. */
export function activeCss(css: string): string | null {
  if (!MAYBE_ACTIVE.test(css)) return null
  if (/@import/i.test(css)) return '@import in CSS'
  if (/@font-face/i.test(css) && REMOTE_URL.test(css)) return 'a web font'
  if (REMOTE_URL.test(css)) return 'a background image over the network'
  if (/expression\s?\(|behavior\s?:|-moz-binding|javascript:/i.test(css)) return 'CSS that runs code'
  return null
}

const MAYBE_ACTIVE = /url\(|@import|expression|behavior|-moz-binding|javascript:/i
// A few spaces, not any number of them: a hostile style must not make this slow.
const REMOTE_URL = /url\([\s]{0,4}(?:["']|&quot;)?[\s]{0,4}(?:https?:)?\/\//i

const written = (value: string): string => value.replace('!important', '').trim().toLowerCase()

function hides(css: ReadonlyMap<string, string>): string | null {
  if (css.get('display') === 'none') return 'display:none'
  if (css.get('visibility') === 'hidden') return 'visibility:hidden'
  if (isZero(css.get('opacity'))) return 'opacity:0'
  if (/^scale(?:3d|x|y)?\(\s?0(?:\.0)?\s?[,)]/.test(css.get('transform') ?? '')) return 'transform:scale(0)'
  if (TRANSPARENT.test(css.get('color') ?? '')) return 'color:transparent'
  if (css.get('overflow') === 'hidden') {
    for (const side of ['max-height', 'height', 'max-width', 'width'] as const)
      if (isZero(css.get(side))) return `${side}:0`
  }
  return offPage(css)
}

const TRANSPARENT = /^(?:transparent|(?:rgb|hsl)a?\([^()]{3,40}[,/]\s{0,4}0(?:\.0{1,3})?%?\s{0,4}\))$/

/** Moved so far away that no window shows it. */
function offPage(css: ReadonlyMap<string, string>): string | null {
  const position = css.get('position')
  for (const side of position === 'absolute' || position === 'fixed' ? [...PUSHES, ...PLACES] : PUSHES) {
    const value = css.get(side)
    if (value?.startsWith('-') && FAR.test(value)) return `${side}:${value}`
  }
  return null
}

const PUSHES = ['text-indent', 'margin-left', 'margin-top', 'margin-right'] as const
const PLACES = ['left', 'top', 'right', 'bottom'] as const
const FAR = /^-(?:\d{4,6}|[3-9]\d\d)(?:\.\d{1,4})?(?:px|pt|em|rem|%)$/

const MONOSPACE = /monospace|courier|consolas|menlo|monaco/

/** Nobody can read text below three pixels. */
function tiny(size: string | undefined): string | null | undefined {
  if (size === undefined) return undefined
  if (Number.parseFloat(size) >= 3) return null
  if (isZero(size)) return 'font-size:0'
  const [, number = '', unit = ''] = /^(\d{0,3}(?:\.\d{1,4})?)(px|pt)$/.exec(size) ?? []
  return number !== '' && Number(number) * (unit === 'pt' ? 4 / 3 : 1) < 3 ? `font-size:${size}` : null
}

const isZero = (value: string | undefined): boolean =>
  value !== undefined && /^[+-]?0*\.?0+(?:[a-z]{1,4}|%)?$/.test(value)

export function lengthOf(value: string | null | undefined): Length {
  const given = value?.trim() ?? ''
  if (given === '') return 'missing'
  const pixels = /^(\d{1,5}(?:\.\d{1,4})?)(?:px)?$/i.exec(given)?.[1]
  return pixels === undefined ? 'other' : Number(pixels)
}
