import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unknownSources } from '../choose/unknown-sources.ts'
import type { CheckReport } from '../model/check.ts'
import { readSettings } from '../settings.ts'
import { readDigestTables } from './digest-tables.ts'
import { languagesModule } from './languages.ts'
import { stylesheetModule } from './stylesheet.ts'
import { checkTemplate } from './template-checks/check-template.ts'
import { reportModule } from './template-checks/report-module.ts'
import { compileTemplates, failedTemplatesModule } from './templates/compile-templates.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * The whole build step: compiles the templates, parses the seeds, checks the settings. Returns the mistakes, one line each.
 * The modules are written even then, so that pages can show the mistakes while someone fixes them.
 */
export async function generate(root: string = ROOT): Promise<string[]> {
  writeModule(join(root, 'src/parse/languages.gen.ts'), await languagesModule(ROOT))
  // Parsing needs the module that was written just now.
  const { readSeeds, seedsModule } = await import('./seeds.ts')
  const seeds = await readSeeds(join(root, 'seeds'))
  writeModule(join(root, 'src/sources/seeds.gen.ts'), seedsModule(seeds))

  writeModule(join(root, 'src/pages/stylesheet.gen.ts'), stylesheetModule(join(root, 'src/pages/styles')))

  const reports = new Map<string, CheckReport>()
  const templates = await compileTemplates(join(root, 'templates'), (mail) => {
    const { mistakes, report } = checkTemplate(mail)
    if (mistakes.length === 0) reports.set(mail.name.replace(/\.mjml$/, ''), report)
    return mistakes
  })
  const templateErrors = templates.ok ? [] : templates.error
  const names = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.mjml'))
  writeModule(
    join(root, 'src/render/templates.gen.ts'),
    templates.ok ? templates.value : failedTemplatesModule(names, templates.error),
  )
  writeModule(join(root, 'src/render/template-report.gen.ts'), reportModule(reports))

  const { digests, errors } = readSettings(readDigestTables(root))
  return [
    ...templateErrors.map((error) => `templates/${error.template}:${error.line}: ${error.message}`),
    ...seeds.errors.map((error) => `seeds/${error.name}: ${error.message}`),
    ...[...errors, ...unknownSources(digests, seeds.issues)].map(
      (error) => `wrangler.toml: ${error.key}: ${error.message}`,
    ),
  ]
}

/** Writes only what changed: wrangler watches `src/`, and an unconditional write would rebuild in a loop. */
function writeModule(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (import.meta.main) {
  const mistakes = await generate()
  for (const line of mistakes) console.error(line)
  // Under `wrangler dev` a failing build prints a long dump and blocks requests; there the pages show the mistakes instead.
  const developing = process.env.WRANGLER_COMMAND === 'dev'
  process.exitCode = mistakes.length > 0 && !developing ? 1 : 0
}
