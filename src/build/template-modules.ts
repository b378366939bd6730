import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckReport } from '../model/finding.ts'
import { mailKey } from '../model/mail-key.ts'
import type { DigestSettings } from '../model/settings.ts'
import { themeOf } from '../model/theme.ts'
import { checkTemplate } from './template-checks/check-template.ts'
import { reportModule } from './template-checks/report-module.ts'
import type { MarkedMail } from './templates/compile-template.ts'
import { compileEach, type ThemedTemplate } from './templates/compile-templates.ts'
import type { TemplateError } from './templates/template-error.ts'

export interface TemplateModules {
  readonly module: string
  /** What the checks found, for the pages. */
  readonly report: string
  readonly errors: readonly TemplateError[]
}

/** The modules made last, and what they were made from. Checking the templates takes more than half of the time of a build. */
let last: { readonly from: string; readonly made: TemplateModules } | null = null

/** Compiles and checks the templates of a folder, each in the themes of the digests that use it. */
export async function templateModules(
  folder: string,
  digests: readonly DigestSettings[],
  lenient: boolean,
): Promise<TemplateModules> {
  const used = digests.map(({ slug, template, theme }) => ({ slug, template, theme }))
  const from = JSON.stringify([folder, lenient, used, filesIn(folder)])
  if (last?.from !== from) last = { from, made: await make(folder, digests, lenient) }
  return last.made
}

async function make(folder: string, digests: readonly DigestSettings[], lenient: boolean): Promise<TemplateModules> {
  const reports = new Map<string, CheckReport>()
  const checkMail = (mail: MarkedMail, key: string) => {
    const owner = digests.find((digest) => digest.theme !== null && mailKey(digest) === key)
    const { mistakes, report } = checkTemplate(mail, owner === undefined ? null : underTest(owner))
    if (mistakes.length === 0) reports.set(key, report)
    return mistakes
  }
  const { module, errors } = await compileEach(folder, { checkMail, themed: themedTemplates(digests), lenient })
  return { module, errors, report: reportModule(reports) }
}

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((path) => [path, readFileSync(path, 'utf8')])

/** Two digests with the same theme are checked once: the first is named. */
const underTest = ({ slug, theme }: DigestSettings) => ({
  place: `DIGESTS.${slug}.theme`,
  choice: theme ?? {},
  theme: themeOf(theme),
})

/** Each theme of a digest once. The templates in the usual theme are compiled in any case. */
function themedTemplates(digests: readonly DigestSettings[]): readonly ThemedTemplate[] {
  const themed = digests.filter(({ theme }) => theme !== null)
  return [...new Map(themed.map((digest) => [mailKey(digest), digest]))].map(([key, { template, theme }]) => ({
    key,
    template: `${template}.mjml`,
    theme: themeOf(theme),
  }))
}
