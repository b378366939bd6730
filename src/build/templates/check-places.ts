import type { Scan, TagPlace } from './scan-markup.ts'
import type { Mistake, PlacedTag } from './tags.ts'

/** Elements of MJML whose text is text; in all others MJML drops what stands between its components. */
const TEXT_HOLDERS = new Set([
  'mj-raw',
  'mj-text',
  'mj-table',
  'mj-button',
  'mj-title',
  'mj-preview',
  'mj-navbar-link',
  'mj-social-element',
  'mj-accordion-title',
  'mj-accordion-text',
])
/** Text that a mail program does not read as text and markup. */
const CODE = new Set('script style mj-style iframe noembed noframes noscript xmp plaintext template'.split(' '))
const URL_ATTRIBUTES = new Set(['href', 'src'])
const TEXT_ATTRIBUTES = new Set(['title', 'alt', 'aria-label', 'lang'])
/** Where an address is followed or shown; elsewhere href and src run code or change what other addresses mean. */
const ADDRESSED = new Set(['a', 'area', 'img'])

/** Whether every tag stands where it can work, and every block closes where it opened. */
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
    const closes = closedBy(tag)
    if (closes === null) continue
    const last = open.at(-1)
    if (last === undefined || last.tag.tag.kind !== closes) say(`${name(tag)} closes nothing that is open here`)
    else if (last.level !== level)
      say(`${name(tag)} stands at another level than its ${name(last.tag)}; open and close in the same element`)
    if (tag.tag.kind !== 'else') open.pop()
    else if (last?.hasElse) say(`${name(last.tag)} has an {{else}} already; a condition has one`)
    else if (last !== undefined) last.hasElse = true
  }
  for (const { tag } of open) mistakes.push({ offset: tag.start, message: `${name(tag)} is never closed` })
  return mistakes
}

const NO_PLACE = 'a tag stands in text or is the value of an attribute, in quotes'

/** Why a tag cannot stand there, if so. The same rules hold for the source and for what MJML makes of it. */
export function wrongPlace({ tag }: Pick<PlacedTag, 'tag'>, place: TagPlace): string | null {
  const { element, attribute } = place
  if (place.where === 'comment') return 'a tag in a comment does nothing; take it out'
  if (place.where === 'name') return NO_PLACE
  if (element === 'mj-style' || element === 'style') return 'a placeholder cannot stand in a style sheet; use a class'
  if (attribute === null) {
    if (CODE.has(element)) return `a placeholder cannot stand in <${element}>, which is not read as text`
    return isMjml(element) && !TEXT_HOLDERS.has(element)
      ? `a tag between components is dropped by MJML; write <mj-raw>${name({ tag })}</mj-raw>`
      : null
  }
  if (tag.kind !== 'placeholder') return `${name({ tag })} cannot stand in an attribute`
  if (attribute === 'style' || attribute.startsWith('on')) return `a placeholder cannot stand in ${attribute}=""`
  if (!place.quoted) return `put quotes round it: ${attribute}="${name({ tag })}"`
  if (URL_ATTRIBUTES.has(attribute)) {
    if (!isMjml(element) && !ADDRESSED.has(element))
      return `a placeholder cannot stand in ${attribute}="" of <${element}>; links and pictures take one`
    return place.whole ? null : `${attribute}="" takes one placeholder of type url and nothing beside it`
  }
  return TEXT_ATTRIBUTES.has(attribute)
    ? null
    : `a placeholder cannot stand in ${attribute}="", which decides how the mail looks`
}

const isMjml = (element: string) => element === 'mjml' || element.startsWith('mj-')

function closedBy({ tag }: PlacedTag): 'each' | 'if' | null {
  if (tag.kind === 'end-each') return 'each'
  return tag.kind === 'end-if' || tag.kind === 'else' ? 'if' : null
}

function name({ tag }: Pick<PlacedTag, 'tag'>): string {
  switch (tag.kind) {
    case 'placeholder':
      return `{{${tag.path}}}`
    case 'each':
      return `{{#each ${tag.path} as ${tag.name}}}`
    case 'if':
      return `{{#if ${tag.path}}}`
    case 'else':
      return '{{else}}'
    case 'end-each':
      return '{{/each}}'
    case 'end-if':
      return '{{/if}}'
  }
}
