import type { BodySentence } from './candidates.ts'
import { featureOf } from './features.ts'
import { type Kept, keep } from './keep.ts'
import { hasAny, UNFIT } from './lint.ts'
import type { Passage } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import { saysSomethingNew } from './says-something.ts'
import { selectSentences } from './select.ts'
import { isMendedByNeighbour } from './stand-alone/stand-alone.ts'
import { standingIn } from './standing.ts'

/** Points are chosen from this many candidates. */
const CANDIDATES = 16

/** The price of a point that stands before the gist in the source: it would be shown after the gist. */
const PRICE_BEFORE_GIST = 0.8

/**
 * Log odds. A point that a reader may not understand is left out: two good ones are better than three. Below this, cross-validated on the
 * labelled items, readers failed at one sentence in twenty-five; of all in which no check found a fault, at one in four.
 */
export const MAX_RISK = -2.3

/** A step says nothing without the others, an answer nothing without its question, and a quotation is not the author's. */
const NEVER_POINTS: ReadonlySet<string> = new Set<BodySentence['from']>(['step', 'speech', 'more speech', 'quote'])

/** A list item stands alone more often than what weak signs say: they were learned from running text. */
const MAX_RISK_OF_ITEM = -1.2

/** A sentence that tells the reader what to do mostly follows from the ones before it. */
const MAX_RISK_OF_ADVICE = -1.5

/** The same right behind the sentence that stands before it in the text. */
const MAX_RISK_BEHIND = -0.6

/** Up to three numbers, and a word of results ("improves", "reduces"). */
const FACTS = { digits: 0.3, result: 0.1 }

/** Up to `max` sentences that add to the gist, best first. A sentence that depends on its neighbour is taken only after that neighbour. */
export function choosePoints(passage: Passage, gist: Kept, max: number): Kept[] {
  const { sentences, ranked } = passage
  const shown = gist.sentences
  const first = shown[0]?.position ?? 0
  const others = ranked
    .filter(
      (sentence) =>
        !shown.includes(sentence) &&
        !hasAny(sentence.flaws, [...UNFIT, 'question']) &&
        !NEVER_POINTS.has(sentences[sentence.position]?.from ?? 'quote') &&
        // Background is told before the news or not at all.
        !(sentence.position < first && sentence.flaws.includes('background')),
    )
    .map((sentence) => ({ ...sentence, score: sentence.score + worthAsPoint(sentence, first) }))
  const candidates = others.toSorted((a, b) => b.score - a.score || a.position - b.position).slice(0, CANDIDATES + max)
  const points = selectSentences(
    candidates.toSorted((a, b) => a.position - b.position),
    max,
    shown,
    (sentence, chosen) => fits(passage, shown, chosen, sentence),
  )
  return points.map((point) => keep(passage, [point], []))
}

/** What a sentence gains or loses as a point: facts are what a reader still misses after the gist. */
const worthAsPoint = ({ position, measured }: RankedSentence, first: number): number =>
  FACTS.digits * featureOf(measured, 'digits') +
  FACTS.result * featureOf(measured, 'result') -
  (position < first ? PRICE_BEFORE_GIST : 0)

/**
 * Whether the sentence may be shown among those chosen. It must leave no question open and must not separate two sentences that belong
 * together.
 */
function fits(
  passage: Passage,
  gist: readonly RankedSentence[],
  chosen: readonly RankedSentence[],
  sentence: RankedSentence,
): boolean {
  if (!saysSomethingNew(sentence, [...gist, ...chosen], passage.headingStems)) return false
  const order = [...gist, ...[...chosen, sentence].toSorted((a, b) => a.position - b.position)]
  const at = order.indexOf(sentence)
  // The sentence that now follows it was clear before, but may have needed the sentence that stood in front of it.
  return isClear(passage, order, at) && (at + 1 === order.length || isClear(passage, order, at + 1))
}

/** Whether a reader of the sentences above understands it. The risk was learned from texts with a heading and says nothing about others. */
function isClear(passage: Passage, order: readonly RankedSentence[], at: number): boolean {
  const sentence = order[at] as RankedSentence
  const { faults, risk } = standingIn(passage, sentence, order.slice(0, at))
  const follows = order[at - 1]?.position === sentence.position - 1 && isRunning(passage, sentence)
  if (passage.headingStems.size > 0 && featureOf(sentence.measured, 'secondPerson') > 0 && risk() > MAX_RISK_OF_ADVICE)
    return false
  if (follows && faults.length > 0) return faults.every(isMendedByNeighbour)
  const alone = isOwnItem(passage, sentence) ? MAX_RISK_OF_ITEM : MAX_RISK
  const most = follows ? (passage.kind.item || !passage.kind.ownWork ? MAX_RISK_BEHIND : Infinity) : alone
  return faults.length === 0 && (passage.headingStems.size === 0 || risk() <= most)
}

/** The first sentence of a list item. */
const isOwnItem = ({ sentences }: Passage, { position }: RankedSentence): boolean => {
  const own = sentences[position]
  return own?.from === 'item' && own.start === own.paragraphStart
}

/** Items of a list do not depend on each other. The sentences of one item do. */
const isRunning = ({ sentences }: Passage, { position }: RankedSentence): boolean => {
  const own = sentences[position]
  return own?.from === 'prose' || own?.paragraph === sentences[position - 1]?.paragraph
}
