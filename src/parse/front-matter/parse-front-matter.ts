import { fail, ok, type Result } from '../../model/result.ts'
import type { ParseLimits } from '../limits.ts'
import type { ParseError } from '../parse-error.ts'
import { readFranklin } from './franklin.ts'
import { readJson } from './json.ts'
import { readLaika } from './laika.ts'
import { readOpeningLines } from './opening-lines.ts'
import { readPelican } from './pelican.ts'
import { readToml } from './toml.ts'
import { readYaml } from './yaml.ts'

/** Scalars as written: a date stays a string. Lists are joined by ", ". Keys are in lower case. */
export type Fields = ReadonlyMap<string, string>

export interface FrontMatter {
  readonly fields: Fields
  readonly body: string
}

/** A dialect: whether the text starts in it, the fields, and where the body begins. */
export interface Block {
  readonly source: string
  readonly bodyStart: number
}

/** Splits the front matter from the body, in the dialects that site generators read: YAML, TOML, JSON, Pelican's keys, Franklin's `@def`. */
export function parseFrontMatter(text: string, limits: ParseLimits): Result<FrontMatter, ParseError> {
  const start = startOf(text)
  const yaml = fenced(text, start, /^-{3}(?:ya?ml)?[ \t]*\n/, /\n(?:-{3}|\.{3})[ \t]*(?:\n|$)/g)
  if (yaml === 'open') {
    return /^---[ \t]*\n\s*[\w-]+:(?:\s|$)/.test(text.slice(start))
      ? fail({ kind: 'front-matter', line: 1, reason: 'it has no end; write --- on a line after it' })
      : ok({ fields: NONE, body: text })
  }
  // Some texts start with a rule. The text between two rules is front matter only if it has keys.
  if (yaml !== null && isToml(yaml.source)) return read(yaml, readToml, text, limits)
  if (yaml !== null) return isKeyed(yaml.source) ? read(yaml, readYaml, text, limits) : ok({ fields: NONE, body: text })
  const toml = fenced(text, start, /^(?:\+{3}|---toml)[ \t]*\n/, /\n(?:\+{3}|---)[ \t]*(?:\n|$)/g)
  if (toml === 'open')
    return fail({ kind: 'front-matter', line: 1, reason: 'it has no end; write +++ on a line after it' })
  if (toml !== null) return read(toml, readToml, text, limits)
  const unopened = readUnopened(text, start, limits)
  if (unopened !== null) return unopened
  const comment = fenced(text, start, /^<!--[ \t]?ya?ml[ \t]*\n/, /\n-->[ \t]*(?:\n|$)/g)
  const noted =
    comment !== null && comment !== 'open' && isKeyed(comment.source) ? read(comment, readYaml, text, limits) : null
  if (noted?.ok) return noted
  const json = readJson(text, start, limits)
  if (json !== null) return json
  return ok(
    readFranklin(text) ??
      readLaika(text) ??
      readOpeningLines(text) ??
      readPelican(text) ?? { fields: NONE, body: text },
  )
}

/** After white space, and after a comment before a rule. */
function startOf(text: string): number {
  const space = /^\s*/.exec(text)?.[0].length ?? 0
  const comment = /^\s*<!--(?:[^-]|-(?!->)){0,4000}-->\s*\n(?=(?:---|\+\+\+)[ \t]*\n)/.exec(text.slice(0, 8_000))
  return comment === null ? space : comment[0].length
}

/** YAML or TOML without its first rule: keys from the first line on, up to a rule. One of them is the title. Null for any other text. */
function readUnopened(text: string, start: number, limits: ParseLimits): Result<FrontMatter, ParseError> | null {
  const top = text.slice(start, start + limits.frontMatterBytes)
  const [whole, source] = UNOPENED.exec(top) ?? UNOPENED_TOML.exec(top) ?? []
  if (whole === undefined || source === undefined || !isTitled(source)) return null
  const fields = isToml(source) ? readToml(source) : readYaml(source)
  return fields.ok ? ok({ fields: fields.value, body: text.slice(start + whole.length) }) : null
}

const UNOPENED = /^((?:[A-Za-z][\w-]{0,40}:(?:[ \t][^\n]*)?\n(?:(?:[ \t]+|- )[^\n]*\n)*)+)\s*?-{3}[ \t]*(?:\n|$)/

const UNOPENED_TOML =
  /^((?:(?:[A-Za-z][\w.-]{0,40}[ \t]*=[ \t]*[^\n]*|\[[\w.-]{1,60}\][ \t]*)?\n)+?)(?:-{3}|\+{3}|={3})[ \t]*(?:\n|$)/

/** Says which title the document has, in YAML or TOML. */
const isTitled = (source: string) => /^title[ \t]*[:=][ \t]*\S/im.test(source)

const NONE: Fields = new Map()

/** Keys, a list, or nothing: YAML front matter can only be one of these. Prose between two rules is not. */
const isKeyed = (source: string) =>
  /^\s*$/.test(source) ||
  (/^[ \t]*(?:#.*|)\n*(?:[\w"'.-][^\n:]{0,80}:(?:[ \t]|\n|$)|- |\{|\[)/m.test(source.slice(0, 2_000)) &&
    !isProse(source.slice(0, 2_000)))

/** One sentence with a colon in it, or several: no generator writes only keys whose texts end like that. */
const isProse = (source: string) =>
  /^\s*(?!(?:title|description|summary|excerpt|subtitle)\b)[^\n:]{1,200}: [^\n]{1,2000}[.!?…][ \t]*(?:\n|$)/i.test(
    source,
  ) && !/^["']?[A-Za-z][\w.-]{0,40}["']?:(?:[ \t]|$)(?![^\n]*[.!?…][ \t]*$)/m.test(source)

/** `title = "…"`: TOML within the fence of YAML. */
const isToml = (source: string) => /^\s*\w[\w.-]{0,60}[ \t]*=[ \t]*["'\d[{tf]/.test(source)

function fenced(text: string, start: number, open: RegExp, close: RegExp): Block | 'open' | null {
  const opening = open.exec(text.slice(start, start + 80))
  if (opening === null) return null
  const from = start + opening[0].length
  // The closing delimiter may be on the very next line.
  close.lastIndex = from - 1
  const closing = close.exec(text)
  if (closing === null) return 'open'
  return { source: text.slice(from, Math.max(from, closing.index + 1)), bodyStart: closing.index + closing[0].length }
}

function read(
  { source, bodyStart }: Block,
  dialect: (source: string) => Result<Fields, ParseError>,
  text: string,
  limits: ParseLimits,
): Result<FrontMatter, ParseError> {
  if (source.length > limits.frontMatterBytes) {
    return fail({ kind: 'front-matter', line: 1, reason: `longer than ${limits.frontMatterBytes} characters` })
  }
  const fields = dialect(source)
  return fields.ok ? ok({ fields: fields.value, body: text.slice(bodyStart) }) : fields
}
