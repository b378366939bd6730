import type { Scan, TagPlace } from './scan-markup.ts'
import type { Mistake, PlacedTag } from './slot-tags.ts'

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
const URL_ATTRIBUTES = new Set(['href', 'src'])
const TEXT_ATTRIBUTES = new Set(['title', 'alt', 'aria-label', 'lang', 'name'])

/** Whether every tag stands where it can work, and every block closes where it opened. */
export function checkPlaces(tags: readonly PlacedTag[], { places }: Scan): Mistake[] {
  const mistakes: Mistake[] = []
  const open: { readonly tag: PlacedTag; readonly level: string }[] = []
  for (const [i, tag] of tags.entries()) {
    const place = places.get(i)
    if (place === undefined) continue
    const wrong = wrongPlace(tag, place)
    if (wrong !== null) mistakes.push({ offset: tag.start, message: wrong })
    const closes = closedBy(tag)
    if (tag.tag.kind === 'each' || tag.tag.kind === 'if') open.push({ tag, level: place.level })
    else if (closes !== null) {
      const last = open.at(-1)
      if (last === undefined || last.tag.tag.kind !== closes)
        mistakes.push({ offset: tag.start, message: `${name(tag)} closes nothing that is open here` })
      else if (last.level !== place.level) {
        mistakes.push({
          offset: tag.start,
          message: `${name(tag)} stands at another level than its ${name(last.tag)}; open and close in the same element`,
        })
      }
      if (tag.tag.kind !== 'else') open.pop()
    }
  }
  for (const { tag } of open) mistakes.push({ offset: tag.start, message: `${name(tag)} is never closed` })
  return mistakes
}

function wrongPlace({ tag }: PlacedTag, { element, attribute, whole }: TagPlace): string | null {
  if (element === 'comment') return 'a tag in a comment does nothing; take it out'
  if (element === 'mj-style' || element === 'style') return 'a slot cannot stand in a style sheet; use a class'
  if (attribute === null) {
    const mjml = element === 'mjml' || element.startsWith('mj-')
    return mjml && !TEXT_HOLDERS.has(element)
      ? `a tag between components is dropped by MJML; write <mj-raw>${name({ tag })}</mj-raw>`
      : null
  }
  if (tag.kind !== 'slot') return `${name({ tag })} cannot stand in an attribute`
  if (attribute === 'style' || attribute.startsWith('on')) return `a slot cannot stand in ${attribute}=""`
  if (URL_ATTRIBUTES.has(attribute))
    return whole ? null : `${attribute}="" takes one slot of type url and nothing beside it`
  return TEXT_ATTRIBUTES.has(attribute)
    ? null
    : `a slot cannot stand in ${attribute}="", which decides how the mail looks`
}

function closedBy({ tag }: PlacedTag): 'each' | 'if' | null {
  if (tag.kind === 'end-each') return 'each'
  return tag.kind === 'end-if' || tag.kind === 'else' ? 'if' : null
}

function name({ tag }: Pick<PlacedTag, 'tag'>): string {
  switch (tag.kind) {
    case 'slot':
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
