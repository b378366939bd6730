import type { Block, Issue, Section, Span } from '../model/issue.ts'
import { plainWords } from '../text/plain-words.ts'
import { splitSentences } from '../text/sentences.ts'
import { shortHash } from '../text/short-hash.ts'
import { widthOf } from './sections/widths.ts'

/** The fingerprints of an Issue's sentences: other Issues of its source are compared with them, not with its text. */
export type Prints = ReadonlySet<string>

/** A sentence, or all of a code or a table, with its fingerprint; null if it is too short to be compared. */
export interface Printed extends Span {
  readonly print: string | null
  /** Whether it says something by itself. */
  readonly isLong: boolean
}

/** At most {@link MOST_PRINTS}. Of more, those with the smallest hashes: then Issues that share sentences share their fingerprints too. */
export function printsOf(issue: Issue): Prints {
  const printer = printerOf(issue)
  const found = issue.sections.flatMap((section) => [
    ...printer.headings(section),
    ...section.blocks.flatMap((block) => printer.block(section, block)).flat(),
    ...(section.takeaway === null ? [] : printer.within(section, section.takeaway)),
  ])
  const prints = new Set(found.flatMap(({ print }) => (print === null ? [] : [print])))
  return prints.size <= MOST_PRINTS ? prints : new Set([...prints].toSorted().slice(0, MOST_PRINTS))
}

const MOST_PRINTS = 400

/** Prints as they are stored: eight characters each. */
export const writePrints = (prints: Prints): string => [...prints].join(' ')
export const readPrints = (written: string): Prints => new Set(written.split(' '))

export interface Printer {
  /** The sentences of a Block: of a list by its items, of any other Block in one part. */
  readonly block: (section: Section, block: Block) => readonly (readonly Printed[])[]
  readonly within: (section: Section, span: Span) => readonly Printed[]
  /** Its heading and its kicker. */
  readonly headings: (section: Section) => readonly Printed[]
}

/** Letter case, punctuation and the numbers that an Issue is called by make no difference. */
export function printerOf({ title, date, language }: Issue): Printer {
  const numbers = ownNumbers(`${title} ${date?.slice(0, 10) ?? ''}`)
  const print = (text: string, { start, end }: Span, isWhole: boolean): Printed => {
    const words = plainWords(text.slice(start, end))
    const isLong = widthOf(words) >= FEW_WORDS
    const folded = words.replace(/\d+/g, (number) => (numbers.has(number) ? '#' : number))
    return { start, end, isLong, print: words === '' || !(isLong || isWhole) ? null : nameOf(folded) }
  }
  const within: Printer['within'] = ({ text }, { start, end }) => {
    const sentences = splitSentences(text.slice(start, end), language)
    return sentences.map((one) =>
      print(text, { start: start + one.start, end: start + one.end }, sentences.length === 1),
    )
  }
  return {
    within,
    headings: ({ heading, kicker }) =>
      (kicker === null ? [heading] : [heading, kicker]).map((own) => print(own, { start: 0, end: own.length }, true)),
    block: (section, block) => {
      if (block.kind === 'image') return []
      if (block.kind === 'code' || block.kind === 'table') return [[print(section.text, block, true)]]
      return (block.kind === 'list' ? block.items : [block]).map((span) => within(section, span))
    },
  }
}

/** The length of about four words. Fewer are compared only if they are a whole line. */
const FEW_WORDS = 20

const nameOf = (words: string): string => shortHash(words).toString(36).padStart(7, '0')

/** In "Letter 184 of 3 May 2026" they differ in each issue. Any other number is news, and so is a version ("1.70"). */
const ownNumbers = (names: string): ReadonlySet<string> =>
  new Set(names.match(/(?<![\d.])\d+(?!\.?\d)/g)?.flatMap((number) => [number, number.replace(/^0+/, '')]))
