import type { MarkedMail } from '../templates/compile-template.ts'
import { scanMarkup } from '../templates/scan-markup.ts'
import { MARKER } from '../templates/tags.ts'
import { type Element, elementsBeside, ownText } from './mail-document.ts'

/**
 * Where an element of the mail stands in the template, as an offset into its source: MJML does not say. By a tag in it; by its
 * place among those of its name and class, where MJML made no more of them than there were; by its words; or by what it holds.
 */
export function offsetOf(element: Element, mail: MarkedMail): number {
  return placeOf(element, mail) ?? 0
}

function placeOf(element: Element, mail: MarkedMail): number | null {
  const inside = [ownText(element), ...Object.values(element.attribs)].join(' ')
  const placeholders = [...inside.matchAll(MARKER)].map((match) => mail.tags[Number(match[1])])
  const placeholder = placeholders.find((one) => one?.tag.kind === 'placeholder')
  if (placeholder !== undefined) return placeholder.start
  const alike = alikeInSource(element, mail)
  if (alike !== null) return alike
  const { alt = '', href = '' } = element.attribs
  for (const words of [`>${ownText(element).replaceAll(MARKER, ' ').trim()}`, `"${alt}"`, `"${href}"`]) {
    const at = words.length < 3 ? -1 : mail.source.indexOf(words)
    if (at >= 0) return at
  }
  for (const child of element.children) {
    const at = 'attribs' in child ? placeOf(child, mail) : null
    if (at !== null) return at
  }
  return null
}

function alikeInSource(element: Element, { source }: MarkedMail): number | null {
  const named = element.attribs.class ?? ''
  const same = elementsBeside(element).filter(
    ({ name, attribs }) => name === element.name && (attribs.class ?? '') === named,
  )
  const written = scanMarkup(source).elements.filter(
    ({ name, attributes }) =>
      (name === element.name && (attributes.get('class') ?? '') === named) ||
      // A css-class of MJML becomes the class of one element.
      (named !== '' && attributes.get('css-class') === named),
  )
  return written.length === same.length ? (written[same.indexOf(element)]?.offset ?? null) : null
}

/** Where words stand in the source; its beginning, where they do not. */
export const find = (source: string, words: string): number => (words === '' ? 0 : Math.max(0, source.indexOf(words)))
