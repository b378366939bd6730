import { lexer } from 'css-tree'
import type { MailFeature } from './caniemail.ts'

/**
 * What caniemail calls a feature, by what `usesOf` calls its use. Most names say it (`css-unit-rem`, `<ul>`); the rest is
 * listed here. A feature that nothing here can find is an error of this file, and a test says so.
 */
export function featuresByToken(features: readonly MailFeature[]): ReadonlyMap<string, readonly MailFeature[]> {
  const slugs = new Set(features.map(({ slug }) => slug))
  const byToken = new Map<string, MailFeature[]>()
  for (const feature of features) {
    for (const token of tokensOf(feature, slugs)) byToken.set(token, [...(byToken.get(token) ?? []), feature])
  }
  return byToken
}

export function tokensOf({ slug, title, keywords }: MailFeature, slugs: ReadonlySet<string>): readonly string[] {
  const own = OWN[slug]
  if (own !== undefined) return own
  const [category = '', ...rest] = slug.split('-')
  const name = rest.join('-')
  if (category === 'image') return [`image ${name}`]
  if (category === 'html') return htmlTokens(name, title)
  const [prefix, kind] = CSS_KINDS.find(([start]) => name.startsWith(start)) ?? ['', '']
  if (kind !== '') return [`${kind} ${name.slice(prefix.length)}`]
  // "gap, column-gap, row-gap" names three properties; "border-radius logical properties" is about others.
  const listed = title.split(/[\s,&]+/)
  const named = [name, ...(listed.every(isProperty) ? listed : [])]
  // A keyword names a property only where that has no page of its own; single words are about anything, as "color".
  const alike = keywords.filter((word) => word.includes('-') && !slugs.has(`css-${word}`))
  return [...new Set([...named, ...alike])].filter(isProperty).map((property) => `property ${property}`)
}

const isProperty = (name: string) => lexer.getProperty(name, false) !== null

const CSS_KINDS: readonly (readonly [string, string])[] = [
  ['unit-', 'unit'],
  ['function-', 'function'],
  ['pseudo-class-', 'pseudo-class'],
  ['pseudo-element-', 'pseudo-element'],
  ['selector-', 'selector'],
  ['at-media-', 'media'],
  ['at-', 'at'],
]

function htmlTokens(name: string, title: string): readonly string[] {
  if (title.endsWith(' attribute')) return [`attribute ${name}`]
  const input = /^(input|button)-(\w+)$/.exec(name)
  if (input !== null) return [`element ${input[1]} ${input[2]}`]
  const elements = [...title.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? '')
  return elements.map((element) => `element ${element}`)
}

const each = (kind: string, names: string) => names.split(' ').map((name) => `${kind} ${name}`)

const OWN: Readonly<Record<string, readonly string[]>> = {
  'css-at-media-device-pixel-ratio': ['media -webkit-device-pixel-ratio', 'media -webkit-min-device-pixel-ratio'],
  'css-at-media-hover': ['media hover', 'media any-hover'],
  'css-border-radius': each(
    'property',
    'border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius',
  ),
  'css-animation': each(
    'property',
    'animation animation-name animation-duration animation-delay animation-iteration-count animation-timing-function',
  ),
  'css-transition': each(
    'property',
    'transition transition-property transition-duration transition-delay transition-timing-function',
  ),
  'css-padding': each('property', 'padding padding-top padding-right padding-bottom padding-left'),
  'css-outline': each('property', 'outline outline-color outline-style outline-width'),
  'css-comments': ['comment'],
  'css-conic-gradient': each('function', 'conic-gradient repeating-conic-gradient'),
  'css-linear-gradient': each('function', 'linear-gradient repeating-linear-gradient'),
  'css-radial-gradient': each('function', 'radial-gradient repeating-radial-gradient'),
  'css-display-flex': ['word display:flex', 'word display:inline-flex'],
  'css-display-grid': ['word display:grid', 'word display:inline-grid'],
  'css-display-none': ['word display:none'],
  'css-important': ['important'],
  'css-inert-attribute': ['attribute inert'],
  'css-intrinsic-size': ['width', 'height', 'min-width', 'max-width', 'min-height', 'max-height'].flatMap((property) =>
    ['fit-content', 'min-content', 'max-content'].map((word) => `word ${property}:${word}`),
  ),
  'css-modern-color': each('function', 'lch oklch lab oklab'),
  'css-nesting': ['nesting'],
  'css-rgb': ['function rgb'],
  'css-rgba': ['function rgba'],
  'css-scroll-snap': each('property', 'scroll-snap-type scroll-snap-align scroll-snap-stop'),
  'css-sytem-ui': ['font-family', 'font'].flatMap((property) =>
    ['system-ui', 'ui-serif', 'ui-sans-serif', 'ui-rounded', 'ui-monospace'].map((word) => `word ${property}:${word}`),
  ),
  'css-unit-calc': ['function calc'],
  'css-unit-initial': ['word *:initial'],
  'css-unit-percent': ['unit %'],
  'css-variables': ['property --*', 'function var'],
  'html-address': ['element address'],
  'html-anchor-links': ['link #'],
  'html-comments': ['comment html'],
  'html-doctype': ['doctype'],
  'html-h1-h6': each('element', 'h1 h2 h3 h4 h5 h6'),
  'html-image-maps': ['element map', 'element area', 'attribute usemap'],
  'html-lists': each('element', 'ul ol dl li dt dd'),
  'html-mailto-links': ['link mailto:'],
  'html-meta-color-scheme': ['meta color-scheme'],
  'html-semantics': each(
    'element',
    'article aside details figcaption figure footer header main mark nav section summary time',
  ),
  'html-srcset': ['attribute srcset', 'attribute sizes'],
  'html-svg': ['element svg'],
  'image-jpg': ['image jpg', 'image jpeg'],
  'image-tiff': ['image tiff', 'image tif'],
  // Not of a mail's markup: a format of its own, and a logo that DNS announces.
  amp: [],
  bimi: [],
}
