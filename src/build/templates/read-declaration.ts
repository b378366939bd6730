import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../model/result.ts'
import { type Placeholders, readPlaceholderType } from './placeholder-types.ts'
import type { TemplateError } from './template-error.ts'

/** The content of `name.placeholders.json`, the file beside `name.mjml`. */
export interface Declaration {
  readonly placeholders: Placeholders
  /** The template whose file this is. A template without its own file uses the file of the digest. */
  readonly of: string
  /** A mistake about the placeholder at a path such as `stories.heading`, on the line that declares it. */
  readonly mistake: (path: string, message: string) => TemplateError
}

/** A template without a declaration uses the digest's placeholders: it is another design of the same mail. */
const SHARED = 'digest.mjml'

export function readDeclaration(dir: string, template: string): Result<Declaration, TemplateError> {
  const fileOf = (name: string) => name.replace(/\.mjml$/, '.placeholders.json')
  const of = [template, SHARED].find((name) => existsSync(join(dir, fileOf(name)))) ?? template
  const file = fileOf(of)
  const wrong = (line: number, message: string) => ({ template: file, line, message })
  if (!existsSync(join(dir, file)))
    return fail(
      wrong(1, `this file is missing; it declares the placeholders of ${template}, such as { "title": "text" }`),
    )
  const text = readFileSync(join(dir, file), 'utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'unreadable'
    return fail(wrong(lineOfError(text, message), `this is not JSON: ${message.replaceAll(/\s+/g, ' ')}`))
  }
  const lines = linesOfPlaceholders(text)
  const mistake = (path: string, message: string) => wrong(lines.get(path) ?? 1, message)
  const type = readPlaceholderType(json)
  if ('message' in type) return fail(mistake(type.path, type.message))
  return type.kind === 'object'
    ? ok({ placeholders: type, of, mistake })
    : fail(wrong(1, 'this must be an object of placeholders, such as { "title": "text" }'))
}

/** V8 names the line, or quotes a few letters around the error; otherwise the text ended too early. */
function lineOfError(text: string, message: string): number {
  const named = /\(line (\d+)/.exec(message)?.[1]
  if (named !== undefined) return Number(named)
  const quoted = /, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1]
  const token = /^Unexpected token '(.)'/su.exec(message)?.[1]
  const from = quoted === undefined ? -1 : text.indexOf(quoted)
  const at = from < 0 || token === undefined ? text.trimEnd().length : text.indexOf(token, from)
  return lineAt(text, at)
}

/** The line of each key by its path. The text is known to be JSON: what looks like a string is one. */
function linesOfPlaceholders(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const path: string[] = []
  for (const { 0: token, 1: key, index } of text.matchAll(/"((?:\\.|[^"\\])*)"(?=\s*:)|"(?:\\.|[^"\\])*"|[{}]/g)) {
    if (token === '{') path.push('')
    else if (token === '}') path.pop()
    else if (key !== undefined) {
      path[path.length - 1] = key
      lines.set(path.join('.'), lineAt(text, index))
    }
  }
  return lines
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length
