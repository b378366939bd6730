import type { FeatureUse } from './feature-uses.ts'

/**
 * What may be missing in a big mail program, because the mail is whole without it. This is the list to add to when a template
 * wants something that the build refuses: name what the reader loses, and what stands in its place.
 */
export interface AcceptedGap {
  /** By the names of https://www.caniemail.com. */
  readonly features: readonly string[]
  /** Beginnings of caniemail's names of programs: `outlook.windows`, or `gmail` for all of Gmail. */
  readonly clients: readonly string[]
  /** Only these uses; all of them, where it is left out. */
  readonly uses?: (use: FeatureUse) => boolean
  readonly loses: string
  readonly fallback: string
}

const list = (names: string) => names.trim().split(/\s+/)
const on = (names: string) => (use: FeatureUse) => use.element === null || list(names).includes(use.element.name)

export const ACCEPTED_GAPS: readonly AcceptedGap[] = [
  {
    features: list(`html-style css-at-media css-important css-selector-class css-selector-child css-selector-descendant
      css-selector-grouping css-selector-id css-selector-type`),
    clients: ['gmail'],
    loses: 'Every <style> is taken away on the mobile web page and for accounts that are not Google’s',
    fallback: 'what reading needs stands in style="", and contrast is measured without <style> too',
  },
  {
    features: ['css-at-media', 'css-important'],
    clients: ['outlook.windows'],
    // Ours are written without the space that Word wants; it reads none of the media queries they stand in.
    uses: ({ token, behind }) => token !== 'important' || behind.includes('at media'),
    loses: 'The mail keeps its wide, light form',
    fallback: 'the styles outside of @media are a whole design',
  },
  {
    features: ['css-at-media', 'css-at-media-prefers-color-scheme'],
    clients: ['gmail', 'outlook.windows', 'yahoo'],
    loses: 'Our dark colours are not used',
    fallback: 'the mail stays light, or the program darkens it by a rule of its own',
  },
  {
    features: ['css-color-scheme', 'html-meta-color-scheme'],
    clients: ['gmail', 'outlook', 'yahoo', 'apple-mail.ios'],
    loses: 'The mail cannot say that it knows light and dark',
    fallback: 'where dark rules are read at all, they say it themselves',
  },
  {
    features: list('css-width css-max-width css-display css-margin html-width'),
    clients: ['outlook.windows'],
    uses: ({ token, value }) => token !== 'property display' || /^(?:inline-block|block|table|inline)$/.test(value),
    loses: 'Widths and centring of anything but tables',
    fallback: 'MJML sets tables of the same widths in comments that only Outlook reads',
  },
  {
    features: list('css-display-none css-opacity css-overflow css-max-height css-max-width'),
    clients: ['gmail.mobile-webmail', 'outlook.windows'],
    uses: ({ element }) => isPreheader(element?.attribs.style),
    loses: 'One of the ways in which the preheader is hidden',
    fallback: 'MJML hides it in seven ways at once',
  },
  {
    features: ['css-border', 'css-padding'],
    clients: ['outlook.windows'],
    uses: on('p ul ol li h1 h2 h3 h4 blockquote'),
    loses: 'Lines beside and space within paragraphs and lists',
    fallback: 'they are ornament; dividers have a table of their own for Outlook',
  },
  {
    features: list('css-line-height css-letter-spacing css-word-spacing'),
    clients: ['outlook.windows'],
    loses: 'Lines and letters stand a little closer or wider',
    fallback: 'no text depends on it',
  },
  {
    features: ['css-word-break'],
    clients: ['gmail', 'outlook', 'apple-mail', 'yahoo'],
    loses: 'Long words break anywhere, or not at all',
    fallback: 'only an address that is written out could reach past its column',
  },
  {
    features: ['css-text-decoration'],
    clients: ['gmail'],
    loses: 'Underlines are as the program likes, for accounts that are not Google’s',
    fallback: 'a link that must be seen has a colour of its own too',
  },
  {
    features: ['html-body', 'html-doctype'],
    clients: ['gmail', 'outlook', 'yahoo'],
    loses: '<body> becomes a <div> in the program’s own page',
    fallback: 'MJML gives the outermost <div> the same background and language',
  },
  {
    features: ['html-role', 'html-aria-label'],
    clients: ['yahoo'],
    loses: 'The label of the mail as a whole',
    fallback: 'its subject and its <h1> say the same',
  },
  {
    features: ['html-lang'],
    clients: ['orange', 'hey', 'gmx', 'web-de', 'ionos-1and1', 'laposte', 'sfr'],
    loses: 'A screen reader is not told the language',
    fallback: 'it reads in that of the program, as every mail there',
  },
  {
    features: ['html-dir', 'css-direction'],
    clients: ['gmail.mobile-webmail'],
    loses: 'A mail with a word of Arabic or Hebrew is set from the right',
    fallback: 'it can still be read; the program does so with every mail',
  },
  {
    features: ['css-height'],
    clients: ['yahoo', 'outlook.windows'],
    uses: ({ value }) => value === 'auto',
    loses: 'Heights are the least and not the exact ones',
    fallback: 'auto is what they are anyway',
  },
  {
    features: ['css-pseudo-class-hover', 'css-outline'],
    clients: ['gmail', 'outlook', 'yahoo'],
    loses: 'Nothing changes under the pointer',
    fallback: 'what a link is can be seen without it',
  },
]

/** Only what is also too small to be seen may rely on `display:none`: Gmail's mobile page shows the rest. */
function isPreheader(style = ''): boolean {
  const written = style.replaceAll(' ', '')
  return ['display:none', 'max-height:0', 'overflow:hidden', 'font-size:1px'].every((one) => written.includes(one))
}
