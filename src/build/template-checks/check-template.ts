import type { Check, CheckReport, PassedRule } from '../../model/check.ts'
import type { MarkedMail } from '../templates/compile-template.ts'
import { scanMarkup } from '../templates/scan-markup.ts'
import { MARKER, type Mistake } from '../templates/tags.ts'
import { measureContrast, type TextContrast } from './contrast/measure-contrast.ts'
import { checkHeadings } from './headings/check-headings.ts'
import { type Element, outlookView } from './mail-document.ts'
import { find, offsetOf } from './offset-of.ts'
import { checkSupport } from './support/check-support.ts'
import type { FeatureUse } from './support/feature-uses.ts'

/** A text of a template, by its class, and how it stands out in light and in dark, at the worst. */
export interface ContrastPair {
  readonly name: string
  readonly light: number
  readonly dark: number
}

/** What can be said of a template before any mail is made from it. */
export interface TemplateReport {
  readonly contrast: readonly ContrastPair[]
  readonly report: CheckReport
}

/** The mistakes hold up the build; the report is for the page that shows the checks of an Edition. */
export function checkMail(mail: MarkedMail): {
  readonly mistakes: readonly Mistake[]
  readonly report: TemplateReport
} {
  const contrast = measureContrast(mail.html, (text) => readable(text, mail))
  const headings = checkHeadings(mail.html, mail.tags)
  const support = checkSupport(mail.html)
  const faint = contrast.texts.filter(({ ratio, needed }) => ratio < needed)
  const mistakes: Mistake[] = [
    ...[...Map.groupBy(faint, pairOf).values()].map((texts) => faintMistake(texts, mail)),
    ...contrast.unread.map((words) => ({
      offset: find(mail.source, /"([^"]*)"/.exec(words)?.[1] ?? ''),
      message: `its contrast cannot be judged: ${words}; write plain colours, and media queries of width and theme`,
    })),
    ...headings.mistakes.map(({ element, message }) => ({
      offset: element === null ? find(mail.source, '<mj-body') : offsetOf(element, mail),
      message,
    })),
    ...scanMarkup(outlookView(mail.html)).mistakes.map(({ message }) => ({
      offset: find(mail.source, '<!--[if'),
      message: `with its conditional comments opened, as Outlook on Windows reads the mail, ${message}`,
    })),
    ...support.refused.map(({ use, message }) => ({
      offset:
        declarationAt(use, mail.source) ??
        (use.element === null ? sheetAt(use, mail.source) : offsetOf(use.element, mail)),
      message,
    })),
  ]
  const passed: PassedRule[] = [
    { rule: 'contrast', message: contrastPassed(contrast.texts) },
    {
      rule: 'heading-order',
      message: `one h1, and no level skipped on any way through (${headings.levels.map((level) => `h${level}`).join(', ')})`,
    },
    ...support.passed,
  ]
  const findings: readonly Check[] = support.findings
  return { mistakes, report: { contrast: pairsOf(contrast.texts), report: { findings, passed } } }
}

/** What a person reads of a text: placeholders by their paths, nothing of blocks, nor of what only fills the inbox line. */
function readable(text: string, { tags }: MarkedMail): string {
  const said = text.replaceAll(MARKER, (_, index: string) => {
    const tag = tags[Number(index)]?.tag
    return tag?.kind === 'placeholder' ? `{{${tag.path}}}` : ' '
  })
  // Fillers: combining grapheme joiner, zero-width characters, soft hyphen, no-break spaces.
  return said
    .replaceAll(/[\u034f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const nameOf = ({ name, attribs }: Element) =>
  attribs.class === undefined || attribs.class === '' ? name : `.${attribs.class.trim().replaceAll(/\s+/g, '.')}`

const pairOf = ({ element, color, background }: TextContrast) => `${nameOf(element)} ${color} ${background}`

function faintMistake(texts: readonly TextContrast[], mail: MarkedMail): Mistake {
  const { element, text, color, background, ratio, needed, fontSize, fontWeight } = texts[0] as TextContrast
  const views = [...new Set(texts.map(({ view }) => view.name))].join(', ')
  const size = `${Math.round(fontSize * 10) / 10} px${fontWeight >= 700 ? ' bold' : ''}`
  return {
    offset: offsetOf(element, mail),
    message: `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}” (${element.name}${nameOf(element) === element.name ? '' : nameOf(element)}) is ${color} on ${background}: ${floor(ratio)} to 1 where a text of ${size} needs ${needed} (WCAG 2.2 AA; ${views}); set the colours further apart`,
  }
}

function pairsOf(texts: readonly TextContrast[]): ContrastPair[] {
  const worst = (of: readonly TextContrast[], dark: boolean) =>
    floor(Math.min(...of.filter(({ view }) => view.dark === dark).map(({ ratio }) => ratio)))
  return [...Map.groupBy(texts, ({ element }) => nameOf(element))].map(([name, of]) => ({
    name,
    light: worst(of, false),
    dark: worst(of, true),
  }))
}

function contrastPassed(texts: readonly TextContrast[]): string {
  const closest = texts.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed)[0]
  if (closest === undefined) return 'no text of its own'
  const views = new Set(texts.map(({ view }) => view)).size
  const count = texts.filter(({ view }) => view === closest.view).length
  return `${count} texts in ${views} views; the faintest is ${nameOf(closest.element)} with ${floor(closest.ratio)} to 1 in ${closest.view.name} (${closest.needed} needed)`
}

/** Never up: 4.496 is not 4.5. */
const floor = (ratio: number) => Math.floor(ratio * 100) / 100

/** What is inlined comes from a `style=""` or from a sheet of the template; spaces and capitals may differ. */
function declarationAt({ token, value }: FeatureUse, source: string): number | null {
  const property = /^(?:property |word )([^:]+)/.exec(token)?.[1] ?? (token.startsWith('unit ') ? '' : null)
  if (property === null || value === '') return null
  const written = value
    .split(/\s+/)
    .map((part) => RegExp.escape(part))
    .join('\\s+')
  const match = new RegExp(`${RegExp.escape(property)}\\s*:\\s*${written}`, 'i').exec(source)
  return match === null ? null : match.index
}

/** `at font-face` is looked for as "font-face"; what cannot be found is said of the first line. */
const sheetAt = ({ token, value }: FeatureUse, source: string): number =>
  find(source, value) || find(source, token.replace(/^\S+ /, '').replace(/^.*:/, ''))
