import { ok, type Result } from '../../model/result.ts'
import type { ParseError } from '../parse-error.ts'
import type { Fields } from './parse-front-matter.ts'

/** Ziggy, as the generator Zine reads it: `.title = "…",` and `.date = @date("…"),`. */
export function readZiggy(source: string): Result<Fields, ParseError> {
  const fields = new Map<string, string>()
  for (const [, key = '', value = ''] of source.matchAll(FIELD)) {
    const name = key.toLowerCase()
    if (!fields.has(name)) fields.set(name, value.replace(/\\(["\\])/g, '$1'))
  }
  return ok(fields)
}

export const isZiggy = (source: string): boolean => /^\s*\.[a-z_]\w{0,60}\s*=\s*["@{[]/.test(source)

/** Only the fields of the whole document: those of a table inside are indented. */
const FIELD = /^\.([a-z_]\w{0,60})[ \t]*=[ \t]*(?:@\w{1,20}\()?"((?:[^"\\\n]|\\.){0,2000})"/gim
