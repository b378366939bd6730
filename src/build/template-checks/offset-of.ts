import type { MarkedMail } from '../templates/compile-template.ts'
import { scanMarkup } from '../templates/scan-markup.ts'
import { MARKER } from '../templates/tags.ts'
import { type Document, type Element, elementsOf, ownText, parentOf } from './mail-document.ts'
import type { FeatureUse } from './support/feature-uses.ts'

/** The offset of some words in the source, or 0. */
export const find = (source: string, words: string): number => (words === '' ? 0 : Math.max(0, source.indexOf(words)))

/** Where a use of a feature is in the source of the template. */
export function offsetOfUse({ token, value, element }: FeatureUse, mail: MarkedMail): number {
  const property = /^property (.+)/.exec(token)?.[1] ?? /^(?:word|unit) ([^:]+:)?/.exec(token)?.[1]?.slice(0, -1)
  // MJML inlines what is in a sheet of the template; spaces and capitals may differ.
  const written = value.split(/\s+/).map((part) => RegExp.escape(part))
  const declaration = new RegExp(`${RegExp.escape(property ?? '')}\\s*:\\s*${written.join('\\s+')}`, 'i')
  const at = value === '' || !/^(?:property|word|unit) /.test(token) ? -1 : mail.source.search(declaration)
  if (at >= 0) return at
  if (element !== null) return offsetOf(element, mail)
  return find(mail.source, value) || find(mail.source, token.replace(/^\S+ /, '').replace(/^.*:/, ''))
}

/**
 * Where an element of the mail is in the source of the template, which MJML does not tell: by a placeholder in it, by its
 * position among those with its name and class, by its words, or by its children.
 */
export const offsetOf = (element: Element, mail: MarkedMail): number => searchFor(element, mail) ?? 0

function searchFor(element: Element, mail: MarkedMail): number | null {
  const { alt = '', href = '' } = element.attribs
  const inside = [ownText(element), ...Object.values(element.attribs)].join(' ')
  const tags = [...inside.matchAll(MARKER)].map((match) => mail.tags[Number(match[1])])
  const placeholder = tags.find((one) => one?.tag.kind === 'placeholder')
  if (placeholder !== undefined) return placeholder.start
  const similar = offsetAmongSimilar(element, mail)
  if (similar !== null) return similar
  for (const words of [`>${ownText(element).replaceAll(MARKER, ' ').trim()}`, `"${alt}"`, `"${href}"`]) {
    const at = words.length < 3 ? -1 : mail.source.indexOf(words)
    if (at >= 0) return at
  }
  for (const child of element.children) {
    const at = 'attribs' in child ? searchFor(child, mail) : null
    if (at !== null) return at
  }
  return null
}

function offsetAmongSimilar(element: Element, { source }: MarkedMail): number | null {
  const named = element.attribs.class ?? ''
  const same = elementsOf(documentOf(element)).filter(
    ({ name, attribs }) => name === element.name && (attribs.class ?? '') === named,
  )
  const written = scanMarkup(source).elements.filter(
    ({ name, attributes }) =>
      (name === element.name && (attributes.get('class') ?? '') === named) ||
      // MJML makes a css-class the class of one element.
      (named !== '' && attributes.get('css-class') === named),
  )
  return written.length === same.length ? (written[same.indexOf(element)]?.offset ?? null) : null
}

function documentOf(element: Element): Document {
  const above = parentOf(element)
  return above === null ? (element.parent as Document) : documentOf(above)
}
