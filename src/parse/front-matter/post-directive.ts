import type { FrontMatter } from './parse-front-matter.ts'

/** ABlog's directive in MyST, fenced as code: ```` ```{post} 4 Mar 2026 ````, and below it `:author: Ann` or `author: Ann` between rules. */
export function readPostDirective(text: string, start: number): FrontMatter | null {
  const [whole, date = '', source = ''] = DIRECTIVE.exec(text.slice(start, start + 8_000)) ?? []
  if (whole === undefined) return null
  const fields = new Map<string, string>([['date', date.trim()]])
  for (const line of source.split('\n')) {
    const [, key, value] = /^:?([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/.exec(line.trim()) ?? []
    if (key !== undefined && value !== undefined && !fields.has(key.toLowerCase()))
      fields.set(key.toLowerCase(), value.trim())
  }
  return { fields, body: text.slice(start + whole.length) }
}

const DIRECTIVE = /^(?:`{3,}|:{3,})\{post\}[ \t]*([^\n]{0,60})\n([\s\S]{0,2000}?)\n?(?:`{3,}|:{3,})[ \t]*(?:\n|$)/
