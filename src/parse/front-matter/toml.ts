import { parse, TomlError } from 'smol-toml'
import { fail, ok, type Result } from '../../model/result.ts'
import type { ParseError } from '../parse-error.ts'
import { flatten } from './fields.ts'
import type { Fields } from './parse-front-matter.ts'

/** TOML between `+++`. Dates without a zone stay without one. */
export function readToml(source: string): Result<Fields, ParseError> {
  try {
    return ok(flatten(parse(source)))
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const reason = cause.message.split('\n')[0]?.replace(/^Invalid TOML document:\s*/, '') ?? 'unreadable'
    return fail({ kind: 'front-matter', line: 1 + cause.line, reason })
  }
}
