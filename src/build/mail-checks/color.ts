import { blend, parse, type Rgb, rgb, wcagContrast } from 'culori'

/** An sRGB colour; `alpha` from 0 to 1. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

/** A CSS colour, or null where it is none or depends on the reader's system. */
export function readColor(css: string): Color | null {
  const found = rgb(parse(css))
  return found === undefined ? null : { r: found.r, g: found.g, b: found.b, alpha: found.alpha ?? 1 }
}

/** What is seen where a colour lies on an opaque one. */
export function lay(top: Color, bottom: Color): Color {
  const { r, g, b } = blend([asRgb(bottom), asRgb(top)], 'normal', 'rgb') as Rgb
  return { r, g, b, alpha: 1 }
}

/** The contrast of two opaque colours by WCAG 2.2, from 1 to 21. */
export const contrastOf = (a: Color, b: Color): number => wcagContrast(asRgb(a), asRgb(b))

export const hexOf = ({ r, g, b }: Color): string =>
  `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const asRgb = (color: Color): Rgb => ({ mode: 'rgb', ...color })
