import type { AbbreviationKind } from './abbreviations.ts'
import { CLDR_ABBREVIATIONS } from './cldr-abbreviations.gen.ts'
import { FOREIGN_ABBREVIATIONS } from './foreign-abbreviation-lists.ts'

/** Norwegian and Bosnian have several codes. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', bs: 'hr', sh: 'hr' }

const tables = new Map<string, ReadonlyMap<string, AbbreviationKind>>()

/** The kind of a word before a full stop in a language other than English; null for an ordinary word. */
export function foreignAbbreviation(word: string, language: string): AbbreviationKind | null {
  const tag = language.slice(0, 2).toLowerCase()
  const code = SAME[tag] ?? tag
  let table = tables.get(code)
  if (table === undefined) {
    const lists = FOREIGN_ABBREVIATIONS[code] ?? {}
    const more = CLDR_ABBREVIATIONS[code]?.split(' ').map((short) => [short, 'joins'] as const) ?? []
    const own = (Object.keys(lists) as AbbreviationKind[]).flatMap((kind) =>
      (lists[kind] ?? '').split(' ').map((short) => [short, kind] as const),
    )
    table = new Map<string, AbbreviationKind>([...more, ...own])
    tables.set(code, table)
  }
  const small = word.toLowerCase()
  // "l’art. 2": an article before it.
  const known = table.get(small) ?? table.get(small.replace(/^[a-z]{1,5}['’]/, ''))
  if (known !== undefined) return known
  // "Hauptstr. 12", "Kerkstr. 4"
  return (code === 'de' || code === 'nl') && small.endsWith('str') ? 'counts' : null
}

/** "u. a.", "т. е.": the letters at the end of a text, each with its dot, as the lists write them. */
export const lettersBehind = (before: string): string =>
  before === '' ? '' : (LETTERS_BEHIND.exec(before)?.[1] ?? '').replace(/\s/g, '')

const LETTERS_BEHIND = /(?:^|[\s(])((?:[^\s.\d]\.\s){1,3})$/

/** "г. Москва", "м. Київ" are cities, "2026 г." is a year, and "5 м." a length. */
export const isCity = (word: string, before: string, language: string): boolean =>
  (word === 'г' || word === 'м') && /^(?:ru|uk|bg|be)\b/i.test(language) && !/\d\s?$/.test(before)

/** "1. 5. 2026", "2026. 5. 1." */
export const isPartOfDate = (number: string, before: string, after: string): boolean =>
  /^\d{1,4}$/.test(number) && (/^\d{1,2}\.(?:\s|$)/.test(after) || (/\d\.\s$/.test(before) && /^\d{4}/.test(after)))

/** "19. Jahrhundert", "am 3. März", "der 2. Weltkrieg": German writes ordinals with a dot, and nouns with a capital. */
export const isGermanOrdinal = (number: string, before: string, next: string): boolean =>
  /^\d{1,3}$/.test(number) && (ORDINAL_NOUN.test(next) || ORDINAL_FRONT.test(before))

const ORDINAL_FRONT =
  /(?:^|\s)(?:am|vom|zum|zur|im|beim|ins|der|die|das|dem|den|des|bis|ab|seit|eine[mnrs]?|jede[mnrs]?|ihre[mnrs]?|seine[mnrs]?|unsere[mnrs]?)\s$/i

const ORDINAL_NOUN =
  /^(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?|Jahrtausends?|Jahrestags?|Jh|Tag(?:es)?|Woche|Monats?|Jahr(?:es)?|Mal|Platz|Rang|Stock|Etage|Kapitel|Auflage|Ausgabe|Klasse|Semester|Quartals?|Halbjahr|Bundesliga|Liga|Weltkriegs?|Geburtstags?|Bezirks?|Runde|Spieltags?|Staffel|Folge|Teil|Internationalen?|Deutschen?|Österreichischen?)\b/
