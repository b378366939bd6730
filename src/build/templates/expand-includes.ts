import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import { DEFAULT_THEME, type Theme } from '../../model/theme.ts'
import { fillTheme } from './fill-theme.ts'
import type { TemplateError } from './template-error.ts'

/** A template with its partials in place, and the origin of each line. */
export interface Expanded {
  readonly source: string
  readonly lines: readonly { readonly template: string; readonly line: number }[]
}

const INCLUDE = /<mj-include\s+path="([^"]*)"\s*\/>/

/**
 * Replaces each `mj-include` by its partial, and fills in the theme. MJML would read any file and ignore a missing one; here a partial must be below
 * templates/, its `mj-include` on a line of its own, and it includes no other partial.
 */
export function expandIncludes(
  dir: string,
  name: string,
  theme: Theme = DEFAULT_THEME,
): { readonly expanded: Expanded; readonly errors: TemplateError[] } {
  const errors: TemplateError[] = []
  const lines: { text: string; template: string; line: number }[] = []
  for (const [i, text] of readLines(join(dir, name)).entries()) {
    const own = { text, template: name, line: i + 1 }
    if (!text.includes('<mj-include')) {
      lines.push(own)
      continue
    }
    const partial = partialOf(dir, text)
    if ('message' in partial) errors.push({ template: name, line: i + 1, message: partial.message })
    else {
      const included = readLines(join(dir, partial.name)).map((line, n) => ({
        text: line,
        template: partial.name,
        line: n + 1,
      }))
      const nested = included.find((line) => line.text.includes('<mj-include'))
      if (nested !== undefined)
        errors.push({
          template: nested.template,
          line: nested.line,
          message: 'a partial cannot include another partial; include both from the template',
        })
      lines.push(...included)
    }
  }
  return { expanded: { source: lines.map(({ text }) => fillTheme(text, theme)).join('\n'), lines }, errors }
}

function partialOf(dir: string, text: string): { readonly name: string } | { readonly message: string } {
  const path = INCLUDE.exec(text)?.[1]
  if (path === undefined || text.trim() !== INCLUDE.exec(text)?.[0]) {
    return { message: 'write <mj-include path="./partials/name.mjml" /> on a line of its own' }
  }
  const name = normalize(path)
  const outside = { message: `"${path}" is not below templates/; only .mjml files there can be included` }
  if (name.startsWith('..') || name.startsWith('/') || !name.endsWith('.mjml')) return outside
  if (!statSync(join(dir, name), { throwIfNoEntry: false })?.isFile())
    return { message: `there is no file "${path}" to include` }
  // A symbolic link may lead out of the folder.
  return realpathSync(join(dir, name)).startsWith(realpathSync(dir) + sep) ? { name } : outside
}

const readLines = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').split('\n')
