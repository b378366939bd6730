import { fail, ok, type Result } from '../../model/result.ts'
import { DEFAULT_THEME, type Theme } from '../../model/theme.ts'
import { checkMjml } from './check-mjml.ts'
import { checkOutput, remoteRequests } from './check-output.ts'
import { checkPlaceholders } from './check-placeholders.ts'
import { checkPlaces } from './check-places.ts'
import { emitStatements, isTaken } from './emit-function.ts'
import { type Expanded, expandIncludes } from './expand-includes.ts'
import { typescriptOf } from './placeholder-types.ts'
import { readDeclaration } from './read-declaration.ts'
import { runMjml } from './run-mjml.ts'
import { scanMarkup } from './scan-markup.ts'
import { findTags, type Mistake, type PlacedTag, withMarkers } from './tags.ts'
import type { TemplateError } from './template-error.ts'

/** A half-compiled template: what MJML made of it, with a marker for each tag. */
export interface MarkedMail {
  readonly name: string
  readonly html: string
  readonly tags: readonly PlacedTag[]
  /** The template with its partials in place. The offsets of tags and mistakes count from its start. */
  readonly source: string
}

/** Checks a whole mail before it becomes code. */
export type CheckMail = (mail: MarkedMail) => readonly Mistake[]

export interface TemplateOptions {
  readonly checkMail?: CheckMail
  readonly theme?: Theme
  /** A name for the function instead of the file's. The type of the view is then not written again. */
  readonly functionName?: string
}

/** Compiles one template to TypeScript: the type of its view, and the function that renders it. */
export async function compileTemplate(
  dir: string,
  name: string,
  { checkMail = () => [], theme = DEFAULT_THEME, functionName: another }: TemplateOptions = {},
): Promise<Result<string, TemplateError[]>> {
  const stem = name.replace(/\.mjml$/, '')
  if (!STEM.test(stem) || isTaken(functionName(stem))) return fail([{ template: name, line: 1, message: BAD_NAME }])
  const declaration = readDeclaration(dir, name)
  if (!declaration.ok) return fail([declaration.error])
  const { placeholders, of, mistake } = declaration.value
  const { expanded, errors } = expandIncludes(dir, name, theme)
  const { tags, mistakes } = findTags(expanded.source)
  const marked = withMarkers(expanded.source, tags)
  const scan = scanMarkup(marked)
  const checked = checkPlaceholders(tags, placeholders, scan)
  const found = [...mistakes, ...scan.mistakes, ...checkPlaces(tags, scan), ...checked.mistakes, ...checkMjml(scan)]
  const own = [...errors, ...found.toSorted((a, b) => a.offset - b.offset).map((one) => placed(one, expanded))]
  if (own.length > 0) return fail(own)
  const unused = (of === name ? checked.unused : []).map((path) =>
    mistake(path, `"${path}" is declared, but ${name} never uses it`),
  )
  if (unused.length > 0) return fail(unused)

  const output = await runMjml(marked)
  if (!output.ok) return fail(output.error.map(({ line, message }) => ({ ...lineOf(expanded, line), message })))
  const complaints = [
    ...checkOutput(output.value, tags, checked.uses).map((one) => placed(one, expanded)),
    ...remoteRequests(output.value).map((url) => ({
      ...lineOf(expanded, headLineOf(expanded.source, url)),
      message: `the mail would fetch ${url}; remove it (MJML also links a font when it knows the name)`,
    })),
  ]
  if (complaints.length > 0) return fail(complaints)
  const refused = checkMail({ name, html: output.value, tags, source: expanded.source })
  if (refused.length > 0) return fail(refused.map((one) => placed(one, expanded)))

  const view = viewName(of.replace(/\.mjml$/, ''))
  const statements = emitStatements(output.value, tags, checked.uses)
  const type = another === undefined && of === name ? `export interface ${view} ${typescriptOf(placeholders)}\n\n` : ''
  return ok(
    `${type}export function ${another ?? functionName(stem)}(view: ${view}): string {\n  let html = ''\n${statements}  return html\n}\n`,
  )
}

// Lower case between hyphens: two files never become the same function.
const STEM = /^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/
const BAD_NAME =
  'the file name becomes the name of a function; use lower-case letters and hyphens, as in two-columns.mjml, and no word of TypeScript'

/** `two-columns` becomes the type `TwoColumnsView` and the function `twoColumns`. */
export const viewName = (stem: string) => `${functionName(stem).replace(/^./, (letter) => letter.toUpperCase())}View`
export const functionName = (stem: string) => stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const placed = ({ offset, message, setting }: Mistake, expanded: Expanded): TemplateError => ({
  ...lineOf(expanded, expanded.source.slice(0, offset).split('\n').length),
  ...(setting === undefined ? {} : { setting }),
  message,
})

function lineOf({ lines }: Expanded, line: number): { readonly template: string; readonly line: number } {
  const { template = '', line: own = line } = lines[line - 1] ?? lines.at(-1) ?? {}
  return { template, line: own }
}

/** The line of the head that names an address. An address that MJML adds itself is reported on line 1. */
function headLineOf(source: string, url: string): number {
  const at = source.indexOf(url)
  return at < 0 || at > source.indexOf('</mj-head>') ? 1 : source.slice(0, at).split('\n').length
}
