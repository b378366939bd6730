import { readdirSync } from 'node:fs'
import { fail, ok, type Result } from '../../model/result.ts'
import { type CheckMail, compileTemplate } from './compile-template.ts'
import type { TemplateError } from './template-error.ts'

/**
 * Every template of a folder as one TypeScript module of typed functions: MJML is done at build time, and the Worker holds
 * neither it nor an eval. Escaping is Hono’s.
 */
export async function compileTemplates(dir: string, checkMail?: CheckMail): Promise<Result<string, TemplateError[]>> {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.mjml'))
    .sort()
  const compiled: Result<string, TemplateError[]>[] = []
  for (const name of names) compiled.push(await compileTemplate(dir, name, checkMail))
  const errors = compiled.flatMap((result) => (result.ok ? [] : result.error))
  if (errors.length > 0) return fail(errors)
  return ok(`${HEAD}\n${compiled.flatMap((result) => (result.ok ? [result.value] : [])).join('\n')}`)
}

const HEAD = `// Generated from templates/ by src/build/generate.ts.
import { escapeToBuffer } from 'hono/utils/html'
import type { SafeHtml } from '../model/safe-html.ts'
import type { Url } from '../model/url.ts'

export const TEMPLATE_ERRORS: readonly { readonly template: string; readonly line: number; readonly message: string }[] = []
`
