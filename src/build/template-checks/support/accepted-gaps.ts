import type { FeatureUse } from './feature-uses.ts'

/**
 * A gap in a big mail program that does no harm, because a fallback exists. To use what the build refuses, add
 * an entry here: say what the reader loses, and what replaces it.
 */
export interface AcceptedGap {
  /** By the names of https://www.caniemail.com. */
  readonly features: readonly string[]
  /** Beginnings of caniemail's names of programs: `outlook.windows`, or `gmail` for all of Gmail; `*` for every program. */
  readonly clients: readonly string[]
  readonly loses: string
  readonly fallback: string
  /** Only these uses; all of them when it is missing. */
  readonly uses?: (use: FeatureUse) => boolean
}

export const ACCEPTED_GAPS: readonly AcceptedGap[] = [
  gap(
    `html-style css-at-media css-important css-selector-class css-selector-child css-selector-descendant
    css-selector-grouping css-selector-id css-selector-type`,
    'gmail',
    {
      loses: 'Gmail removes every <style> on its mobile page and for accounts of other providers',
      fallback: 'the mail is readable with style="" alone; contrast is also measured without <style>',
    },
  ),
  gap('css-at-media css-important', 'outlook.windows', {
    loses: 'The mail stays wide and light',
    fallback: 'the styles outside of @media are a complete design',
    // Outlook needs a space before !important, and our CSS has none. Outlook ignores our media queries anyway.
    uses: ({ token, behind }) => token !== 'important' || behind.includes('at media'),
  }),
  gap('css-at-media css-at-media-prefers-color-scheme', 'gmail outlook.windows yahoo', {
    loses: 'The dark colours of the template are not used',
    fallback: 'the mail stays light, or the program darkens it by its own rules',
  }),
  gap('css-color-scheme html-meta-color-scheme', 'gmail outlook yahoo apple-mail.ios', {
    loses: 'The mail cannot declare that it supports light and dark',
    fallback: 'programs that read @media read the dark rules without it',
  }),
  gap('css-width css-max-width css-display css-margin css-float html-width html-height', 'outlook.windows', {
    loses: 'Only tables have a width and can be centred',
    fallback: 'MJML writes tables of the same widths for Outlook',
    uses: ({ token, value }) =>
      (token !== 'property display' || /^(?:inline-block|block|inline|table|inline-table)$/.test(value)) &&
      (token !== 'property float' || value === 'none'),
  }),
  gap(
    'css-display-none css-opacity css-overflow css-max-height css-max-width',
    'gmail.mobile-webmail outlook.windows',
    {
      loses: 'Some of the styles that hide the preheader do not work',
      fallback: 'MJML hides it with seven different styles',
      uses: ({ element }) => isPreheader(styleOf(element)),
    },
  ),
  gap('css-border css-padding', 'outlook.windows', {
    loses: 'Paragraphs and lists have no border and no space inside; buttons and table cells may have less space',
    fallback: 'they are decoration there; MJML repeats the space of a button on its cell, and dividers have a table',
    uses: ({ token, element }) =>
      element === null ||
      /^(?:p|ul|ol|li|h[1-4]|blockquote)$/.test(element.name) ||
      (!token.startsWith('property border') && (element.name === 'td' || styleOf(element).includes('mso-padding-alt'))),
  }),
  gap('css-border-radius css-overflow', '*', {
    loses: 'Corners are square',
    fallback: 'round corners are decoration',
    uses: ({ token, element }) => token !== 'property overflow' || styleOf(element).includes('border-radius'),
  }),
  gap('css-border-spacing css-table-layout', 'outlook.windows outlook.macos', {
    loses: 'Tables divide their width by their content',
    fallback: 'MJML also writes cellspacing="0" and the widths as attributes',
    uses: ({ token, value }) => token === 'property table-layout' || /^0(?:px)?$/.test(value),
  }),
  gap('html-target', '*', { loses: 'The program decides where a link opens', fallback: 'the link still opens' }),
  gap('css-line-height css-letter-spacing css-word-spacing', 'outlook.windows', {
    loses: 'Lines and letters are slightly closer or wider',
    fallback: 'no text depends on it',
  }),
  gap('css-word-break', 'gmail outlook apple-mail yahoo', {
    loses: 'Long words break anywhere or not at all',
    fallback: 'only an address in the text could be wider than its column',
  }),
  gap('css-text-decoration', 'gmail', {
    loses: 'Underlines are missing for accounts of other providers',
    fallback: 'a link that must be visible also has its own colour',
  }),
  gap('html-body html-doctype', 'gmail outlook yahoo', {
    loses: 'The program puts the content of <body> into a <div> of its own page',
    fallback: 'MJML gives its outermost <div> the same colour and language',
  }),
  gap('html-role html-aria-label', 'yahoo', {
    loses: 'The label of the whole mail is missing',
    fallback: 'the subject and the <h1> say the same; a link to a source is an arrow directly after its sentence',
  }),
  gap('html-lang', 'orange hey gmx web-de ionos-1and1 laposte sfr', {
    loses: 'A screen reader does not learn the language',
    fallback: 'this is the same for every mail there',
  }),
  gap('html-dir css-direction', 'gmail.mobile-webmail', {
    loses: 'One word of Arabic or Hebrew turns the text direction to right-to-left',
    fallback: 'this is the same for every mail there',
  }),
  gap('css-height', 'yahoo', {
    loses: 'A height is a minimum, not exact',
    fallback: 'nothing in a mail is cut off by a height',
  }),
  gap('css-height', 'outlook.windows', {
    loses: 'Only cells have a height',
    fallback: 'auto changes nothing, and a spacer has the height of its line',
    uses: ({ value, element }) => value === 'auto' || styleOf(element).includes('line-height'),
  }),
  gap('css-pseudo-class-hover css-outline css-cursor', '*', {
    loses: 'Nothing changes under the pointer',
    fallback: 'a link is visible without it',
  }),
]

type Reason = Pick<AcceptedGap, 'loses' | 'fallback' | 'uses'>

function gap(features: string, clients: string, reason: Reason): AcceptedGap {
  return { features: features.split(/\s+/), clients: clients.split(' '), ...reason }
}

function styleOf(element: FeatureUse['element']): string {
  return element?.attribs.style ?? ''
}

/** Gmail's mobile page shows an element with `display:none`, so the preheader must also be too small to see. */
function isPreheader(style: string): boolean {
  const written = style.replaceAll(' ', '')
  return ['display:none', 'max-height:0', 'overflow:hidden', 'font-size:1px'].every((one) => written.includes(one))
}
