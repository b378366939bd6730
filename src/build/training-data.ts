import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainSection } from '../parse/plain-section.ts'
import type { Measured } from '../summarize/features.ts'
import { type Passage, readPassage } from '../summarize/passage.ts'
import type { LabelledItem } from './labelled-item.ts'
import { type ReferenceRow, referenceGains } from './reference-gains.ts'

/** Texts with summaries that people wrote, whose licences allow us to ship what was learned from them, and the weight of each set. */
const SUMMARIES = [
  { file: 'scitldr.train.jsonl', weight: 2, gain: 'whole' },
  { file: 'techblog.dev.jsonl', weight: 4, gain: 'whole' },
  { file: 'cochrane.dev.jsonl', weight: 0.5, gain: 'sentence' },
] as const

/** Newsletter items whose sentences readers marked: those of the evaluation folder by two each, our own by one. */
const ITEMS = 'gist.train.jsonl'
const OWN = join(import.meta.dirname, '../../test/marked-items')

/** The sums of the features of our own items when the weights were learned: a test compares those of today with them. */
export const SUMS_FILE = join(OWN, 'sums.json')

/** Share of each text with a heading that is also trained without it, because news often has none. */
const SHARE_WITHOUT_HEADING = 0.3

export interface Text {
  readonly measured: readonly Measured[]
  readonly gains: readonly number[]
  readonly weight: number
}

export const readTexts = (folder: string): Text[] =>
  SUMMARIES.flatMap(({ file, weight, gain }) => weighSet(readSummaries(join(folder, file), gain), weight))

/** Those of the evaluation folder first, then our own. */
export const readItems = (folder: string): { readonly folder: LabelledItem[]; readonly own: LabelledItem[] } => ({
  folder: readRows(join(folder, ITEMS)),
  own: readOwnItems(),
})

/** The marked items that are part of Marrow. */
export const readOwnItems = (): LabelledItem[] => readRows(join(OWN, 'items.jsonl'))

export const passageOf = (item: LabelledItem): Passage => readPassage(plainSection(item.text, item.title))

function readSummaries(file: string, gain: 'whole' | 'sentence'): Text[] {
  return readRows<ReferenceRow>(file).flatMap((row) => {
    const gainsOf = (sentences: readonly string[]) => referenceGains(row, sentences, gain)
    if ((row.title ?? '') === '') return textOf(row.text, '', 1, gainsOf)
    return [
      ...textOf(row.text, row.title ?? '', 1 - SHARE_WITHOUT_HEADING, gainsOf),
      ...textOf(row.text, '', SHARE_WITHOUT_HEADING, gainsOf),
    ]
  })
}

/** One text with the features used at run time; empty if there is nothing to choose. Gains are relative to the best sentence. */
function textOf(
  text: string,
  heading: string,
  weight: number,
  gain: (sentences: readonly string[]) => readonly number[],
): Text[] {
  const { ranked } = readPassage(plainSection(text, heading))
  const values = gain(ranked.map((sentence) => sentence.text))
  const best = Math.max(...values)
  if (ranked.length < 2 || best <= 0) return []
  const gains = centred(values).map((value) => value / Math.max(best, SMALLEST_GAIN))
  return [{ measured: ranked.map(({ measured }) => measured), gains, weight }]
}

const SMALLEST_GAIN = 0.05

export function centred(values: readonly number[]): number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return values.map((value) => value - mean)
}

function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The texts of one set share its weight. */
function weighSet(texts: readonly Text[], weight: number): Text[] {
  const total = texts.reduce((sum, text) => sum + text.weight, 0)
  return texts.map((text) => ({ ...text, weight: (text.weight * weight) / total }))
}
