import type { Scan, TagPlace } from './scan-markup.ts'
import { type Mistake, type PlacedTag, type Tag, writeTag } from './tags.ts'

/** Elements of MJML that keep their text. MJML drops the text between the components of all others. */
const TEXT_HOLDERS = new Set(
  `mj-raw mj-text mj-table mj-button mj-title mj-preview mj-navbar-link mj-social-element mj-accordion-title
  mj-accordion-text`.split(/\s+/),
)
/** A mail program does not read the content of these as text and markup. */
const CODE = new Set('script style mj-style iframe noembed noframes noscript xmp plaintext template'.split(' '))
const URL_ATTRIBUTES = new Set(['href', 'src'])
/** `dir` and `align` belong to the language of a text: from which side it is read. */
const TEXT_ATTRIBUTES = new Set(['title', 'alt', 'aria-label', 'lang', 'dir', 'align'])
/** Here href and src are a link or a picture. Elsewhere they run code or change the meaning of other addresses. */
const ADDRESSED = new Set(['a', 'area', 'img'])

/** Checks that every tag is in an allowed place, and that every block closes where it opened. */
export function checkPlaces(tags: readonly PlacedTag[], { places }: Scan): Mistake[] {
  const byTag = new Map(places.map((place) => [place.index, place]))
  const mistakes: Mistake[] = []
  const open: { readonly tag: PlacedTag; readonly level: string; hasElse: boolean }[] = []
  for (const [i, tag] of tags.entries()) {
    const place = byTag.get(i)
    const say = (message: string) => mistakes.push({ offset: tag.start, message })
    const wrong = place === undefined ? NO_PLACE : wrongPlace(tag, place)
    if (wrong !== null) say(wrong)
    const level = place?.level ?? ''
    if (tag.tag.kind === 'each' || tag.tag.kind === 'if') open.push({ tag, level, hasElse: false })
    const closes = closedBy(tag.tag)
    if (closes === null) continue
    const last = open.at(-1)
    if (last === undefined || last.tag.tag.kind !== closes)
      say(`${writeTag(tag.tag)} has no ${closes === 'each' ? '{{#each}}' : '{{#if}}'} that is open here`)
    else if (last.level !== level)
      say(
        `${writeTag(tag.tag)} and its ${writeTag(last.tag.tag)} are in different elements; put both into the same one`,
      )
    if (tag.tag.kind !== 'else') open.pop()
    else if (last?.hasElse) say(`${writeTag(last.tag.tag)} already has an {{else}}; a condition has only one`)
    else if (last !== undefined) last.hasElse = true
  }
  for (const { tag } of open) mistakes.push({ offset: tag.start, message: `${writeTag(tag.tag)} is never closed` })
  return mistakes
}

const NO_PLACE = 'a tag is only allowed in text or as a quoted attribute value'

/** Why a tag is not allowed in a place, or null. The rules are the same for the source and for what MJML makes of it. */
export function wrongPlace({ tag }: Pick<PlacedTag, 'tag'>, place: TagPlace): string | null {
  const { element, attribute } = place
  if (place.where === 'comment') return 'a tag in a comment does nothing; remove it'
  if (place.where === 'name') return NO_PLACE
  if (element === 'mj-style' || element === 'style')
    return 'a placeholder is not allowed in a style sheet; use a class instead'
  if (attribute === null) {
    if (CODE.has(element)) return `a placeholder is not allowed in <${element}>, which is not read as text`
    return isMjml(element) && !TEXT_HOLDERS.has(element)
      ? `MJML drops a tag between components; write <mj-raw>${writeTag(tag)}</mj-raw>`
      : null
  }
  if (tag.kind !== 'placeholder') return `${writeTag(tag)} is not allowed in an attribute`
  if (attribute === 'style' || attribute.startsWith('on')) return `a placeholder is not allowed in ${attribute}=""`
  if (!place.quoted) return `put quotes around the placeholder: ${attribute}="${writeTag(tag)}"`
  if (URL_ATTRIBUTES.has(attribute)) {
    if (!isMjml(element) && !ADDRESSED.has(element))
      return `a placeholder is not allowed in ${attribute}="" of <${element}>, only in that of a link or image`
    return place.whole ? null : `${attribute}="" takes one placeholder of type url and nothing beside it`
  }
  return TEXT_ATTRIBUTES.has(attribute)
    ? null
    : `a placeholder is not allowed in ${attribute}="", which decides how the mail looks`
}

const isMjml = (element: string) => element === 'mjml' || element.startsWith('mj-')

function closedBy({ kind }: Tag): 'each' | 'if' | null {
  if (kind === 'end-each') return 'each'
  return kind === 'end-if' || kind === 'else' ? 'if' : null
}
