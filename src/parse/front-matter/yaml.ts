import { parseDocument, type YAMLError } from 'yaml'
import { fail, ok, type Result } from '../../model/result.ts'
import type { ParseError } from '../parse-error.ts'
import { flatten } from './fields.ts'
import type { Fields } from './parse-front-matter.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { MOST_MENDS, quoteLine } from './quote-line.ts'

/** YAML between `---`. Most of it is plain `key: value` lines, which need no library; everything else goes to it. */
export function readYaml(source: string): Result<Fields, ParseError> {
  const plain = readPlainYaml(source)
  return plain === null ? readAnyYaml(source) : ok(flatten(plain))
}

const YAML_LINE = /^([\w.-]{1,60}:[ \t]+)(\S.*)$/

/** Maximum uses of an anchor: enough for merge keys, too few for a YAML bomb. */
const ALIASES = 20

export function readAnyYaml(source: string, mends = MOST_MENDS): Result<Fields, ParseError> {
  // `failsafe` knows strings only.
  const document = parseDocument(indentOpenFlows(indentOpenQuotes(source)), {
    schema: 'failsafe',
    uniqueKeys: false,
    stringKeys: true,
    merge: true,
  })
  const [error] = document.errors
  if (error !== undefined) {
    const mended =
      mends === 0 ? null : (mendMarks(source) ?? quoteLine(source, error.linePos?.[0].line ?? 0, YAML_LINE))
    if (mended !== null) return readAnyYaml(mended, mends - 1)
    const reason = adviceFor(error)
    return fail({ kind: 'front-matter', line: 1 + (error.linePos?.[0].line ?? 1), reason })
  }
  let values: unknown
  try {
    values = document.toJS({ maxAliasCount: ALIASES })
  } catch (cause) {
    return fail({ kind: 'front-matter', line: 2, reason: cause instanceof Error ? cause.message : 'unreadable' })
  }
  if (values === null || values === undefined || values === '') return ok(new Map())
  if (typeof values !== 'object' || Array.isArray(values)) {
    return fail({ kind: 'front-matter', line: 2, reason: 'expected `key: value` lines' })
  }
  return ok(flatten(values))
}

/** `layout:post` without a space, and the marks of Git around two versions, of which the last counts. Null where there are none. */
function mendMarks(source: string): string | null {
  const mended = source
    .replace(/^(?:<{7}|={7}|>{7})(?: .*)?$/gm, '')
    .replace(/^([A-Za-z_-]{2,30}):(?=[^\s:/])/gm, '$1: ')
  return mended === source ? null : mended
}

/** The library says what YAML expected; what an author can do is mostly the same. */
function adviceFor({ code, message }: YAMLError): string {
  if (/^Flow (?:sequence|map)/.test(message))
    return 'a value that begins with [ or { must end with ] or }; put a text that begins so into quotes'
  const reason = message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? code
  return `${reason}; put the value into quotes`
}

/**
 * Ruby's YAML allows continuation lines of a quoted scalar at column 0; YAML 1.2 (§ 7.3) and the JS libraries do
 * not. Indents such lines; a quote that never closes is left as it is, so that the library reports it.
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

/** The same for a list or a table in brackets over several lines. */
function indentOpenFlows(yaml: string): string {
  let open = 0
  const lines = yaml.split('\n').map((line) => {
    const starts = open === 0 && /^[\w.-]+:[ \t]+[[{]/.test(line)
    const indented = open > 0 && /^\S/.test(line) ? `  ${line}` : line
    if (starts || open > 0) open += depthOf(line)
    return indented
  })
  return open === 0 ? lines.join('\n') : yaml
}

/** How many more brackets a line opens than it closes. */
function depthOf(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0)
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
