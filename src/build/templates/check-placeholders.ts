import { isTaken } from './emit-function.ts'
import type { Placeholders, PlaceholderType, PlaceholderUse } from './placeholder-types.ts'
import type { Scan, TagPlace } from './scan-markup.ts'
import type { Mistake, PlacedTag, Tag } from './tags.ts'

export interface CheckedPlaceholders {
  /** By the number of the tag, for placeholders, loops and conditions. */
  readonly uses: ReadonlyMap<number, PlaceholderUse>
  readonly mistakes: readonly Mistake[]
  /** Declared paths that no tag reads. */
  readonly unused: readonly string[]
}

/** The names that loops give. Null after a mistake that was already reported: its consequences are not reported. */
type Scope = ReadonlyMap<string, PlaceholderUse | null>

/** Finds the declared placeholder of every path, and checks that it can be used that way. */
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
    if (placeholders.fields.has(tag.name))
      say(`"${tag.name}" is already the name of a placeholder; choose another name`)
    else if (isTaken(tag.name)) say(`"${tag.name}" has a meaning in TypeScript; choose another name`)
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
  const hint = near === null ? `; declared here: ${known.join(', ') || 'nothing'}` : `; did you mean "${near}"?`
  return `"${path}" is not a declared placeholder${hint}`
}

/** The known name that a misspelt one probably means, or null when none is near. */
function nearest(name: string, known: readonly string[]): string | null {
  const [near] = known.toSorted((a, b) => distance(a, name) - distance(b, name))
  return near !== undefined && distance(near, name) <= Math.min(3, Math.ceil(name.length / 2)) ? near : null
}

/** Levenshtein distance, for names of a few letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Why a placeholder of this type cannot be used that way, or null. */
export function wrongUse(tag: Tag, type: PlaceholderType, place: TagPlace | undefined): string | null {
  if (tag.kind !== 'placeholder' && tag.kind !== 'each' && tag.kind !== 'if') return null
  const { path } = tag
  if (tag.kind === 'each') return type.kind === 'list' ? null : `"${path}" is not a list; {{#each}} needs one`
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
  return attribute !== null && type.kind === 'url'
    ? `"${path}" is a url, for href="", src="" or text; ${attribute}="" takes a placeholder of type text`
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
