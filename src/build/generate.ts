import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unknownSources } from '../choose/unknown-sources.ts'
import { missingTemplate } from '../digest-settings.ts'
import type { CheckReport } from '../model/finding.ts'
import { mailKey } from '../model/mail-key.ts'
import type { DigestSettings } from '../model/settings.ts'
import { themeOf } from '../model/theme.ts'
import { readSettings } from '../settings.ts'
import { printable } from '../text/controls.ts'
import { PATTERNS } from '../text/housekeeping-patterns.ts'
import { readDigestTables, readKeep, readPlan } from './digest-tables.ts'
import { emojiModule } from './emoji.ts'
import { languagesModule } from './languages.ts'
import { openingsModule } from './pattern-openings.ts'
import { readerModule } from './reader-version.ts'
import { scriptModule } from './script.ts'
import { stylesheetModule } from './stylesheet.ts'
import { checkTemplate } from './template-checks/check-template.ts'
import { reportModule } from './template-checks/report-module.ts'
import type { MarkedMail } from './templates/compile-template.ts'
import {
  compileTemplates,
  failedTemplatesModule,
  type ThemedTemplate,
  withRefusals,
} from './templates/compile-templates.ts'
import { mendAt } from './templates/template-error.ts'

const ROOT = join(import.meta.dirname, '..', '..')

interface GenerateOptions {
  readonly root?: string
  /** A template that only the checks refuse is compiled nevertheless: while someone works on it, its mail is shown with what was found. */
  readonly lenient?: boolean
}

/**
 * The whole build step: compiles the templates, parses the seeds, checks the settings. Returns the mistakes, one line each.
 * The modules are written even then, so that pages can show the mistakes while someone fixes them.
 */
export async function generate({ root = ROOT, lenient = false }: GenerateOptions = {}): Promise<string[]> {
  fixed ??= fixedModules()
  for (const [path, text] of Object.entries(await fixed)) writeModule(join(root, path), text)
  // Parsing needs the modules that were written just now.
  const { readSeeds, seedsModule } = await import('./seeds.ts')
  const seeds = await readSeeds(join(root, 'seeds'))
  writeModule(join(root, 'src/sources/seeds.gen.ts'), seedsModule(seeds))

  writeModule(join(root, 'src/collect/reader.gen.ts'), readerModule(join(root, 'src')))

  writeModule(join(root, 'src/pages/stylesheet.gen.ts'), stylesheetModule(join(root, 'src/pages/styles')))
  writeModule(join(root, 'src/pages/script.gen.ts'), scriptModule(join(root, 'src/pages/scripts')))

  const { digests: listed, errors: settingsErrors } = readSettings(
    readDigestTables(root),
    readPlan(root),
    readKeep(root),
  )
  const digests = listed.filter(({ template }) => existsSync(join(root, 'templates', `${template}.mjml`)))
  const missing = listed.filter((digest) => !digests.includes(digest))
  const errors = [...settingsErrors, ...missing.map(({ slug, template }) => missingTemplate(slug, template))]
  const reports = new Map<string, CheckReport>()
  const check = (mail: MarkedMail, key: string) => {
    const owner = digests.find((digest) => digest.theme !== null && mailKey(digest) === key)
    const { mistakes, report } = checkTemplate(mail, owner === undefined ? null : underTest(owner))
    if (mistakes.length === 0) reports.set(key, report)
    return mistakes
  }
  const folder = join(root, 'templates')
  const themed = themedTemplates(digests)
  const checked = await compileTemplates(folder, check, themed)
  const templateErrors = checked.ok ? [] : checked.error
  const templates = checked.ok || !lenient ? checked : await compileTemplates(folder, undefined, themed)
  const names = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.mjml'))
  writeModule(
    join(root, 'src/render/templates.gen.ts'),
    templates.ok ? withRefusals(templates.value, templateErrors) : failedTemplatesModule(names, templates.error),
  )
  writeModule(join(root, 'src/render/template-report.gen.ts'), reportModule(reports))

  return [
    ...templateErrors.map((error) => `${mendAt(error)}: ${error.message}`),
    ...seeds.errors.map((error) => `seeds/${error.name}: ${error.message}`),
    ...[...errors, ...unknownSources(digests, seeds.issues)].map(
      (error) => `wrangler.toml: ${error.key}: ${error.message}`,
    ),
  ]
}

/** What depends on packages and on code of the build only. The dev server builds changed code in a new process, so this one makes them once. */
let fixed: Promise<Readonly<Record<string, string>>> | null = null

const fixedModules = async () => ({
  'src/parse/languages.gen.ts': await languagesModule(ROOT),
  'src/parse/template-markup/emoji.gen.ts': emojiModule(),
  'src/text/housekeeping-openings.gen.ts': openingsModule(PATTERNS.map(({ pattern }) => pattern)),
})

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

/** Writes only what changed: wrangler watches `src/`, and an unconditional write would rebuild in a loop. */
function writeModule(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (import.meta.main) {
  // Under `wrangler dev` a failing build prints a long dump and blocks requests; there the pages show the mistakes instead.
  const lenient = process.env.WRANGLER_COMMAND === 'dev' || process.argv.includes('--lenient')
  const mistakes = await generate({ lenient })
  for (const line of mistakes) console.error(printable(line))
  process.exitCode = mistakes.length > 0 && !lenient ? 1 : 0
}
