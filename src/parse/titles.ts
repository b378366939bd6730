import { housekeepingReason } from '../text/housekeeping.ts'
import { hasLetters } from '../text/letters.ts'
import { plainWords } from '../text/plain-words.ts'
import { readByLine } from './by-line.ts'
import { findDate, isDateAlone, isMonthAlone } from './dates.ts'
import type { Document, Leaf } from './document.ts'
import { fieldLine } from './field-lines.ts'
import { isCollectionTitle, isSurelyCollection, opensCollection } from './sections/digest.ts'
import { noticeReason, onlyBegins } from './sections/labels.ts'

/** The date of an issue if neither a field nor the file name gives it: a line near the top that is only a date, or a date in the title. */
export function dateInText({ text, leaves }: Document, title: string): string | null {
  const lines = leaves.slice(0, 4).map(({ start, end }) => text.slice(start, end))
  const line = lines.find(isDateAlone)
  return (line === undefined ? null : findDate(line)) ?? findDate(title)
}

/**
 * The first heading of the document (only rules and pictures may precede it), if it is the only one of its level, names an issue, or says
 * what the name of the file says. Thanks and invitations of the same level do not count.
 */
export function firstHeading({ text, leaves }: Document, name: string): string | null {
  const [first, ...others] = leaves.filter(({ kind }) => kind !== 'rule' && kind !== 'image')
  if (first === undefined) return null
  const words = text.slice(first.start, first.end)
  if (first.kind !== 'heading' || first.depth === 7) return isTitleLine(first, words) ? words : null
  if (first.depth > 2) return null
  const wordsOf = ({ start, end }: Leaf) => text.slice(start, end)
  const headings = others.filter(
    (leaf) => leaf.kind === 'heading' && leaf.depth <= first.depth && noticeReason(wordsOf(leaf)) === null,
  )
  // "# 2026-03-12" above "# Morning paper 2026-03-12"
  const [second] = headings
  if (second !== undefined && second === others[0] && isDateAlone(words) && wordsOf(second).includes(words))
    return wordsOf(second)
  // The days of a log, one as high as the other.
  if (isDateAlone(words) && headings.some((leaf) => isDateAlone(wordsOf(leaf)))) return null
  const next = headings.find((leaf) => !isDateAlone(fieldLine(wordsOf(leaf))?.value ?? wordsOf(leaf)))
  if (next === undefined || opensCollection(words) || isInName(words, name)) return words
  if (first.depth === 1 && (standsAlone(others) || standsEmpty(first, others, words) || isSigned(text, others)))
    return words
  return isCollectionTitle(words) && !isCollectionTitle(wordsOf(next)) ? words : null
}

/** "Town letter #12: the tram" alone in the first line. */
const isTitleLine = (leaf: Leaf, words: string): boolean =>
  (leaf.kind === 'paragraph' || leaf.kind === 'heading') &&
  leaf.item === null &&
  !leaf.quoted &&
  leaf.breaks.length === 0 &&
  words.length <= LONGEST_TITLE &&
  !/[.!?,:;。！？]$/.test(words) &&
  isSurelyCollection(words) &&
  !opensCollection(words)

const LONGEST_TITLE = 100

/** Below the first heading, and above the next of its level, are only lower headings: the date of a meeting, its agenda. */
function standsAlone(others: readonly Leaf[]): boolean {
  const next = others.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  return next > 0 && others.slice(0, next).every(({ kind, depth }) => kind === 'heading' && depth < 7)
}

/** Nothing stands between the first heading and the next, and others follow that are as high. */
const standsEmpty = (first: Leaf, [second, ...others]: readonly Leaf[], words: string): boolean =>
  second?.kind === 'heading' &&
  second.depth === first.depth &&
  others.some(({ kind, depth }) => kind === 'heading' && depth === first.depth) &&
  noticeReason(words) === null

/** Below the first heading is who wrote it, and below the next of its level is nobody: "# New trams", "Author: Ann Example", "# Doors". */
function isSigned(text: string, others: readonly Leaf[]): boolean {
  const signed = (leaf: Leaf | undefined) => {
    if (leaf?.kind !== 'paragraph' || leaf.item !== null) return false
    const line = text.slice(leaf.start, leaf.end)
    return housekeepingReason(line) === 'by-line' || (readByLine(line)?.author ?? null) !== null
  }
  const next = others.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  return signed(others[0]) && !signed(others[next + 1])
}

/** "2026.3 release notes" in `tram-2026-3-release-notes.md`. */
function isInName(words: string, name: string): boolean {
  const said = plainWords(words)
  return said.includes(' ') && ` ${plainWords(titleOfName(name))} `.includes(` ${said} `)
}

/** Whether the name of a file is only a number, a day, a language or "issue": "063-2019-oct-15", "en", "issue-3". */
const saysNoTitle = (name: string): boolean =>
  titleOfName(name)
    .toLowerCase()
    .split(/[\s.~]+/)
    .every(
      (word) =>
        /^[^\p{L}]*$/u.test(word) || /^[a-z]{2}$/.test(word) || GENERIC.has(word) || isMonthAlone(`${word} 2000`),
    )

const GENERIC: ReadonlySet<string> = new Set(
  'index readme post posts draft newsletter news issue digest update weekly monthly daily email mail content page body article entry number no vol volume week part agenda minutes meeting meetings notes log call'.split(
    ' ',
  ),
)

/**
 * The heading of the first story as a title, where the name of the file says none, or where it is the only heading: the heading of depth
 * 1 to 3 at the start of the document.
 */
export function borrowedTitle({ text, leaves }: Document, name: string): string | null {
  const first = leaves.find(({ kind }) => kind !== 'rule' && kind !== 'image')
  if (first?.kind !== 'heading' || first.depth > 3) return null
  const alone = !leaves.some((leaf) => leaf !== first && leaf.kind === 'heading' && leaf.depth < 7)
  const words = text.slice(first.start, first.end)
  if (onlyBegins(words) || noticeReason(words) !== null) return null
  return alone || saysNoTitle(name) ? words : null
}

/** The words of the name of a file, or of its folder where the file is only its index: `posts/the-tram/index.de.md`. */
export function titleOfName(name: string): string {
  const [file = '', folder = ''] = name.split(/[\\/]/).reverse()
  const words = nameWords(file.replace(/\.[a-z0-9]{1,8}$/i, ''))
  const above = INDEX.test(words) ? nameWords(folder) : ''
  if (hasLetters(above) && !GENERIC.has(above.toLowerCase())) return above
  return words === '' ? 'Untitled' : words
}

const nameWords = (name: string): string =>
  name
    .replace(/^\d{4}-\d{2}-\d{2}[-_.]?(?=.)/, '')
    .replace(/[-_]+/g, ' ')
    .trim()

const INDEX = /^(?:index|readme)(?:\.[a-z]{2}(?: [a-z]{2})?)?$/i

/** The first heading among the first lines, for a page that has no other title. */
export function topHeading({ text, leaves }: Document): string | null {
  const top = leaves.slice(0, TOP).filter(({ kind, depth, item }) => kind === 'heading' && depth < 7 && item === null)
  const [first] = top.toSorted((a, b) => a.depth - b.depth)
  return first === undefined ? null : text.slice(first.start, first.end)
}

const TOP = 12
