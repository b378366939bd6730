/** The text between `{{` and `}}`. */
export type Tag =
  | { readonly kind: 'placeholder'; readonly path: string }
  | { readonly kind: 'each'; readonly path: string; readonly name: string }
  | { readonly kind: 'if'; readonly path: string }
  | { readonly kind: 'else' | 'end-each' | 'end-if' }

export interface PlacedTag {
  readonly tag: Tag
  readonly start: number
  readonly end: number
}

export interface Mistake {
  readonly offset: number
  /** The setting that is the cause, where it is not the template. */
  readonly setting?: string
  readonly message: string
}

const PATH = /^[a-z]\w*(?:\.[a-z]\w*)*$/i

/** Finds every tag, in order. */
export function findTags(source: string): {
  readonly tags: readonly PlacedTag[]
  readonly mistakes: readonly Mistake[]
} {
  const tags: PlacedTag[] = []
  const mistakes: Mistake[] = [...source.matchAll(/[\uE000-\uE002]/g)].map(({ index }) => ({
    offset: index,
    message: 'the compiler uses U+E000 to U+E002 itself; remove this character',
  }))
  for (let start = source.indexOf('{{'); start >= 0; start = source.indexOf('{{', start)) {
    const close = source.indexOf('}}', start)
    const next = source.indexOf('{{', start + 2)
    if (source[start + 2] === '{') {
      const message = 'triple braces are not supported: every value is escaped; write two braces'
      mistakes.push({ offset: start, message })
      start = source.indexOf('}', start) < 0 ? source.length : source.indexOf('}', start)
    } else if (close < 0 || (next >= 0 && next < close)) {
      mistakes.push({ offset: start, message: '"{{" is never closed; write "}}" after the name' })
      start += 2
    } else {
      const text = source.slice(start + 2, close)
      const tag = text.includes('\n') ? 'write the whole tag on one line, from "{{" to "}}"' : readTag(text.trim())
      if (typeof tag === 'string') mistakes.push({ offset: start, message: tag })
      else tags.push({ tag, start, end: close + 2 })
      start = close + 2
    }
  }
  return { tags, mistakes }
}

function readTag(text: string): Tag | string {
  if (text === 'else') return { kind: 'else' }
  if (text === '/each') return { kind: 'end-each' }
  if (text === '/if') return { kind: 'end-if' }
  const each = /^#each\s+(\S+)\s+as\s+([a-z]\w*)$/i.exec(text)
  if (each !== null && PATH.test(each[1] ?? '')) return { kind: 'each', path: each[1] ?? '', name: each[2] ?? '' }
  const condition = /^#if\s+(\S+)$/.exec(text)
  if (condition !== null && PATH.test(condition[1] ?? '')) return { kind: 'if', path: condition[1] ?? '' }
  if (text.startsWith('#each')) return `"{{${text}}}" is not a loop; write {{#each list as item}}`
  if (text.startsWith('#') || text.startsWith('/'))
    return `"{{${text}}}" is not known; the tags are #each, #if, else, /each and /if`
  return PATH.test(text)
    ? { kind: 'placeholder', path: text }
    : `"{{${text}}}" is not a placeholder; format values in TypeScript, before the template`
}

/** A tag as a template writes it. */
export function writeTag(tag: Tag): string {
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

const OPEN = '\uE000'
const CLOSE = '\uE001'
const PADDING = '\uE002'

/** Replaces each tag by a marker of the same length: MJML keeps private characters, and offsets stay true. */
export function withMarkers(source: string, tags: readonly PlacedTag[]): string {
  let text = ''
  let from = 0
  for (const [i, { start, end }] of tags.entries()) {
    text += source.slice(from, start) + `${OPEN}${i}`.padEnd(end - start - 1, PADDING) + CLOSE
    from = end
  }
  return text + source.slice(from)
}

export const MARKER = /\uE000(\d+)\uE002*\uE001/g
