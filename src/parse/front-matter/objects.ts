import type { FrontMatter } from './parse-front-matter.ts'

/** Objects of programming languages before a text: Clojure (Cryogen), Elixir (NimblePublisher). Only their strings and dates are read. */
export function readObject(text: string): FrontMatter | null {
  for (const { block, pair } of OBJECTS) {
    const [whole] = block.exec(text.slice(0, LONGEST)) ?? []
    if (whole === undefined) continue
    const fields = pairsOf(whole, pair)
    if (fields.has('title')) return { fields, body: text.slice(whole.length) }
  }
  return null
}

const OBJECTS: readonly { readonly block: RegExp; readonly pair: RegExp }[] = [
  {
    block: /^\s*\{\s*:[a-z](?:[^{}"]|"(?:[^"\\]|\\.)*")*\}[ \t]*(?:\n|$)/,
    pair: /:([\w.-]{1,40})\s+(?:#inst\s+)?"((?:[^"\\]|\\.){0,2000})"/g,
  },
  {
    block: /^\s*%\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}\s*\n-{3,}[ \t]*(?:\n|$)/,
    pair: /([a-z_]{1,40}):\s+(?:~[DUN]\[|")([^"\]\n]{0,2000})["\]]/g,
  },
]
const LONGEST = 20_000

/** `export const meta = {…}` of MDX. It stays in the body, from which MDX is removed later. */
export function readExport(text: string): FrontMatter | null {
  const start = EXPORT.exec(text.slice(0, LONGEST))
  if (start === null) return null
  const from = start.index + start[0].length
  const end = text.indexOf('\n}', from)
  const fields = pairsOf(text.slice(from, end < 0 ? from + 4_000 : Math.min(end, from + 4_000)), EXPORTED)
  const name = fields.get('name')
  if (name !== undefined && !fields.has('author')) fields.set('author', name)
  return fields.has('title') ? { fields, body: text } : null
}

const EXPORT =
  /(?:^|\n)export\s+const\s+(?:meta|metadata|frontmatter|frontMatter|attributes|post|article)\s*(?::\s*\w{1,40}\s*)?=\s*\{/
const EXPORTED = /(?<=[\s,{])["']?(\w{1,40})["']?\s*:\s*(?:new Date\()?["'`]([^"'`\n]{0,2000})["'`]/g

function pairsOf(source: string, pair: RegExp): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [, key = '', value = ''] of source.matchAll(pair)) {
    if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), value.replace(/\\(.)/g, '$1').trim())
  }
  return fields
}
