import { CAPITALS, hasLetters, LETTERS_ONLY } from '../text/letters.ts'
import { findDate } from './dates.ts'
import type { Document } from './document.ts'
import { fieldLine } from './field-lines.ts'

/** "Posted on 4 March 2026 by Ann", "Author: Ann | Date: 2026-03-04": a line that says who wrote a text and when, and nothing else. */
export interface ByLine {
  readonly author: string | null
  readonly date: string | null
}

/** Longer lines say more than that. */
const LONGEST = 140
const MOST_NAME_WORDS = 8
/** Only this many lines below the title are checked. */
const TOP = 6

export function readByLine(line: string): ByLine | null {
  const text = line.trim()
  if (text.length > LONGEST || /[.!?。！？]\s+\S/.test(text.replace(/\b[A-Z]\.\s|\d\.\s/g, ''))) return null
  const date = /\d/.test(text) ? findDate(text) : null
  const [, named] = AUTHOR.exec(text) ?? []
  const author = named === undefined ? null : nameIn(named)
  if (date === null && author === null) return null
  const rest = (author === null ? text : text.replace(author, ' ')).replace(DATE_PARTS, ' ').replace(LABELS, ' ')
  return hasLetters(rest) ? null : { author, date }
}

/** The by-lines above the first section: their positions among the leaves, and what they say together. */
export function findByLines({ text, leaves }: Document): ByLine & { readonly places: ReadonlySet<number> } {
  const places = new Set<number>()
  let [author, date]: [string | null, string | null] = [null, null]
  for (const [index, leaf] of leaves.slice(0, TOP + 1).entries()) {
    const words = text.slice(leaf.start, leaf.end)
    const dated = leaf.kind === 'heading' && leaf.depth < 7
    if (dated && index > 1 && !isDatedField(words)) break
    if (dated ? !isDatedField(words) : leaf.kind !== 'paragraph' && leaf.kind !== 'heading') continue
    const found = readByLine(words)
    if (found === null) continue
    places.add(index)
    author ??= found.author
    date ??= found.date
  }
  return { places, author, date }
}

/** "### Meeting date: 4 March 2026", "#### Contributed by: Ann Example": a heading that says when or by whom, and names no story. */
export const isDatedField = (heading: string): boolean => fieldLine(heading) !== null && readByLine(heading) !== null

function nameIn(words: string): string | null {
  const name = words.split(NAME_ENDS)[0]?.replace(/^[\s*_[\]]+|[\s*_.,:;\]]+$/g, '')
  if (name === undefined || name === '' || /\d{4}/.test(name)) return null
  const parts = name.split(/\s+/)
  return parts.length <= MOST_NAME_WORDS && parts.every((part) => NAME_PART.test(part)) ? name : null
}

const AUTHOR =
  /(?:^|[\s|·•,(–—-])(?:(?:written |posted |published )?by|authors?|editors?|von|par|por|di|door|autor|autorin|auteurs?|autore|автор|作者|文|著者|글쓴이|작성자)(?:\s*[:：]\s*|\s+)([^|·•\n]{1,80})/i
const NAME_ENDS =
  /\s+(?:on|am|le|el|il|op|dne)\s+(?=\S*\d|[A-Za-z\u00c0-\u017e]{3,12}\s\d)|\s*[,(|·•]\s*(?=[^,]*\d)|\s+[–—-]\s+|\s+(?=\d{1,4}[-/.年])/
/** Names have capitals, if their script has any. */
const NAME_PART = new RegExp(
  `^[@&${CAPITALS}\\u0590-\\u1fff\\u3040-\\ud7ff]|^(?:and|und|et|y|e|en|de|van|von|da|di|del|la)$`,
)
const WORDS =
  'last|first|originally|posted|published|publish|publication|pub|meeting|contributed|written|released|updated|modified|created|sent|date|time|on|at|by|the|of|authors?|editors?|st|nd|rd|th|am|pm|uhr|utc|gmt|cet|cest|est|pst|pdt|edt|read|min|mins|minutes?|reading|veröffentlicht|erschienen|geschrieben|datum|von|vom|publié|mis|à|jour|le|par|de|publicado|fecha|data|el|em|por|autor|autorin|auteurs?|autore|pubblicato|il|di|geplaatst|op|door|опубликовано|дата|автор|发布于|发布时间|发布|日期|时间|作者|文|投稿日|公開日|更新日|著者|작성일|작성자|글쓴이|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const LETTER = `[${LETTERS_ONLY}]`
const LABELS = new RegExp(`(?<!${LETTER})(?:${WORDS})(?!${LETTER})`, 'gi')
/** Digits, and names of months next to a number. */
const DATE_PARTS = new RegExp(
  `${LETTER}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+)?${LETTER}{3,12}\\.?,?(?:\\s+de|\\s+of)?\\s+\\d{4}|\\d[\\d:./年月日-]*`,
  'g',
)
