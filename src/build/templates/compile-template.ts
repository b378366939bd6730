import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mjml2html from 'mjml'
import { fail, ok, type Result } from '../../model/result.ts'
import { checkMjml, remoteRequests } from './check-mjml.ts'
import { checkPlaces } from './check-places.ts'
import { checkSlots } from './check-slots.ts'
import { emitTemplate } from './emit-function.ts'
import { type Expanded, expandIncludes } from './expand-includes.ts'
import { scanMarkup } from './scan-markup.ts'
import { findTags, MARKER, type Mistake, type PlacedTag, withMarkers } from './slot-tags.ts'
import { readSlotType, type SlotType, typescriptOf } from './slot-types.ts'
import type { TemplateError } from './template-error.ts'

/** One template as TypeScript: its view, and the function that renders it. */
export async function compileTemplate(dir: string, name: string): Promise<Result<string, TemplateError[]>> {
  const slots = readSlots(dir, name)
  if ('line' in slots) return fail([slots])
  const { expanded, errors } = expandIncludes(dir, name)
  const { tags, mistakes } = findTags(expanded.source)
  const marked = withMarkers(expanded.source, tags)
  const scan = scanMarkup(marked)
  const checked = checkSlots(tags, slots, scan)
  const found = [...mistakes, ...scan.mistakes, ...checkPlaces(tags, scan), ...checked.mistakes, ...checkMjml(scan)]
  const unused = checked.unused.map((path) => ({
    template: slotsFile(name),
    line: 1,
    message: `"${path}" is declared, but ${name} never uses it`,
  }))
  const own = [...errors, ...found.toSorted((a, b) => a.offset - b.offset).map((mistake) => placed(mistake, expanded))]
  if (own.length > 0 || unused.length > 0) return fail(own.length > 0 ? own : unused)

  const output = await mjml2html(marked, { ignoreIncludes: true, validationLevel: 'soft', minify: true })
  const lost = tags.flatMap((tag, i) => lostTag(tag, i, output.html))
  const complaints = [
    ...output.errors.map(({ line, message }) => ({ ...lineOf(expanded, line ?? 1), message })),
    ...lost.map((mistake) => placed(mistake, expanded)),
    ...remoteRequests(output.html).map((url) => ({
      template: name,
      line: 1,
      message: `the mail would fetch ${url}; take it out (a font that MJML knows is linked by its name alone)`,
    })),
  ]
  if (complaints.length > 0) return fail(complaints)

  const stem = name.replace(/\.mjml$/, '')
  const view = viewName(stem)
  const html = emitTemplate(output.html, tags, checked.uses)
  return ok(
    `export interface ${view} ${typescriptOf(slots)}\n\nexport const ${functionName(stem)} = (view: ${view}): string =>\n  String(${html})\n`,
  )
}

/** `two-columns` is `TwoColumnsView`, made by `twoColumns`. */
export const viewName = (stem: string) => `${functionName(stem).replace(/^./, (letter) => letter.toUpperCase())}View`
export const functionName = (stem: string) => stem.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const slotsFile = (name: string) => name.replace(/\.mjml$/, '.slots.json')

function readSlots(dir: string, name: string): Extract<SlotType, { kind: 'object' }> | TemplateError {
  const file = slotsFile(name)
  const wrong = (message: string) => ({ template: file, line: 1, message })
  if (!existsSync(join(dir, file))) return wrong(`is missing; it declares the slots of ${name}, as { "title": "text" }`)
  let json: unknown
  try {
    json = JSON.parse(readFileSync(join(dir, file), 'utf8'))
  } catch (cause) {
    return wrong(`is not JSON: ${cause instanceof Error ? cause.message : 'unreadable'}`)
  }
  const type = readSlotType(json)
  if (typeof type === 'string') return wrong(type)
  return type.kind === 'object' ? type : wrong('is an object of slots, as { "title": "text" }')
}

/** MJML may leave out what it cannot place, or write it twice (into a title and an Outlook comment): blocks must come out once. */
function lostTag({ tag, start }: PlacedTag, index: number, html: string): Mistake[] {
  const count = [...html.matchAll(MARKER)].filter((match) => Number(match[1]) === index).length
  if (count === 0) return [{ offset: start, message: 'MJML drops what stands here; put it into <mj-raw> or into text' }]
  return tag.kind !== 'slot' && count > 1
    ? [{ offset: start, message: 'MJML repeats what stands here; a loop or condition cannot' }]
    : []
}

const placed = ({ offset, message }: Mistake, expanded: Expanded): TemplateError => ({
  ...lineOf(expanded, expanded.source.slice(0, offset).split('\n').length),
  message,
})

function lineOf({ lines }: Expanded, line: number): { readonly template: string; readonly line: number } {
  const { template = '', line: own = line } = lines[line - 1] ?? lines.at(-1) ?? {}
  return { template, line: own }
}
