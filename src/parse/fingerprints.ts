import type { Block, Issue, Section, Span } from '../model/issue.ts'
import { plainWords } from '../text/plain-words.ts'
import { splitSentences } from '../text/sentences.ts'
import { shortHash } from '../text/short-hash.ts'
import { widthOf } from './sections/widths.ts'

/** The fingerprints of an Issue's sentences: other Issues of its source are compared with them, not with its text. */
export type Fingerprints = ReadonlySet<string>

/** A sentence, or all of a code or a table, with its fingerprint; null if it is too short to be compared. */
export interface Sentence extends Span {
  readonly fingerprint: string | null
  /** Whether it says something by itself. */
  readonly isLong: boolean
}

/** At most {@link MOST_FINGERPRINTS}. Of more, those with the smallest hashes: then Issues that share sentences share their fingerprints too. */
export function fingerprintsOf(issue: Issue): Fingerprints {
  const fingerprinter = fingerprinterOf(issue)
  const found = issue.sections.flatMap((section) => [
    ...fingerprinter.headings(section),
    ...section.blocks.flatMap((block) => fingerprinter.block(section, block)).flat(),
    ...(section.takeaway === null ? [] : fingerprinter.within(section, section.takeaway)),
  ])
  const fingerprints = new Set(found.flatMap(({ fingerprint }) => (fingerprint === null ? [] : [fingerprint])))
  return fingerprints.size <= MOST_FINGERPRINTS
    ? fingerprints
    : new Set([...fingerprints].toSorted().slice(0, MOST_FINGERPRINTS))
}

const MOST_FINGERPRINTS = 400

/** Fingerprints as they are stored: eight characters each. */
export const writeFingerprints = (fingerprints: Fingerprints): string => [...fingerprints].join(' ')
export const readFingerprints = (written: string): Fingerprints => new Set(written.split(' '))

export interface Fingerprinter {
  /** The sentences of a Block: of a list by its items, of any other Block in one part. */
  readonly block: (section: Section, block: Block) => readonly (readonly Sentence[])[]
  readonly within: (section: Section, span: Span) => readonly Sentence[]
  /** Its heading and its kicker. */
  readonly headings: (section: Section) => readonly Sentence[]
}

/** Letter case, punctuation and the numbers that an Issue is called by make no difference. */
export function fingerprinterOf({ title, date, language }: Issue): Fingerprinter {
  const numbers = ownNumbers(`${title} ${date?.slice(0, 10) ?? ''}`)
  const fingerprint = (text: string, { start, end }: Span, isWhole: boolean): Sentence => {
    const words = plainWords(text.slice(start, end))
    const isLong = widthOf(words) >= FEW_WORDS
    const folded = words.replace(/\d+/g, (number) => (numbers.has(number) ? '#' : number))
    return { start, end, isLong, fingerprint: words === '' || !(isLong || isWhole) ? null : nameOf(folded) }
  }
  const within: Fingerprinter['within'] = ({ text }, { start, end }) => {
    const sentences = splitSentences(text.slice(start, end), language)
    return sentences.map((one) =>
      fingerprint(text, { start: start + one.start, end: start + one.end }, sentences.length === 1),
    )
  }
  return {
    within,
    headings: ({ heading, kicker }) =>
      (kicker === null ? [heading] : [heading, kicker]).map((own) =>
        fingerprint(own, { start: 0, end: own.length }, true),
      ),
    block: (section, block) => {
      if (block.kind === 'image') return []
      if (block.kind === 'code' || block.kind === 'table') return [[fingerprint(section.text, block, true)]]
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
