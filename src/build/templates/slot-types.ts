/** The slots that a template may use, as its `.slots.json` declares them. */
export type SlotType =
  | { readonly kind: 'text' | 'url' | 'html' | 'flag'; readonly nullable: boolean }
  | { readonly kind: 'list'; readonly item: SlotType }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, SlotType> }

/** A message where the declaration cannot be read. */
export function readSlotType(json: unknown, path = 'the declaration'): SlotType | string {
  if (typeof json === 'string') {
    const match = /^(text|url|html|flag)(\?)?$/.exec(json)
    if (match === null)
      return `${path} is "${json}"; types are text, url, html and flag, with "?" for one that may be missing`
    return { kind: match[1] as 'text' | 'url' | 'html' | 'flag', nullable: match[2] === '?' }
  }
  if (Array.isArray(json)) {
    if (json.length !== 1) return `${path} is a list; write the type of its items once, as ["text"] or [{ … }]`
    const item = readSlotType(json[0], `an item of ${path}`)
    return typeof item === 'string' ? item : { kind: 'list', item }
  }
  if (typeof json !== 'object' || json === null) return `${path} is neither a type nor a list nor an object`
  const fields = new Map<string, SlotType>()
  for (const [name, value] of Object.entries(json)) {
    const type = readSlotType(value, name)
    if (typeof type === 'string') return type
    fields.set(name, type)
  }
  return { kind: 'object', fields }
}

/** The type as TypeScript. */
export function typescriptOf(type: SlotType, indent = ''): string {
  if (type.kind === 'list') {
    const item = typescriptOf(type.item, indent)
    return `readonly ${item.includes(' | ') && type.item.kind !== 'object' ? `(${item})` : item}[]`
  }
  if (type.kind === 'object') {
    const fields = [...type.fields].map(
      ([name, field]) => `${indent}  readonly ${name}: ${typescriptOf(field, `${indent}  `)}\n`,
    )
    return `{\n${fields.join('')}${indent}}`
  }
  return `${TYPESCRIPT[type.kind]}${type.nullable ? ' | null' : ''}`
}

const TYPESCRIPT = { text: 'string', url: 'Url', html: 'SafeHtml', flag: 'boolean' } as const
