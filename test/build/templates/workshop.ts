import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { compileTemplates } from '../../../src/build/templates/compile-templates.ts'

export type Render = (view: object) => string

const work = mkdtempSync(join(import.meta.dirname, '../../../node_modules/.templates-'))
let serial = 0
afterAll(() => rmSync(work, { recursive: true }))

export function folderOf(files: Readonly<Record<string, string>>): string {
  const dir = join(work, String(serial++), 'templates')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

const HEAD = '<mj-title>T</mj-title>\n<mj-attributes><mj-all font-family="Georgia, serif" /></mj-attributes>'

/** The body's own lines begin with line 7. */
export const mail = (body: string, head = HEAD) =>
  `<mjml lang="en">\n<mj-head>\n${head}\n</mj-head>\n<mj-body>\n${body}\n</mj-body>\n</mjml>`
/** More for the head, on line 5. */
export const withHead = (head: string, body = SOMETHING) => mail(body, `${HEAD}\n${head}`)
export const inColumn = (content: string) => mail(`<mj-section><mj-column>${content}</mj-column></mj-section>`)
export const inText = (text: string) => inColumn(`<mj-text>${text}</mj-text>`)
const SOMETHING = '<mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section>'

export async function errorsOf(
  mjml: string,
  placeholders: object | string,
  more: Readonly<Record<string, string>> = {},
) {
  const declared = typeof placeholders === 'string' ? placeholders : JSON.stringify(placeholders)
  const module = await compileTemplates(folderOf({ 'mail.mjml': mjml, 'mail.placeholders.json': declared, ...more }))
  return module.ok ? [] : module.error
}

export async function compiled(mjml: string, placeholders: object): Promise<Render> {
  const dir = folderOf({ 'mail.mjml': mjml, 'mail.placeholders.json': JSON.stringify(placeholders) })
  const module = await compileTemplates(dir)
  if (!module.ok) throw new Error(JSON.stringify(module.error))
  return ((await importCompiled(module.value, dirname(dir))) as { mail: Render }).mail
}

/** Writes a compiled module into a folder and imports it. What it imports itself stays where it is in `src/`. */
export function importCompiled(code: string, folder: string): Promise<object> {
  const path = join(folder, 'mail.gen.ts')
  writeFileSync(path, code.replaceAll("from '../", `from '${join(import.meta.dirname, '../../../src')}/`))
  return import(path)
}
