import { lexer } from 'css-tree'
import type { MailFeature } from './caniemail.ts'

/** The features of caniemail by the tokens of `usesOf`. A test makes sure that every feature has a token. */
export function featuresByToken(features: readonly MailFeature[]): ReadonlyMap<string, readonly MailFeature[]> {
  const slugs = new Set(features.map(({ slug }) => slug))
  const pairs = features.flatMap((feature) => tokensOf(feature, slugs).map((token) => ({ token, feature })))
  return new Map(
    [...Map.groupBy(pairs, ({ token }) => token)].map(([token, of]) => [token, of.map(({ feature }) => feature)]),
  )
}

/** Most slugs and titles name the token (`css-unit-rem`, `<ul>`). `SPECIAL` has the rest. */
export function tokensOf({ slug, title, keywords }: MailFeature, slugs: ReadonlySet<string>): readonly string[] {
  const special = SPECIAL.get(slug)
  if (special !== undefined) return special
  const [category = '', ...rest] = slug.split('-')
  const name = rest.join('-')
  if (category === 'image') return [`image ${name}`]
  if (category === 'html') return htmlTokens(name, title)
  const kind = CSS_KINDS.find((one) => name.startsWith(`${one}-`))
  if (kind !== undefined) return [`${kind.replace('at-media', 'media')} ${name.slice(kind.length + 1)}`]
  // "gap, column-gap, row-gap" names three properties; "border-radius logical properties" is about others.
  const listed = title.split(/[\s,&]+/)
  const named = [name, ...(listed.every(isProperty) ? listed : [])]
  // A keyword names a property unless that has its own page; a single word such as "color" may be about anything.
  const alike = keywords.filter((word) => word.includes('-') && !slugs.has(`css-${word}`))
  return [...new Set([...named, ...alike])].filter(isProperty).map((property) => `property ${property}`)
}

const isProperty = (name: string) => lexer.getProperty(name, false) !== null

const CSS_KINDS = ['unit', 'function', 'pseudo-class', 'pseudo-element', 'selector', 'at-media', 'at']

function htmlTokens(name: string, title: string): readonly string[] {
  if (title.endsWith(' attribute')) return [`attribute ${name}`]
  const input = /^(input|button)-(\w+)$/.exec(name)
  if (input !== null) return [`element ${input[1]} ${input[2]}`]
  return [...title.matchAll(/<(\w+)>/g)].map((match) => `element ${match[1]}`)
}

/** Slug: kind name name | kind name. AMP is a format of its own and BIMI a logo in DNS: no markup uses them. */
const SPECIAL: ReadonlyMap<string, readonly string[]> = new Map(
  `amp:
bimi:
css-at-media-device-pixel-ratio: media -webkit-device-pixel-ratio -webkit-min-device-pixel-ratio
css-at-media-hover: media hover any-hover
css-border-radius: property border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius
css-animation: property animation animation-name animation-duration animation-delay animation-iteration-count animation-timing-function
css-transition: property transition transition-property transition-duration transition-delay transition-timing-function
css-padding: property padding padding-top padding-right padding-bottom padding-left
css-outline: property outline outline-color outline-style outline-width
css-comments: comment css
css-conic-gradient: function conic-gradient repeating-conic-gradient
css-linear-gradient: function linear-gradient repeating-linear-gradient
css-radial-gradient: function radial-gradient repeating-radial-gradient
css-display-flex: word display:flex display:inline-flex
css-display-grid: word display:grid display:inline-grid
css-display-none: word display:none
css-important: important !
css-inert-attribute: attribute inert
css-intrinsic-size: word fit-content min-content max-content
css-modern-color: function lch oklch lab oklab
css-nesting: nesting &
css-rgb: function rgb
css-rgba: function rgba
css-scroll-snap: property scroll-snap-type scroll-snap-align scroll-snap-stop
css-sytem-ui: word system-ui ui-serif ui-sans-serif ui-rounded ui-monospace
css-unit-calc: function calc
css-unit-initial: word initial
css-unit-percent: unit %
css-variables: property --* | function var
html-address: element address
html-anchor-links: link #
html-comments: comment html
html-doctype: doctype !
html-h1-h6: element h1 h2 h3 h4 h5 h6
html-image-maps: element map area | attribute usemap
html-lists: element ul ol dl li dt dd
html-mailto-links: link mailto:
html-meta-color-scheme: meta color-scheme
html-semantics: element article aside details figcaption figure footer header main mark nav section summary time
html-srcset: attribute srcset sizes
html-svg: element svg
image-jpg: image jpg jpeg
image-tiff: image tiff tif`
    .split('\n')
    .map((line) => {
      const [slug = '', uses = ''] = line.split(/: ?(.*)/s)
      const kinds = uses.split(' | ').map((part) => part.split(' '))
      return [slug, kinds.flatMap(([kind, ...names]) => names.map((name) => `${kind} ${name}`))] as const
    }),
)
