import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Theme } from '../../model/theme.ts'
import { compileTemplate, functionName, type MarkedMail, type TemplateOptions, viewName } from './compile-template.ts'
import type { Mistake } from './tags.ts'
import { mendAt, type TemplateError } from './template-error.ts'

/** A mail of a digest: which template, in which theme, and the name under which the Worker finds it. */
export interface ThemedTemplate {
  readonly key: string
  /** File below templates/. */
  readonly template: string
  readonly theme: Theme
}

/** All templates of a folder as a TypeScript module of typed functions, and what is wrong with them. */
export interface CompiledTemplates {
  readonly module: string
  readonly errors: readonly TemplateError[]
}

/** One template in one theme. */
interface CompiledMail {
  readonly key: string
  readonly functionName: string
  /** Null when it cannot be compiled. */
  readonly code: string | null
  /** With code: why a deployment would refuse it. */
  readonly errors: readonly TemplateError[]
}

type CheckEach = (mail: MarkedMail, key: string) => readonly Mistake[]

/**
 * Compiles every template of a folder, and each once more for every theme. The Worker then needs neither MJML nor eval. A template
 * with a mistake leaves the others as they are. `lenient` keeps a mail that only the checks refuse.
 */
export async function compileEach(
  dir: string,
  { checkMail = () => [], themed = [], lenient = false }: CompileOptions = {},
): Promise<CompiledTemplates> {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.mjml'))
    .sort()
  const compile = async (template: string, key: string, options: TemplateOptions): Promise<CompiledMail> => {
    const own = { key, functionName: options.functionName ?? functionName(stemOf(template)) }
    const checked = await compileTemplate(dir, template, { ...options, checkMail: (mail) => checkMail(mail, key) })
    if (checked.ok) return { ...own, code: checked.value, errors: [] }
    const unchecked = lenient ? await compileTemplate(dir, template, options) : checked
    return { ...own, code: unchecked.ok ? unchecked.value : null, errors: checked.error }
  }
  const mails: CompiledMail[] = []
  for (const name of names) mails.push(await compile(name, stemOf(name), {}))
  for (const [i, { key, template, theme }] of themed.entries())
    mails.push(
      await compile(template, key, { theme, functionName: `${functionName(stemOf(template))}InTheme${i + 1}` }),
    )
  return { module: moduleOf(dir, names, mails), errors: mails.flatMap(({ errors }) => errors) }
}

interface CompileOptions {
  readonly checkMail?: CheckEach
  readonly themed?: readonly ThemedTemplate[]
  readonly lenient?: boolean
}

/** The module, or all that is wrong with the templates. */
export async function compileTemplates(
  dir: string,
  checkMail?: CheckEach,
  themed: readonly ThemedTemplate[] = [],
): Promise<Result<string, TemplateError[]>> {
  const { module, errors } = await compileEach(dir, { ...(checkMail === undefined ? {} : { checkMail }), themed })
  return errors.length > 0 ? fail([...errors]) : ok(module)
}

function moduleOf(dir: string, names: readonly string[], mails: readonly CompiledMail[]): string {
  const broken = mails.filter(({ code }) => code === null)
  const refused = mails.filter(({ code }) => code !== null)
  const list = (of: readonly CompiledMail[]) => JSON.stringify(shownOf(of.flatMap(({ errors }) => errors)), null, 1)
  return `${HEAD}
/** Why templates cannot be compiled. Only \`npm run dev\` builds a Worker then. */
export const TEMPLATE_ERRORS: readonly TemplateMistake[] = ${list(broken)}

/** The same by the template and theme that a digest has in its settings. */
export const BROKEN_MAILS: ReadonlyMap<string, readonly TemplateMistake[]> = new Map([
${broken.map((mail) => `  [${JSON.stringify(mail.key)}, ${list([mail])}],\n`).join('')}])

/** Why a deployment would refuse templates that are compiled. */
export const TEMPLATE_REFUSALS: readonly TemplateMistake[] = ${list(refused)}

${names
  .map(stemOf)
  // The type belongs to the code that there is none of.
  .filter((stem) => broken.some(({ key }) => key === stem) && hasOwnView(dir, stem))
  .map((stem) => `export type ${viewName(stem)} = never\n`)
  .join('')}
${refused.map(({ code }) => code).join('\n')}${names.includes('digest.mjml') ? mailsOf(dir, refused) : ''}`
}

const hasOwnView = (dir: string, stem: string): boolean =>
  stem === 'digest' || existsSync(join(dir, `${stem}.placeholders.json`))

/** The functions that take the view of a digest, by the template and theme that a digest has in its settings. */
function mailsOf(dir: string, mails: readonly CompiledMail[]): string {
  const takesDigest = ({ key }: CompiledMail) => {
    const stem = key.split(' ')[0] ?? ''
    return stem === 'digest' || !hasOwnView(dir, stem)
  }
  const entries = mails
    .filter(takesDigest)
    .map(({ key, functionName }) => `  [${JSON.stringify(key)}, ${functionName}],\n`)
  return `\nexport const MAILS: ReadonlyMap<string, (view: DigestView) => string> = new Map([\n${entries.join('')}])\n`
}

const stemOf = (template: string) => template.replace(/\.mjml$/, '')

const HEAD = `// Generated from templates/ by src/build/generate.ts.
import type { Url } from '../model/url.ts'
import { escapeAttribute, escapeText, escapeUrl } from '../text/escape-html.ts'

export interface TemplateMistake {
  /** Where to mend it. */
  readonly place: string
  readonly message: string
}
`

/** A mistake in a partial is one, however many templates include it. */
const shownOf = (errors: readonly TemplateError[]): readonly { place: string; message: string }[] => [
  ...new Map(
    errors.map((error) => [`${mendAt(error)} ${error.message}`, { place: mendAt(error), message: error.message }]),
  ).values(),
]
