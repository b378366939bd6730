import type { CheckReport } from '../../model/finding.ts'
import type { MarkedMail } from '../templates/compile-template.ts'
import { scanMarkup } from '../templates/scan-markup.ts'
import { MARKER, type Mistake } from '../templates/tags.ts'
import { measureContrast, type TextContrast } from './contrast/measure-contrast.ts'
import { checkHeadings } from './headings/check-headings.ts'
import { type Element, outlookView } from './mail-document.ts'
import { find, offsetOf, offsetOfUse } from './offset-of.ts'
import { checkSupport } from './support/check-support.ts'
import { floor, type ThemeUnderTest, themeMistakes } from './theme-contrast.ts'

/** Checks a template before any mail is made from it. A mistake fails the build; the report is shown on the Checks tab. */
export function checkTemplate(
  mail: MarkedMail,
  themed: ThemeUnderTest | null = null,
): {
  readonly mistakes: readonly Mistake[]
  readonly report: CheckReport
} {
  const contrast = measureContrast(mail.html, (text) => readable(text, mail))
  const headings = checkHeadings(mail.html, mail.tags)
  const support = checkSupport(mail.html)
  const lowContrast = contrast.texts.filter(({ ratio, needed }) => ratio < needed)
  const ofTheme =
    themed === null
      ? { mistakes: [], rest: lowContrast }
      : themeMistakes(lowContrast, themed, ({ text }) => `“${shortened(text)}”`)
  const mistakes: Mistake[] = [
    ...ofTheme.mistakes,
    ...[...Map.groupBy(ofTheme.rest, colourPair).values()].map((texts) => lowContrastMistake(texts, mail)),
    ...contrast.unread.map((words) => ({
      offset: find(mail.source, /"([^"]*)"/.exec(words)?.[1] ?? ''),
      message: `the contrast cannot be measured: ${words}; use plain colours, media queries of width and theme, and no nested rules`,
    })),
    ...headings.mistakes.map(({ element, message }) => ({
      offset: element === null ? find(mail.source, '<mj-body') : offsetOf(element, mail),
      message,
    })),
    ...scanMarkup(outlookView(mail.html)).mistakes.map(({ message }) => ({
      offset: find(mail.source, '<!--[if'),
      message: `Outlook on Windows reads conditional comments as content, and then ${message}`,
    })),
    ...support.refused.map(({ use, message }) => ({ offset: offsetOfUse(use, mail), message })),
  ]
  const levels = headings.levels.map((level) => `h${level}`).join(', ')
  const passed = [
    { rule: 'contrast', message: contrastPassed(contrast.texts) },
    { rule: 'heading-order', message: `one h1, and no level is skipped on any path (${levels})` },
    ...support.passed,
  ]
  return { mistakes, report: { findings: support.findings, passed } }
}

/** What a person reads of a text: placeholders by their paths, without other tags and without fillers of the preheader. */
export function readable(text: string, { tags }: MarkedMail): string {
  const shown = text.replaceAll(MARKER, (_, index: string) => {
    const tag = tags[Number(index)]?.tag
    return tag?.kind === 'placeholder' ? `{{${tag.path}}}` : ' '
  })
  // Fillers: combining grapheme joiner, zero-width characters, soft hyphen, no-break spaces.
  return shown
    .replaceAll(/[\u034f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const classOf = ({ attribs }: Element) => (attribs.class ?? '').trim().replaceAll(/(?:^|\s+)(?=\S)/g, '.')

const colourPair = ({ element, color, background }: TextContrast) =>
  `${classOf(element) || element.name} ${color} ${background}`

function lowContrastMistake(texts: readonly TextContrast[], mail: MarkedMail): Mistake {
  const { element, text, color, background, ratio, needed, fontSize, fontWeight } = texts[0] as TextContrast
  const views = [...new Set(texts.map(({ view }) => view.name))].join(', ')
  const size = `${Math.round(fontSize * 10) / 10} px${fontWeight >= 700 ? ' bold' : ''}`
  return {
    offset: offsetOf(element, mail),
    message: `“${shortened(text)}” (${element.name}${classOf(element)}) is ${color} on ${background}: ${floor(ratio)} to 1, but text of ${size} needs ${needed} (WCAG 2.2 AA; ${views}); choose colours with more contrast`,
  }
}

function contrastPassed(texts: readonly TextContrast[]): string {
  const [lowest] = texts.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed)
  if (lowest === undefined) return 'the template has no text'
  const { element, view, ratio, needed } = lowest
  const views = new Set(texts.map((one) => one.view)).size
  const count = texts.filter((one) => one.view === view).length
  return `${count} texts in ${views} views; the lowest contrast is ${classOf(element) || element.name} with ${floor(ratio)} to 1 in ${view.name} (${needed} needed)`
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
