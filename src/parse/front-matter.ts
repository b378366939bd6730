import { parseDocument } from 'yaml'
import { fail, ok, type Result } from '../model/result.ts'
import type { ParseLimits } from './limits.ts'
import type { ParseError } from './parse-error.ts'

export interface FrontMatter {
  /** Scalars as the strings they were written as: a date stays what it says. Lists are joined by ", ". */
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

/** Splits `---` front matter (or leading `Key: value` lines, as Pelican writes them) from the body. */
export function parseFrontMatter(text: string, limits: ParseLimits): Result<FrontMatter, ParseError> {
  const fenced = /^(?:\s*\n)?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (fenced === null) {
    const opened = /^\s*---[ \t]*\n\s*[\w-]+:(?:\s|$)/.test(text)
    if (opened)
      return fail({ kind: 'front-matter', line: 1, reason: 'it is never closed; write --- on a line behind it' })
    return ok(readPelicanLines(text))
  }
  const yaml = fenced[1] ?? ''
  if (yaml.length > limits.frontMatterBytes) {
    return fail({ kind: 'front-matter', line: 1, reason: `longer than ${limits.frontMatterBytes} characters` })
  }
  const fields = readYaml(yaml)
  return fields.ok ? ok({ fields: fields.value, body: text.slice(fenced[0].length) }) : fields
}

function readYaml(yaml: string): Result<ReadonlyMap<string, string>, ParseError> {
  // `failsafe` knows strings only; anchors are not expanded, so a bomb of aliases stays as small as it was written.
  const document = parseDocument(indentOpenQuotes(yaml), { schema: 'failsafe', uniqueKeys: false, stringKeys: true })
  const [error] = document.errors
  if (error !== undefined) {
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? error.code
    return fail({ kind: 'front-matter', line: 1 + (error.linePos?.[0].line ?? 1), reason })
  }
  let values: unknown
  try {
    values = document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    return fail({ kind: 'front-matter', line: 2, reason: cause instanceof Error ? cause.message : 'unreadable' })
  }
  if (values === null || values === undefined) return ok(new Map())
  if (typeof values !== 'object' || Array.isArray(values)) {
    return fail({ kind: 'front-matter', line: 2, reason: 'expected `key: value` lines' })
  }
  return ok(new Map(Object.entries(values).flatMap(([key, value]) => asField(key, value))))
}

function asField(key: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[key.toLowerCase(), value]]
  if (Array.isArray(value)) return [[key.toLowerCase(), value.filter((item) => typeof item === 'string').join(', ')]]
  return []
}

/**
 * Ruby's YAML lets the continuation lines of a quoted scalar stand at column 0; YAML 1.2 (§ 7.3) and the JS libraries do
 * not. Indents such lines; a quote that never closes is left as it is, for the library to complain about.
 */
export function indentOpenQuotes(yaml: string): string {
  const lines = yaml.split('\n')
  const indented: string[] = []
  let quote: '"' | "'" | null = null
  for (const line of lines) {
    if (quote === null) {
      indented.push(line)
      const opening = /^(?:- )?[\w.-]+:[ \t]+(["'])/.exec(line)
      if (opening === null) continue
      const mark = opening[1] as '"' | "'"
      if (!closesQuote(line.slice(opening[0].length), mark)) quote = mark
    } else {
      indented.push(/^\S/.test(line) ? `  ${line}` : line)
      if (closesQuote(line, quote)) quote = null
    }
  }
  return quote === null ? indented.join('\n') : yaml
}

function closesQuote(rest: string, quote: '"' | "'"): boolean {
  for (let i = 0; i < rest.length; i++) {
    if (quote === '"' && rest[i] === '\\') i++
    else if (rest[i] === quote) {
      if (quote === "'" && rest[i + 1] === "'") i++
      else return true
    }
  }
  return false
}

/** `Title: …` first, then more such lines, then an empty one. Anything else is body from its first character. */
function readPelicanLines(text: string): FrontMatter {
  const block = /^\s*(title: [^\n]+\n(?:[a-z_]+: [^\n]*\n)*)\s*\n/i.exec(text)
  if (block === null) return { fields: new Map(), body: text }
  const lines = (block[1] ?? '').trim().split('\n')
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { fields: new Map(fields), body: text.slice(block[0].length) }
}
