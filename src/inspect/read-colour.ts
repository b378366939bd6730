import { convertOklabToRgb, parseHex, parseNamed } from 'culori/fn'

/** An sRGB colour; red, green and blue from 0 to 1, and outside of it what a screen of sRGB cannot show. */
export interface Colour {
  readonly mode: 'rgb'
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha?: number
}

/**
 * Reads a CSS colour: a name, `#rgb` in all lengths, `rgb()`, `hsl()`, `hwb()`, `oklab()` and `oklch()` as new and old sheets write them.
 * Null for a text that is no colour, and for one that depends on the reader's system. The parser of culori would bring 5 kB more, gzipped.
 */
export function readColour(css: string): Colour | null {
  const text = css.trim().toLowerCase()
  if (text === 'transparent') return { mode: 'rgb', r: 0, g: 0, b: 0, alpha: 0 }
  const call = /^(rgb|hsl|hwb|oklab|oklch)a?\(([^()]*)\)$/.exec(text)
  if (call === null) return parseNamed(text as Parameters<typeof parseNamed>[0]) ?? parseHex(text) ?? null
  const parts = (call[2] ?? '').trim().split(/\s*[,/]\s*|\s+/)
  const [a, b, c, alpha = Number.NaN] = parts.map((part, i) => read(part, SCALES[call[1] ?? '']?.[i] ?? [1, 1]))
  if (parts.length > 4 || a === undefined || b === undefined || c === undefined) return null
  if ([a, b, c].some(Number.isNaN) || (parts.length === 4 && Number.isNaN(alpha))) return null
  const opaque = colourOf(call[1] ?? '', a, b, c)
  return parts.length === 4 ? { ...opaque, alpha: within(alpha) } : opaque
}

const BYTE = [1 / 255, 1] as const
const PERCENT = [1 / 100, 1] as const
const AXIS = [1, 0.4] as const

/** Of each part: how a number without a unit is multiplied, and what 100 % is. */
const SCALES: Readonly<Record<string, readonly (readonly [number: number, whole: number])[]>> = {
  rgb: [BYTE, BYTE, BYTE],
  hsl: [[1, 360], PERCENT, PERCENT],
  hwb: [[1, 360], PERCENT, PERCENT],
  oklab: [[1, 1], AXIS, AXIS],
  oklch: [[1, 1], AXIS, [1, 360]],
}

const DEGREES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }

/** NaN for what is no number. A missing part is 0. */
function read(part: string, [number, whole]: readonly [number: number, whole: number]): number {
  if (part === 'none') return 0
  const [, digits = 'none', unit = ''] =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%|deg|grad|rad|turn)?$/.exec(part) ?? []
  return Number(digits) * (unit === '%' ? whole / 100 : (DEGREES[unit] ?? number))
}

function colourOf(space: string, a: number, b: number, c: number): Colour {
  if (space === 'rgb') return { mode: 'rgb', r: a, g: b, b: c }
  if (space === 'hsl') return fromHsl(a, within(b), within(c))
  if (space === 'hwb') {
    const whole = Math.max(1, b + c)
    const { r, g, b: blue } = fromHsl(a, 1, 0.5)
    const mixed = (part: number) => part * (1 - (b + c) / whole) + b / whole
    return { mode: 'rgb', r: mixed(r), g: mixed(g), b: mixed(blue) }
  }
  return fromOklab(space === 'oklab' ? { l: a, a: b, b: c } : { l: a, ...pointOf(b, c) })
}

/** The point of Oklab with this chroma and hue, in degrees. */
const pointOf = (chroma: number, hue: number) => ({
  a: chroma * Math.cos((hue / 180) * Math.PI),
  b: chroma * Math.sin((hue / 180) * Math.PI),
})

const fromOklab = (lab: { readonly l: number; readonly a: number; readonly b: number }): Colour => {
  const { r, g, b } = convertOklabToRgb(lab)
  return { mode: 'rgb', r, g, b }
}

/** CSS Color 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const part = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return { mode: 'rgb', r: part(0), g: part(8), b: part(4) }
}

const within = (part: number): number => Math.min(1, Math.max(0, part))
