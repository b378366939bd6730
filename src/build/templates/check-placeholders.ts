import { nearest } from './nearest.ts'
import type { Placeholders, PlaceholderType } from './placeholder-types.ts'
import type { Scan, TagPlace } from './scan-markup.ts'
import type { Mistake, PlacedTag, Tag } from './tags.ts'
import { isTaken } from './taken-names.ts'

export interface PlaceholderUse {
  /** TypeScript that reads the placeholder. */
  readonly expression: string
  readonly type: PlaceholderType
}

export interface CheckedPlaceholders {
  /** By tag, for placeholders, loops and conditions. */
  readonly uses: ReadonlyMap<number, PlaceholderUse>
  readonly mistakes: readonly Mistake[]
  /** Declared paths that no tag reads. */
  readonly unused: readonly string[]
}

/** What a loop names. Null where that is a mistake already told: what follows from it is not told again. */
type Scope = ReadonlyMap<string, PlaceholderUse | null>

/** Finds the declared placeholder behind every path, and whether it can be used that way. */
export function checkPlaceholders(
  tags: readonly PlacedTag[],
  placeholders: Placeholders,
  { places }: Scan,
): CheckedPlaceholders {
  const uses = new Map<number, PlaceholderUse>()
  const mistakes: Mistake[] = []
  const used = new Set<PlaceholderType>()
  const scopes: Scope[] = []
  const byTag = new Map(places.map((place) => [place.index, place]))
  for (const [i, { tag, start }] of tags.entries()) {
    const say = (message: string) => mistakes.push({ offset: start, message })
    if (tag.kind === 'end-each') scopes.pop()
    if (tag.kind !== 'placeholder' && tag.kind !== 'each' && tag.kind !== 'if') continue
    const use = lookUp(tag.path, placeholders, scopes, used)
    if (typeof use === 'string') say(use)
    else if (use !== null) {
      uses.set(i, use)
      const wrong = wrongUse(tag, use.type, byTag.get(i))
      if (wrong !== null) say(wrong)
    }
    if (tag.kind !== 'each') continue
    if (placeholders.fields.has(tag.name)) say(`"${tag.name}" is the name of a placeholder already; choose another`)
    else if (isTaken(tag.name)) say(`"${tag.name}" means something to TypeScript; choose another name`)
    const found = use === null || typeof use === 'string' ? null : use.type
    const item = found?.kind === 'list' ? { expression: tag.name, type: found.item } : null
    scopes.push(new Map([[tag.name, item]]))
  }
  return { uses, mistakes, unused: unusedPaths(placeholders, used) }
}

function lookUp(
  path: string,
  placeholders: Placeholders,
  scopes: readonly Scope[],
  used: Set<PlaceholderType>,
): PlaceholderUse | string | null {
  const [head = '', ...rest] = path.split('.')
  const local = scopes.findLast((scope) => scope.has(head))?.get(head)
  if (local === null) return null
  const type = placeholders.fields.get(head)
  let use = local ?? (type === undefined ? undefined : { expression: `view.${head}`, type })
  if (use === undefined)
    return unknown(head, [...placeholders.fields.keys(), ...scopes.flatMap((scope) => [...scope.keys()])])
  used.add(use.type)
  for (const name of rest) {
    const field: PlaceholderType | undefined = use.type.kind === 'object' ? use.type.fields.get(name) : undefined
    if (field === undefined) return unknown(name, use.type.kind === 'object' ? [...use.type.fields.keys()] : [], path)
    use = { expression: `${use.expression}.${name}`, type: field }
    used.add(field)
  }
  return use
}

function unknown(name: string, known: readonly string[], path = name): string {
  const near = nearest(name, known)
  const hint = near === null ? `; known here are ${known.join(', ') || 'none'}` : `; did you mean "${near}"?`
  return `"${path}" is not a declared placeholder${hint}`
}

/** Text that is shown as it is written, without markup. */
const PLAIN = new Set(['mj-title', 'mj-preview', 'title', 'textarea'])

/** Why a placeholder of this type cannot be used that way, if so. */
export function wrongUse(tag: Tag, type: PlaceholderType, place: TagPlace | undefined): string | null {
  if (tag.kind !== 'placeholder' && tag.kind !== 'each' && tag.kind !== 'if') return null
  const { path } = tag
  if (tag.kind === 'each') return type.kind === 'list' ? null : `"${path}" is no list; {{#each}} needs one`
  if (tag.kind === 'if') {
    const decides = type.kind === 'list' || type.kind === 'flag' || (type.kind !== 'object' && type.nullable)
    return decides
      ? null
      : `"${path}" is always there; {{#if}} needs a list, a flag or a placeholder that may be missing`
  }
  if (type.kind === 'list' || type.kind === 'object')
    return `"${path}" is ${type.kind === 'list' ? 'a list' : 'an object'} and cannot be shown as text`
  if (type.kind === 'flag') return `"${path}" is a flag and cannot be shown as text`
  const attribute = place?.attribute ?? null
  if (attribute === 'href' || attribute === 'src')
    return type.kind === 'url' ? null : `${attribute}="" takes a placeholder of type url; "${path}" is ${type.kind}`
  if (attribute !== null && type.kind === 'url')
    return `"${path}" is a url and stands in href="", src="" or text; ${attribute}="" takes a placeholder of type text`
  if (type.kind !== 'html') return null
  if (attribute !== null) return `"${path}" is markup and cannot stand in an attribute`
  return PLAIN.has(place?.element ?? '')
    ? `"${path}" is markup; <${place?.element}> takes a placeholder of type text`
    : null
}

function unusedPaths(type: PlaceholderType, used: ReadonlySet<PlaceholderType>, path = ''): string[] {
  if (path !== '' && !used.has(type)) return [path]
  if (type.kind === 'object')
    return [...type.fields].flatMap(([name, field]) => unusedPaths(field, used, path === '' ? name : `${path}.${name}`))
  return type.kind === 'list' && type.item.kind === 'object'
    ? [...type.item.fields].flatMap(([name, field]) => unusedPaths(field, used, `${path}.${name}`))
    : []
}
