import { clampChroma, formatHex, formatHex8, modeHsl, modeHwb, modeOklch, modeRgb, parse, useMode } from 'culori/fn'
import { type Replacement, replaceRanges, scanHtml } from '../markup/scan-html.ts'

const toOklch = useMode(modeOklch)
useMode(modeRgb)
useMode(modeHsl)
useMode(modeHwb)

/**
 * The mail in a program that ignores its dark rules and inverts its colours, as Gmail's app on iOS and Outlook do: every colour
 * keeps its hue and gets the opposite lightness (OKLCH, L to 1 − L). No program has published its rule; this is its strictest form.
 * Words, links and layout are not changed, and neither are the dark rules.
 */
export function inverted(html: string): string {
  const replacements: Replacement[] = []
  let afterHeadTag: number | null = null
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'css') replacements.push({ ...piece, text: invertSheet(html.slice(piece.start, piece.end)) })
    if (piece.kind !== 'open') continue
    if (afterHeadTag === null && /^head$/i.test(html.slice(piece.name.start, piece.name.end))) {
      afterHeadTag = piece.end
      replacements.push({ start: piece.end, end: piece.end, text: CANVAS })
    }
    for (const { name, value } of piece.attributes) {
      if (value === null) continue
      const attribute = html.slice(name.start, name.end).toLowerCase()
      const written = html.slice(value.start, value.end)
      if (attribute === 'style') replacements.push({ ...value, text: invertDeclarations(written) })
      else if (COLOUR_ATTRIBUTES.has(attribute)) replacements.push({ ...value, text: invertColour(written) ?? written })
    }
  }
  const turned = replaceRanges(html, replacements)
  return afterHeadTag === null ? CANVAS + turned : turned
}

/** The inverse of a CSS colour, as `#rrggbb` or `#rrggbbaa`; null for a text that is not a colour, or for a transparent one. */
export function invertColour(colour: string): string | null {
  const parsed = toOklch(parse(colour.trim()))
  if (parsed === undefined || parsed.alpha === 0) return null
  const turned = clampChroma({ ...parsed, l: 1 - parsed.l }, 'oklch')
  return (parsed.alpha ?? 1) < 1 ? formatHex8(turned) : formatHex(turned)
}

/** If a mail sets no background, programs use the colours of their own dark mode. */
const CANVAS = '<style>html{background:#000;color:#fff}a{color:#8ab4f8}</style>'

const COLOUR_ATTRIBUTES = new Set([
  'bgcolor',
  'color',
  'text',
  'link',
  'vlink',
  'alink',
  'bordercolor',
  'fill',
  'stroke',
])

/** A program that inverts does not read dark rules. The innermost blocks of a style sheet are its declarations. */
function invertSheet(css: string): string {
  return css
    .replaceAll(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi, '(max-width:0)')
    .replaceAll(/\{[^{}]*\}/g, (block) => `{${invertDeclarations(block.slice(1, -1))}}`)
}

const invertDeclarations = (css: string): string =>
  css.replaceAll(/(?<![a-z-])([a-z-]+)(\s*:)([^;]*)/gi, (whole, property: string, colon: string, value: string) =>
    TAKES_COLOUR.test(property) ? property + colon + invertValue(value) : whole,
  )

const TAKES_COLOUR =
  /^(?:color|background|background-(?:color|image)|border.*|outline.*|(?:box|text)-shadow|text-decoration.*|fill|stroke|column-rule.*|caret-color)$/i

const invertValue = (value: string): string =>
  value.replaceAll(COLOUR_OR_QUOTE, (found) => invertColour(found) ?? found)

/**
 * An address or a string is skipped as a whole, so that no word in it is read as a colour. One without an end goes to the end of
 * the sheet (CSS Syntax 4.3.6).
 */
const COLOUR_OR_QUOTE =
  /url\([^)]*(?:\)|$)|"[^"]*"|'[^']*'|#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab)\([^()]*\)|[a-z][a-z-]*/gi
