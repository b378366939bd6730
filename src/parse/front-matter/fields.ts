import type { Fields } from './parse-front-matter.ts'

/** Deeper tables and longer lists say nothing about a title, an author or a date. */
const DEPTH = 3
const LONGEST_LIST = 50

/**
 * Flattens values of any dialect to fields. The entries of a table become fields too: `seo: {title: …}` is `seo.title`. An author written
 * as a table becomes the name in it. A list becomes its values, joined.
 */
export function flatten(values: object): Fields {
  const fields = new Map<string, string>()
  const visit = (key: string, value: unknown, depth: number): void => {
    const text = asText(value)
    if (text !== null && !fields.has(key)) fields.set(key, text)
    if (depth < DEPTH && isTable(value))
      for (const [name, part] of Object.entries(value)) visit(`${key}.${name.toLowerCase()}`, part, depth + 1)
  }
  for (const [key, value] of Object.entries(values)) visit(key.toLowerCase(), value, 0)
  return fields
}

/** `null`, `~` and an empty value are no value. */
export const isNothing = (text: string) => /^(?:~|null|nil|none)?$/i.test(text.trim())

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) {
    return value
      .slice(0, LONGEST_LIST)
      .map(asText)
      .filter((text) => text !== null && text !== '')
      .join(', ')
  }
  if (isTable(value)) {
    const translated = Object.keys(value).every((key) => LANGUAGE.test(key)) ? Object.values(value)[0] : null
    const name = value.name ?? value.title ?? value.nick ?? translated
    if (name !== undefined && name !== null) return typeof name === 'string' ? name : null
    // `authors: {ann: {name: Ann}, …}`
    const named = Object.values(value).slice(0, LONGEST_LIST)
    return named.length > 0 && named.every((one) => isTable(one) && typeof one.name === 'string') ? asText(named) : null
  }
  return null
}

/** `title: {en: …, de: …}` has the text in several languages. The first one counts. */
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
