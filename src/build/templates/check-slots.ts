import type { Scan } from './scan-markup.ts'
import type { Mistake, PlacedTag } from './slot-tags.ts'
import type { SlotType } from './slot-types.ts'

type Slots = Extract<SlotType, { kind: 'object' }>

export interface SlotUse {
  /** TypeScript that reads the slot. */
  readonly expression: string
  readonly type: SlotType
}

export interface CheckedSlots {
  /** By tag, for slots, loops and conditions. */
  readonly uses: ReadonlyMap<number, SlotUse>
  readonly mistakes: readonly Mistake[]
  /** Declared paths that no tag reads. */
  readonly unused: readonly string[]
}

/** Finds the declared slot behind every path, and whether it can be used that way. */
export function checkSlots(tags: readonly PlacedTag[], slots: Slots, { places }: Scan): CheckedSlots {
  const uses = new Map<number, SlotUse>()
  const mistakes: Mistake[] = []
  const used = new Set<SlotType>()
  const scopes: Map<string, SlotUse>[] = []
  for (const [i, { tag, start }] of tags.entries()) {
    if (tag.kind === 'end-each') scopes.pop()
    if (tag.kind !== 'slot' && tag.kind !== 'each' && tag.kind !== 'if') continue
    const use = lookUp(tag.path, slots, scopes, used)
    if (typeof use === 'string') {
      mistakes.push({ offset: start, message: use })
      if (tag.kind === 'each') scopes.push(new Map())
      continue
    }
    uses.set(i, use)
    const wrong = wrongUse(tag.kind, tag.path, use.type, places.get(i)?.attribute ?? null)
    if (wrong !== null) mistakes.push({ offset: start, message: wrong })
    if (tag.kind === 'each') {
      const item = use.type.kind === 'list' ? use.type.item : use.type
      if (slots.fields.has(tag.name))
        mistakes.push({ offset: start, message: `"${tag.name}" is the name of a slot already; choose another` })
      scopes.push(new Map([[tag.name, { expression: tag.name, type: item }]]))
    }
  }
  return { uses, mistakes, unused: unusedPaths(slots, used) }
}

function lookUp(
  path: string,
  slots: Slots,
  scopes: readonly Map<string, SlotUse>[],
  used: Set<SlotType>,
): SlotUse | string {
  const [head = '', ...rest] = path.split('.')
  const local = scopes.findLast((scope) => scope.has(head))?.get(head)
  let use: SlotUse | undefined = local
  if (use === undefined) {
    const type = slots.fields.get(head)
    if (type === undefined)
      return unknown(head, [...slots.fields.keys(), ...scopes.flatMap((scope) => [...scope.keys()])])
    use = { expression: `view.${head}`, type }
  }
  used.add(use.type)
  for (const name of rest) {
    const field: SlotType | undefined = use.type.kind === 'object' ? use.type.fields.get(name) : undefined
    if (field === undefined) return unknown(name, use.type.kind === 'object' ? [...use.type.fields.keys()] : [], path)
    use = { expression: `${use.expression}.${name}`, type: field }
    used.add(field)
  }
  return use
}

function unknown(name: string, known: readonly string[], path = name): string {
  const near = known.toSorted((a, b) => distance(a, name) - distance(b, name))[0]
  const hint =
    near !== undefined && distance(near, name) <= 3
      ? `; did you mean "${near}"?`
      : `; known here are ${known.join(', ') || 'none'}`
  return `"${path}" is not a declared slot${hint}`
}

function wrongUse(kind: 'slot' | 'each' | 'if', path: string, type: SlotType, attribute: string | null): string | null {
  if (kind === 'each') return type.kind === 'list' ? null : `"${path}" is no list; {{#each}} needs one`
  if (kind === 'if') {
    const decides = type.kind === 'list' || type.kind === 'flag' || (type.kind !== 'object' && type.nullable)
    return decides ? null : `"${path}" is always there; {{#if}} needs a list, a flag or a slot that may be missing`
  }
  if (type.kind === 'list' || type.kind === 'object')
    return `"${path}" is ${type.kind === 'list' ? 'a list' : 'an object'} and cannot be shown as text`
  if (type.kind === 'flag') return `"${path}" is a flag and cannot be shown as text`
  const address = attribute === 'href' || attribute === 'src'
  if (address && type.kind !== 'url') return `${attribute}="" takes a slot of type url; "${path}" is ${type.kind}`
  return attribute !== null && type.kind === 'html' ? `"${path}" is markup and cannot stand in an attribute` : null
}

function unusedPaths(type: SlotType, used: ReadonlySet<SlotType>, path = ''): string[] {
  if (path !== '' && !used.has(type)) return [path]
  if (type.kind === 'object')
    return [...type.fields].flatMap(([name, field]) => unusedPaths(field, used, path === '' ? name : `${path}.${name}`))
  return type.kind === 'list' && type.item.kind === 'object'
    ? [...type.item.fields].flatMap(([name, field]) => unusedPaths(field, used, `${path}.${name}`))
    : []
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
