import type { FrontMatter } from './parse-front-matter.ts'

/** `{% title: "…" %}` before the text, in the HOCON that Laika reads: one key per line. Null for any other tag. */
export function readLaika(text: string): FrontMatter | null {
  const [whole, source] = BLOCK.exec(text.slice(0, LONGEST)) ?? []
  if (whole === undefined || source === undefined) return null
  const fields = new Map<string, string>()
  for (const line of source.split('\n')) {
    if (/^\s*(?:#.*|\/\/.*)?$/.test(line)) continue
    const [, key, value] = LINE.exec(line) ?? []
    if (key === undefined || value === undefined) return null
    fields.set(key.replace(/^laika\./, '').toLowerCase(), plain(value))
  }
  return fields.size === 0 ? null : { fields, body: text.slice(whole.length) }
}

const LONGEST = 20_000
const BLOCK = /^\s*\{%[ \t]*\n?([^%]*(?:%(?!\})[^%]*)*)%\}[ \t]*(?:\n|$)/
const LINE = /^\s*([A-Za-z][\w.-]{0,60})\s*[:=]\s*(.*?),?\s*$/

/** Without quotes and brackets. `${name}` refers to a value of the site. */
const plain = (value: string): string =>
  value
    .replace(/^\[([\s\S]*)\]$/, '$1')
    .replace(/\$\{\??([\w.-]+)\}/g, '$1')
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .trim()
