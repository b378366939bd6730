import type { FeatureUse } from './feature-uses.ts'

/**
 * What may be missing in a big mail program, because the mail is whole without it. This is the list to add to when a template
 * wants something that the build refuses: name what the reader loses, and what stands in its place.
 */
export interface AcceptedGap {
  /** By the names of https://www.caniemail.com. */
  readonly features: readonly string[]
  /** Beginnings of caniemail's names of programs: `outlook.windows`, or `gmail` for all of Gmail. */
  readonly clients: readonly string[] | 'all'
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
    loses: 'Every <style> is lost on the mobile page and for accounts not of Google',
    fallback: 'reading needs style="" alone; contrast is measured without <style> too',
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
    features: list('css-width css-max-width css-display css-margin css-float html-width html-height'),
    clients: ['outlook.windows'],
    uses: ({ token, value }) =>
      (token !== 'property display' || /^(?:inline-block|block|inline|table|inline-table)$/.test(value)) &&
      (token !== 'property float' || value === 'none'),
    loses: 'Widths and centring of anything but tables',
    fallback: 'MJML sets tables of those widths in comments for Outlook',
  },
  {
    features: list('css-display-none css-opacity css-overflow css-max-height css-max-width'),
    clients: ['gmail.mobile-webmail', 'outlook.windows'],
    uses: ({ element }) => isPreheader(styleOf(element)),
    loses: 'One of the ways in which the preheader is hidden',
    fallback: 'MJML hides it in seven ways at once',
  },
  {
    features: ['css-border', 'css-padding'],
    clients: ['outlook.windows'],
    uses: on('p ul ol li h1 h2 h3 h4 blockquote'),
    loses: 'Lines beside and space within paragraphs and lists',
    fallback: 'they are ornament; dividers have a table for Outlook',
  },
  {
    features: ['css-padding'],
    clients: ['outlook.windows'],
    uses: ({ element }) => element?.name === 'td' || styleOf(element).includes('mso-padding-alt'),
    loses: 'The space within a button, and within the cells of a row one by one',
    fallback: 'MJML sets a button’s space on its cell too, and a row is as high as its highest cell',
  },
  {
    features: ['css-border-radius', 'css-overflow'],
    clients: 'all',
    uses: ({ token, element }) => token !== 'property overflow' || styleOf(element).includes('border-radius'),
    loses: 'Corners are square',
    fallback: 'they are ornament',
  },
  {
    features: ['css-border-spacing', 'css-table-layout'],
    clients: ['outlook.windows', 'outlook.macos'],
    uses: ({ token, value }) => token === 'property table-layout' || /^0(?:px)?$/.test(value),
    loses: 'Tables divide their width as Word likes',
    fallback: 'MJML writes cellspacing="0" and widths as attributes too',
  },
  {
    features: ['html-target'],
    clients: 'all',
    loses: 'Links open where the program likes',
    fallback: 'they open',
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
    loses: 'Underlines, for accounts not of Google',
    fallback: 'a link that must be seen has a colour of its own too',
  },
  {
    features: ['html-body', 'html-doctype'],
    clients: ['gmail', 'outlook', 'yahoo'],
    loses: '<body> becomes a <div> in the program’s own page',
    fallback: 'MJML gives its outermost <div> the same colour and language',
  },
  {
    features: ['html-role', 'html-aria-label'],
    clients: ['yahoo'],
    loses: 'The label of the whole mail',
    fallback: 'its subject and its <h1> say the same',
  },
  {
    features: ['html-lang'],
    clients: ['orange', 'hey', 'gmx', 'web-de', 'ionos-1and1', 'laposte', 'sfr'],
    loses: 'A screen reader is not told the language',
    fallback: 'nor is it with any other mail there',
  },
  {
    features: ['html-dir', 'css-direction'],
    clients: ['gmail.mobile-webmail'],
    loses: 'One word of Arabic or Hebrew sets it from the right',
    fallback: 'so are all mails there',
  },
  {
    features: ['css-height'],
    clients: ['yahoo'],
    loses: 'A height is the least, not the exact one',
    fallback: 'nothing in a mail is cut off by a height',
  },
  {
    features: ['css-height'],
    clients: ['outlook.windows'],
    uses: ({ value, element }) => value === 'auto' || styleOf(element).includes('line-height'),
    loses: 'Heights of anything but cells',
    fallback: 'auto is what they are anyway, and a spacer has the height of its line',
  },
  {
    features: ['css-pseudo-class-hover', 'css-outline', 'css-cursor'],
    clients: 'all',
    loses: 'Nothing changes under the pointer',
    fallback: 'what a link is can be seen without it',
  },
]

const styleOf = (element: FeatureUse['element']): string => element?.attribs.style ?? ''

/** Only what is also too small to be seen may rely on `display:none`: Gmail's mobile page shows the rest. */
function isPreheader(style: string): boolean {
  const written = style.replaceAll(' ', '')
  return ['display:none', 'max-height:0', 'overflow:hidden', 'font-size:1px'].every((one) => written.includes(one))
}
