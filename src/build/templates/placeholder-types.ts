/** The placeholders that a template may use, as its `.placeholders.json` declares them. */
export type PlaceholderType =
  | { readonly kind: Kind; readonly nullable: boolean }
  | { readonly kind: 'list'; readonly item: PlaceholderType }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, PlaceholderType> }

type Kind = 'text' | 'url' | 'flag'

export type Placeholders = Extract<PlaceholderType, { kind: 'object' }>

/** A declared placeholder where a tag uses it. */
export interface PlaceholderUse {
  /** TypeScript that reads it. */
  readonly expression: string
  readonly type: PlaceholderType
}

/** A mistake in a declaration; `path` says where, for example `stories.heading`. */
export interface TypeMistake {
  readonly path: string
  readonly message: string
}

const NAME = /^[a-z]\w*$/i

export function readPlaceholderType(json: unknown, path = ''): PlaceholderType | TypeMistake {
  const wrong = (message: string) => ({ path, message: `${path === '' ? 'the declaration' : `"${path}"`} ${message}` })
  if (typeof json === 'string') {
    const match = /^(text|url|flag)(\?)?$/.exec(json)
    return match === null
      ? wrong(`is "${json}"; the types are text, url and flag, with "?" for one that may be missing`)
      : { kind: match[1] as Kind, nullable: match[2] === '?' }
  }
  if (Array.isArray(json)) {
    if (json.length !== 1) return wrong('is a list; write the type of its items once, as ["text"] or [{ … }]')
    if (Array.isArray(json[0])) return wrong('is a list of lists; make its items objects, as [{ "items": ["text"] }]')
    const item = readPlaceholderType(json[0], path)
    return 'message' in item ? item : { kind: 'list', item }
  }
  if (typeof json !== 'object' || json === null) return wrong('must be a type, a list or an object')
  const fields = new Map<string, PlaceholderType>()
  for (const [name, value] of Object.entries(json)) {
    const own = path === '' ? name : `${path}.${name}`
    if (!NAME.test(name))
      return { path: own, message: `"${own}" cannot be the name of a placeholder; use letters, digits and "_"` }
    const type = readPlaceholderType(value, own)
    if ('message' in type) return type
    fields.set(name, type)
  }
  return { kind: 'object', fields }
}

/** The type as TypeScript. */
export function typescriptOf(type: PlaceholderType, indent = ''): string {
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

const TYPESCRIPT = { text: 'string', url: 'Url', flag: 'boolean' } as const
