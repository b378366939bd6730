import { parse, TomlError } from 'smol-toml'
import { fail, ok, type Result } from '../../model/result.ts'
import type { ParseError } from '../parse-error.ts'
import { flatten } from './fields.ts'
import type { Fields } from './parse-front-matter.ts'
import { MOST_MENDS, quoteLine } from './quote-line.ts'

const TOML_LINE = /^(\s*[\w.-]{1,60}[ \t]*=[ \t]*)([^\s"'[{].*)$/

/** TOML between `+++`. Dates without a zone stay without one. */
export function readToml(source: string, mends = MOST_MENDS): Result<Fields, ParseError> {
  try {
    return ok(flatten(parse(source)))
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const julia = withoutJulia(source)
    if (julia !== source) return readToml(julia, mends)
    const mended = mends === 0 ? null : quoteLine(source, cause.line, TOML_LINE)
    if (mended !== null) return readToml(mended, mends - 1)
    const reason = cause.message.split('\n')[0]?.replace(/^Invalid TOML document:\s*/, '') ?? 'unreadable'
    return fail({ kind: 'front-matter', line: 1 + cause.line, reason })
  }
}

/** Franklin.jl runs what is between `+++`: `using Dates`, and a day as `Date("2026-03-04")` or `Date(2026, 3, 4)`. */
const withoutJulia = (source: string): string =>
  source
    .replace(/^[ \t]*(?:using|import)[ \t]+[A-Z][^\n=]*$/gm, '')
    .replace(/=[ \t]*Date(?:Time)?\("([^"\n]{1,40})"\)/g, '= "$1"')
    .replace(
      /=[ \t]*Date(?:Time)?\((\d{4}), ?(\d{1,2}), ?(\d{1,2})\)/g,
      (_, year: string, month: string, day: string) => `= "${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`,
    )
