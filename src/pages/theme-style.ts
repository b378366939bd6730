import { type Palette, type ThemeChoice, themeOf } from '../model/theme.ts'
import { shortHash } from '../text/short-hash.ts'

/**
 * The address of a digest's colours and fonts as a stylesheet, because the policy of the pages forbids inline styles. Its name is a
 * hash of its content, so that it can be cached forever and does not reveal the digest. Null for the default theme.
 */
export const themeAddress = (choice: ThemeChoice | null): string | null =>
  choice === null ? null : `/themes/${nameOf(themeStyle(choice))}.css`

/** The custom properties of `styles/base.css`, with the values of the theme. */
export function themeStyle(choice: ThemeChoice | null): string {
  const { light, dark, headingFont, bodyFont } = themeOf(choice)
  return `:root{${propertiesOf(light)}--serif:${headingFont};--sans:${bodyFont}}@media (prefers-color-scheme:dark){:root{${propertiesOf(dark)}}}`
}

const propertiesOf = ({ background, paper, strong, muted, rule, accent }: Palette): string =>
  [
    ['paper', background],
    ['sheet', paper],
    ['ink', strong],
    ['soft', muted],
    ['line', rule],
    ['accent', accent],
    ['on-accent', readableOn(accent)],
    ['code', background],
  ]
    .map(([name, value]) => `--${name}:${value};`)
    .join('')

/** Black or white, whichever has more contrast (WCAG 2.2): for every colour one of them has at least 4.58. */
const readableOn = (colour: string): string => (luminanceOf(colour) > EQUAL ? '#000000' : '#ffffff')

/** The luminance at which black and white have the same contrast: (1.05 / (L + 0.05)) = ((L + 0.05) / 0.05). */
const EQUAL = Math.sqrt(1.05 * 0.05) - 0.05

/** Relative luminance of `#rrggbb`, from 0 to 1. */
function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const nameOf = (style: string): string => shortHash(style).toString(16).padStart(8, '0')
