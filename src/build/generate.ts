import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unknownSources } from '../choose/unknown-sources.ts'
import { missingTemplate } from '../digest-settings.ts'
import { readSettings } from '../settings.ts'
import { printable } from '../text/controls.ts'
import { PATTERNS } from '../text/housekeeping-patterns.ts'
import { cldrAbbreviationsModule } from './cldr-abbreviations.ts'
import { emojiModule } from './emoji.ts'
import { languagesModule } from './languages.ts'
import { openingsModule } from './pattern-openings.ts'
import { readVars } from './read-vars.ts'
import { readerModule } from './reader-version.ts'
import { scriptModule } from './script.ts'
import { stylesheetModule } from './stylesheet.ts'
import { templateModules } from './template-modules.ts'
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

  const vars = readVars(root)
  const { digests: listed, errors: settingsErrors } = readSettings(vars.DIGESTS, vars)
  const digests = listed.filter(({ template }) => existsSync(join(root, 'templates', `${template}.mjml`)))
  const missing = listed.filter((digest) => !digests.includes(digest))
  const errors = [...settingsErrors, ...missing.map(({ slug, template }) => missingTemplate(slug, template))]
  const templates = await templateModules(join(root, 'templates'), digests, lenient)
  writeModule(join(root, 'src/render/templates.gen.ts'), templates.module)
  writeModule(join(root, 'src/render/template-report.gen.ts'), templates.report)

  return [
    ...new Set(templates.errors.map((error) => `${mendAt(error)}: ${error.message}`)),
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
  'src/text/cldr-abbreviations.gen.ts': cldrAbbreviationsModule(ROOT),
  'src/text/housekeeping-openings.gen.ts': openingsModule(PATTERNS.map(({ pattern }) => pattern)),
})

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
