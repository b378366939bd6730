import type { Outline } from '../markup/outline.ts'
import { placeOf, placesOf, shortly } from '../markup/places.ts'
import { count } from '../text/count.ts'
import { directionOf } from '../text/direction.ts'
import { replaceSigns } from '../text/letters.ts'
import { error, type Found, note, type Rule, warning } from './rule.ts'

/** What a screen reader uses: the language, the title, the headings, and which tables are tables. */
export const structure: Rule = {
  name: 'structure',
  look({ html, subject }, outline) {
    if (html.trim() === '')
      return {
        findings: [
          warning('the HTML part', 'There is none.', 'Add one beside the text part; most readers see the HTML.'),
        ],
        measured: null,
      }
    const findings = [...language(outline), ...title(outline, subject), ...headings(outline), ...tables(outline)]
    const lang = outline.root?.lang ?? ''
    const layout = outline.tables.filter(({ isLayout }) => isLayout).length
    return {
      findings,
      measured: `Language ${lang}, ${count(outline.headings.length, 'heading')} in order, ${count(layout, 'layout table')} with role="presentation".`,
    }
  },
}

function* languageOf({ root }: Outline): Generator<Found> {
  const place = 'the element html'
  const lang = root?.lang?.trim() ?? ''
  if (lang === '')
    yield error(
      place,
      'It has no language: screen readers guess how to pronounce it.',
      'Write lang="en", or the language that it is.',
    )
  else if (/^und\b/i.test(lang))
    yield warning(place, 'Its language is “und”, undetermined.', 'Name the language that most of it is in.')
  else if (!isLanguage(lang))
    yield warning(place, `“${lang.slice(0, 40)}” is not a language tag.`, 'Write it as BCP 47 says: en, fr, pt-BR.')
  const dir = root?.dir?.trim().toLowerCase() ?? ''
  if (dir !== '' && !['ltr', 'rtl', 'auto'].includes(dir))
    yield warning(place, `“${dir.slice(0, 40)}” is not a direction.`, 'Write dir="ltr" or dir="rtl".')
  if (directionOf(lang) === 'rtl' && dir !== 'rtl' && dir !== 'auto')
    yield warning(place, 'Its language is written from right to left, and `dir` does not say so.', 'Write dir="rtl".')
}

const language = (outline: Outline): readonly Found[] => [...languageOf(outline)]

const isLanguage = (tag: string): boolean => /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag)

function title({ title: words }: Outline, subject: string): readonly Found[] {
  const place = 'the element title'
  if (words === null || words === '')
    return [
      warning(
        place,
        'The mail has no title.',
        'Use the subject as the title; browsers show it when the mail is opened as a page.',
      ),
    ]
  // SpamAssassin counts 1.1 of 5 for it (HTML_TITLE_SUBJ_DIFF).
  return words === subject || letters(words) === letters(subject)
    ? []
    : [note(place, `“${shortly(words)}” is not the subject; some filters count that.`, 'Use the subject as the title.')]
}

const letters = (text: string): string => replaceSigns(text.toLowerCase(), '')

function* headingsOf({ headings: seen }: Outline): Generator<Found> {
  const first = seen.filter(({ level }) => level === 1).length
  if (first === 0) yield warning(null, 'No heading of the first level.', 'Make the title of the mail an h1.')
  if (first > 1) yield warning(null, `${first} headings of the first level.`, 'Keep one; the others are parts of it.')
  let above = 0
  for (const [i, { level, text }] of seen.entries()) {
    const place = placeOf('heading', i + 1, text)
    if (text === '') yield warning(place, 'It has no text.', 'Write some, or remove the heading.')
    if (above > 0 && level > above + 1)
      yield warning(
        place,
        `It is of level ${level} and follows one of level ${above}.`,
        `Make it level ${above + 1}: readers who navigate by headings think one is missing.`,
      )
    above = level
  }
}

const headings = (outline: Outline): readonly Found[] => [...headingsOf(outline)]

const tables = ({ tables: seen }: Outline): readonly Found[] => {
  const such = seen.filter(({ isLayout, isData }) => !isLayout && !isData)
  return such.length === 0
    ? []
    : [
        warning(
          placesOf(such.map(({ number }) => `table ${number}`)),
          `${count(such.length, 'table is', 'tables are')} read aloud cell by cell, with rows and columns.`,
          'Write role="presentation" on tables that only lay out the mail; give tables of facts headings (th).',
        ),
      ]
}
