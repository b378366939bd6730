import type { Length } from './outline.ts'

/** What one `style` attribute means for the checks. */
export interface StyleFacts {
  /** How it hides the element and all that is in it; null where it does not. */
  readonly hides: string | null
  /** Whether its text has no size; null where the size is inherited. */
  readonly zeroSize: boolean | null
  readonly width: Length
  readonly height: Length
  /** What it would load from elsewhere or run, in words; null where nothing. */
  readonly active: string | null
}

/** One pass over the declarations. Mails repeat few styles many times: callers keep the answers. */
export function styleFacts(style: string): StyleFacts {
  const css = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) css.set(declaration.slice(0, colon).trim().toLowerCase(), written(declaration.slice(colon + 1)))
  }
  return {
    hides: hides(css),
    zeroSize: zeroSize(css.get('font-size')),
    width: lengthOf(css.get('width')),
    height: lengthOf(css.get('height')),
    active: activeCss(style),
  }
}

/** What CSS would load over the network, or run; null where nothing. */
export function activeCss(css: string): string | null {
  if (!MAYBE_ACTIVE.test(css)) return null
  if (/@import/i.test(css)) return '@import in CSS'
  if (/@font-face/i.test(css) && REMOTE_URL.test(css)) return 'a web font'
  if (REMOTE_URL.test(css)) return 'a background image over the network'
  if (/expression\s?\(|behavior\s?:|-moz-binding|javascript:/i.test(css)) return 'CSS that runs code'
  return null
}

const MAYBE_ACTIVE = /url\(|@import|expression|behavior|-moz-binding|javascript:/i
// A few spaces, not any number of them: a hostile style shall not make this slow.
const REMOTE_URL = /url\([\s]{0,4}(?:["']|&quot;)?[\s]{0,4}(?:https?:)?\/\//i

const written = (value: string): string => value.replace('!important', '').trim().toLowerCase()

function hides(css: ReadonlyMap<string, string>): string | null {
  if (css.get('display') === 'none') return 'display:none'
  if (css.get('visibility') === 'hidden') return 'visibility:hidden'
  if (isZero(css.get('opacity'))) return 'opacity:0'
  if (css.get('overflow') === 'hidden') {
    for (const side of ['max-height', 'height', 'max-width', 'width'] as const)
      if (isZero(css.get(side))) return `${side}:0`
  }
  return null
}

const zeroSize = (size: string | undefined): boolean | null => (size === undefined ? null : isZero(size))

const isZero = (value: string | undefined): boolean =>
  value !== undefined && /^[+-]?0*\.?0+(?:[a-z]{1,4}|%)?$/.test(value)

export function lengthOf(value: string | null | undefined): Length {
  const given = value?.trim() ?? ''
  if (given === '') return 'missing'
  const pixels = /^(\d{1,5}(?:\.\d{1,4})?)(?:px)?$/i.exec(given)?.[1]
  return pixels === undefined ? 'other' : Number(pixels)
}
