import { fail, ok, type Result } from '../../model/result.ts'
import type { ParseLimits } from '../limits.ts'
import type { ParseError } from '../parse-error.ts'
import { flatten } from './fields.ts'
import type { FrontMatter } from './parse-front-matter.ts'

/** JSON before the text, as Hugo writes it: bare, between `;;;`, or fenced by `---json`. Null if the text starts otherwise. */
export function readJson(text: string, start: number, limits: ParseLimits): Result<FrontMatter, ParseError> | null {
  const marked = /^(?:---|;;;)(?:json)?[ \t]*\n\s*/.exec(text.slice(start, start + 80))
  const from = start + (marked?.[0].length ?? 0)
  if (!/^\{\s*"/.test(text.slice(from, from + 200))) return null
  const end = objectEnd(text, from, limits.frontMatterBytes)
  if (end === null) {
    return marked === null ? null : fail({ kind: 'front-matter', line: 1, reason: 'its braces never close' })
  }
  let values: unknown
  try {
    values = parseLoosely(text.slice(from, end))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unreadable JSON'
    return marked === null ? null : fail({ kind: 'front-matter', line: 1, reason })
  }
  if (typeof values !== 'object' || values === null) return null
  const closing = /^[ \t]*(?:\n(?:---|;;;)[ \t]*)?(?:\n|$)/.exec(text.slice(end, end + 80))
  return ok({ fields: flatten(values), body: text.slice(end + (closing?.[0].length ?? 0)) })
}

/** Some generators accept a comma before the last brace. */
function parseLoosely(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return JSON.parse(source.replace(/,(?=\s*[}\]]\s*(?:[,}\]]|$))/g, ''))
  }
}

/** The position after the matching closing brace; null if there is none within the limit. */
function objectEnd(text: string, from: number, limit: number): number | null {
  let depth = 0
  let quoted = false
  for (let at = from; at < Math.min(text.length, from + limit); at++) {
    const mark = text.charAt(at)
    if (quoted) {
      if (mark === '\\') at++
      else if (mark === '"') quoted = false
    } else if (mark === '"') quoted = true
    else if (mark === '{') depth++
    else if (mark === '}' && --depth === 0) return at + 1
  }
  return null
}
