import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainSection } from '../parse/plain-section.ts'
import { type Passage, readPassage } from '../summarize/passage.ts'
import type { RankedSentence } from '../summarize/rank.ts'
import { isMendedByNeighbour } from '../summarize/stand-alone/stand-alone.ts'
import { faultsIn } from '../summarize/standing.ts'
import { splitSentences } from '../text/sentences.ts'

/** A kept sentence of a text, with a reader's label. Positions count the sentences of the text from 0. */
interface Labelled {
  readonly sample: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly position: number
  /** The gist first. */
  readonly kept: readonly number[]
  readonly label: string
}

const GOOD = 'stands-alone'

/** How many of the faults that readers saw the check finds, and how many good sentences it rejects; one line for each sample. */
export function judgeStandAlone(folder: string, file: string, sets: readonly string[]): string {
  const texts = new Map(
    sets.flatMap((set) => readLines<{ id: string; text: string }>(join(folder, set))).map((row) => [row.id, row.text]),
  )
  const counts = new Map<string, { found: number; all: number }>()
  for (const labelled of readLines<Labelled>(join(folder, file))) {
    const found = isRejected(labelled, texts.get(labelled.id) ?? '')
    if (found === null) continue
    for (const name of [`${labelled.sample} ${labelled.label}`, `all ${labelled.label}`]) {
      const count = counts.get(name) ?? { found: 0, all: 0 }
      counts.set(name, { found: count.found + (found ? 1 : 0), all: count.all + 1 })
    }
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { found, all }]) => `${name}: ${found} of ${all}${name.endsWith(GOOD) ? ' wrongly rejected' : ' found'}`,
    )
    .join('\n')
}

/** The check's result for a sentence in the context of its digest; null when the text no longer contains it. */
function isRejected({ title, text: sentence, position, kept }: Labelled, text: string): boolean | null {
  const passage = readPassage(plainSection(text, title))
  const own = sentenceLike(passage, sentence)
  if (own === undefined) return null
  const [gist, ...points] = kept
  const order = [...(gist === undefined ? [] : [gist]), ...points.toSorted((a, b) => a - b)]
  const above = order.slice(0, order.indexOf(position))
  const spans = splitSentences(text)
  const shown = above.flatMap((at) => {
    const span = spans[at]
    const found = span === undefined ? undefined : sentenceLike(passage, text.slice(span.start, span.end))
    return found === undefined ? [] : [found]
  })
  const follows = above.at(-1) === position - 1
  return faultsIn(passage, own, shown).some((fault) => !(follows && isMendedByNeighbour(fault)))
}

/** Labels were split differently: one text contains the other. */
const sentenceLike = ({ ranked }: Passage, text: string): RankedSentence | undefined =>
  ranked.find((one) => one.text === text) ?? ranked.find((one) => one.text.includes(text) || text.includes(one.text))

const readLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
