import type { FrontMatter } from './parse-front-matter.ts'

/** `@def title = "…"` lines, as Franklin.jl reads them. Null if the text does not start with one. */
export function readFranklin(text: string): FrontMatter | null {
  if (!/^\s*@def\s/.test(text)) return null
  const fields = new Map<string, string>()
  let at = /^\s*/.exec(text)?.[0].length ?? 0
  for (;;) {
    DEFINITION.lastIndex = at
    const found = DEFINITION.exec(text)
    if (found === null) break
    const [whole, name = '', long, quoted, list, bare] = found
    fields.set(name.toLowerCase(), (long ?? quoted ?? namesOf(list) ?? dateOf(bare) ?? bare ?? '').trim())
    at += whole.length
  }
  return { fields, body: text.slice(at) }
}

const DEFINITION =
  /\s*@def\s+(\w{1,60})\s*=\s*(?:"""([\s\S]{0,4000}?)"""|"((?:[^"\\\n]|\\.){0,2000})"|\[([^\]\n]{0,2000})\]|([^\n]{0,400}))[^\S\n]*(?:\n|$)/y

const namesOf = (list: string | undefined) => list?.replace(/["']/g, '')

/** `Date(2025, 1, 1)` */
function dateOf(bare: string | undefined): string | undefined {
  const [, year, month, day] = /^Date\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)/.exec(bare ?? '') ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
