import { blend, parse, type Rgb, rgb, wcagContrast } from 'culori'

/** An sRGB colour as a screen paints it, in steps of 1/255; each part is from 0 to 1. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

/** Reads a CSS colour; null for one that depends on the reader's system, and for what is not a colour. */
export function readColor(css: string): Color | null {
  const found = rgb(parse(css))
  return found === undefined ? null : painted({ ...found, alpha: found.alpha ?? 1 })
}

/** What is seen of a colour on top of an opaque one. */
export function lay(top: Color, bottom: Color): Color {
  const { r, g, b } = blend([asRgb(bottom), asRgb(top)], 'normal', 'rgb') as Rgb
  return painted({ r, g, b, alpha: 1 })
}

/** The contrast of two opaque colours by WCAG 2.2, from 1 to 21. */
export const contrastOf = (a: Color, b: Color): number => wcagContrast(asRgb(a), asRgb(b))

export const hexOf = ({ r, g, b }: Color): string =>
  `#${[r, g, b].map((part) => byteOf(part).toString(16).padStart(2, '0')).join('')}`

const painted = ({ r, g, b, alpha }: Color): Color => ({
  r: byteOf(r) / 255,
  g: byteOf(g) / 255,
  b: byteOf(b) / 255,
  alpha,
})

/** Rounds halves up, as browsers do, also those that a binary fraction makes slightly less than a half. */
const byteOf = (part: number) => Math.round(Number((Math.min(1, Math.max(0, part)) * 255).toFixed(6)))

const asRgb = (color: Color): Rgb => ({ mode: 'rgb', ...color })
