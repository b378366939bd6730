import { countWords } from '../text/words.ts'
import type { BodySentence } from './candidates.ts'
import { featureOf } from './features.ts'
import { goesOn } from './goes-on.ts'
import { type Kept, keep } from './keep.ts'
import { isMereLabel } from './label.ts'
import { type Flaw, hasAny, UNFIT, UNREADABLE } from './lint.ts'
import type { Passage } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import { ANNOUNCES, BEGINS } from './stand-alone/fragment.ts'
import { type Dependency, type Fault, isMendedByNeighbour } from './stand-alone/stand-alone.ts'
import { faultsIn, standingIn } from './standing.ts'

/** The checks look only at this many sentences. The others rank so low that they cannot win. */
const CANDIDATES = 16

/**
 * What a sentence loses, in standard deviations. Speech without its speaker, calls to the reader and leftovers are no gist while
 * there is another sentence. A higher price of risk costs marks of readers and papers' "To this end, we propose".
 */
export const PRICE = { unshowable: 6, fault: 0.8, risk: 1.2, riskElsewhere: 0.4, pair: 0.5 }
const FREE_RISK = -1.8

/**
 * What a sentence loses that a reader may not understand: the more, the higher the log odds of that are above a limit. The risk was learned
 * from items, and counts less elsewhere.
 */
export const priceOfRisk = ({ kind }: Passage, risk: number): number =>
  (kind.item ? PRICE.risk : PRICE.riskElsewhere) * Math.max(0, risk - FREE_RISK)

/** Most words of a sentence together with the one before it: about two lines of a digest. */
const LONGEST_PAIR = 50

/**
 * Log odds. A sentence with a fault is most likely not understood above this: the heading says more. The odds were learned from items. Of
 * other texts only the second is sure.
 */
const DOUBTFUL = 0
const DOUBTFUL_ITEM = -0.5
const HOPELESS = 1

/** A sentence that points at something that is not shown gives way above this. At the start of a text that is what the heading names. */
const UNCERTAIN = -0.5
const POINTS_BACK: ReadonlySet<Dependency> = new Set([
  'demonstrative',
  'pronoun',
  'definite',
  'comparison',
  'discourse',
])

/** So does any other sentence behind the first above this: weak signs say that something is missing. */
const UNSURE = -0.8

/** In standard deviations: the least score of a sentence that is told instead of those. */
const WORTH_TELLING = 0.5

/** A sentence with another fault gives way to one that is surely understood and whose score is only this much lower. */
const LITTLE_WORSE = 1
const CLEAR = -2

/** So does one that begins in the middle of an argument, to one that is a little less sure and good. */
const LINKED: ReadonlySet<Dependency> = new Set(['discourse', 'pronoun'])
const WORSE = 1.5
const RATHER_CLEAR = -1.5

/**
 * The sentence that tells the story, joined with the sentence before it if it needs that one and both are short. Null if only calls to the
 * reader, labels, speech without a speaker and sentences that hardly anybody understands are left: the heading then says more. A sentence
 * that may not be understood gives way to a clear one that is worth telling. A story that is one block quote is told by the quote.
 */
export function chooseGist(passage: Passage, max: number): Kept | null {
  let quoted: Kept | null = null
  let spare: Kept | null = null
  for (const pool of poolsOf(passage)) {
    const best = bestOf(passage, pool, max > 1)
    if (best === null) continue
    if (isUnshowable(best.kept)) {
      if (best.kept.faults.length === 1 && isBlockQuote(passage, best.kept)) quoted ??= best.kept
    } else {
      const told = isDoubted(best, passage) ? clearerThan(best, passage, pool, max > 1) : best
      if (told !== null) return told.kept
      const { faults } = best.kept
      const isBearable = best.risk <= mostRisk(passage, best.kept) && !goesOn(passage, best.kept)
      if (isBearable && faults.length > 0) return best.kept
      if (isBearable && !isLooseAdvice(best.kept)) spare ??= best.kept
    }
  }
  return spare ?? quoted
}

/** Items of a list are labels more often than running text is. */
const mostRisk = ({ kind, sentences }: Passage, kept: Kept): number =>
  !kind.item ? HOPELESS : isListed(sentences, kept) ? DOUBTFUL_ITEM : DOUBTFUL

const isListed = (sentences: Passage['sentences'], kept: Kept): boolean =>
  kept.sentences.every(({ position }) => sentences[position]?.from === 'item')

/** Speaks to the reader of something that the heading does not name. */
const isLooseAdvice = ({ sentences }: Kept): boolean =>
  sentences.every(
    ({ measured }) => featureOf(measured, 'secondPerson') > 0 && featureOf(measured, 'headingOverlap') === 0,
  )

/** Abstracts are told by "To this end, we propose …", which their readers understand. */
const isDoubted = ({ kept, risk }: Judged, { kind }: Passage): boolean =>
  kept.faults.length > 0
    ? !kind.isAbstract
    : kind.item && risk > UNSURE && kept.sentences[0]?.position !== 0 && kept.sentences.length === 1

/** The best sentence that needs no other, if it is worth telling instead of a doubted one. */
function clearerThan(best: Judged, passage: Passage, pool: readonly RankedSentence[], pairs: boolean): Judged | null {
  const { kept, score, risk } = best
  const points = kept.sentences[0]?.position !== 0 && kept.faults.some(({ kind }) => POINTS_BACK.has(kind))
  const must = kept.faults.length === 0 || risk > (points ? UNCERTAIN : DOUBTFUL)
  if (!must && !passage.kind.item) return null
  const links = kept.faults.some(({ kind }) => LINKED.has(kind))
  const least = goesOn(passage, kept)
    ? 0
    : must
      ? WORTH_TELLING
      : Math.max(WORTH_TELLING, score - (links ? WORSE : LITTLE_WORSE))
  const worth = pool.filter((one) => one.score > least && !hasAny(one.flaws, [...UNFIT, 'short']))
  return bestOf(
    passage,
    worth,
    pairs,
    (one) =>
      one.kept.faults.length === 0 && !isDoubted(one, passage) && (must || one.risk <= (links ? RATHER_CLEAR : CLEAR)),
  )
}

const isBlockQuote = ({ sentences }: Passage, kept: Kept): boolean =>
  kept.sentences.every(({ position }) => sentences[position]?.from === 'quote')

/** The author's own words first, then list items, then the words of others. Only if there are none, fragments. */
function poolsOf({ sentences, ranked }: Passage): readonly (readonly RankedSentence[])[] {
  const readable = ranked.filter(
    ({ flaws, position }) =>
      !hasAny(flaws, UNREADABLE) && !isLabel(flaws) && !NEVER_GIST.has(sentences[position]?.from ?? ''),
  )
  const fit = readable.filter(({ flaws }) => !hasAny(flaws, UNFIT))
  const telling = fit.filter(({ flaws }) => !flaws.includes('question'))
  const own = telling.filter(({ position }) => sentences[position]?.from === 'prose')
  const items = telling.filter(({ position }) => sentences[position]?.from === 'item')
  const said = telling.filter(
    ({ position, flaws }) => sentences[position]?.from !== 'speech' || isOpening(position, flaws),
  )
  const rest = readable.filter(
    ({ flaws, score }) => hasAny(flaws, UNFIT) && !flaws.includes('question') && (telling.length === 0 || score > 0),
  )
  return [own, items, said, rest]
}

/** A step tells nothing without the others, an answer nothing without the name of its speaker. */
const NEVER_GIST: ReadonlySet<string> = new Set<BodySentence['from']>(['step', 'more speech'])

/** In a conversation the first turns say who speaks of what. Later ones answer questions that are not shown. */
const isOpening = (position: number, flaws: readonly Flaw[]): boolean => position < OPENING && !flaws.includes('short')

const OPENING = 12

/** "Roll call:" */
const isLabel = (flaws: readonly Flaw[]): boolean => flaws.includes('leadIn') && hasAny(flaws, ['short', 'fragment'])

interface Judged {
  readonly kept: Kept
  readonly worth: number
  readonly score: number
  /** Log odds that readers do not understand it. */
  readonly risk: number
}

function bestOf(
  passage: Passage,
  pool: readonly RankedSentence[],
  pairs: boolean,
  fits: (judged: Judged) => boolean = () => true,
): Judged | null {
  let best: Judged | null = null
  for (const sentence of pool.toSorted((a, b) => b.score - a.score || a.position - b.position).slice(0, CANDIDATES)) {
    if (best !== null && sentence.score <= best.worth) break
    const judged = judge(passage, sentence, pairs)
    if (judged !== null && fits(judged) && (best === null || judged.worth > best.worth)) best = judged
  }
  return best
}

/** A sentence as a gist; null if it must never be one. */
function judge(passage: Passage, sentence: RankedSentence, pairs: boolean): Judged | null {
  const { faults, risk } = standingIn(passage, sentence, [])
  const listed = passage.sentences[sentence.position]?.from !== 'prose'
  if (faults.some(({ kind }) => kind === 'leftovers' || (listed && NEVER_LISTED.has(kind)))) return null
  if (hasAny(sentence.flaws, ['short', 'fragment']) && repeatsHeading(passage, sentence)) return null
  const pair = pairs ? pairWithNeighbour(passage, sentence, faults) : null
  if (pair !== null) return { kept: pair, worth: sentence.score - PRICE.pair, score: sentence.score, risk: -Infinity }
  const odds = risk()
  const kept = keep(passage, [sentence], faults)
  const unshowable = isUnshowable(kept)
  const price =
    priceOfRisk(passage, odds) +
    (faults.length > 0 && passage.kind.item ? PRICE.fault : 0) +
    (unshowable ? PRICE.unshowable : 0)
  return {
    kept,
    worth: sentence.score - price,
    score: sentence.score,
    risk: odds,
  }
}

/** A few words that only repeat the heading. */
const repeatsHeading = ({ headingStems }: Passage, { vector }: RankedSentence): boolean =>
  [...vector.keys()].every((term) => headingStems.has(term))

/** Speech of an unnamed person, a call to the reader, or text of a template: no gist while there is another sentence. */
const UNSHOWABLE: ReadonlySet<Dependency> = new Set(['quotation', 'housekeeping', 'leftovers'])

const isUnshowable = ({ faults, text }: Kept): boolean =>
  faults.some(
    ({ kind, words }) =>
      UNSHOWABLE.has(kind) || words === BEGINS || words === ANNOUNCES || (kind === 'fragment' && isMereLabel(text)),
  )

/** A heading says more than a list that holds nothing but these. */
const NEVER_LISTED: ReadonlySet<Dependency> = new Set(['fragment', 'housekeeping'])

/** A dependent sentence joined with the short sentence before it that it depends on; null if the two do not make a pair. */
function pairWithNeighbour(passage: Passage, sentence: RankedSentence, faults: readonly Fault[]): Kept | null {
  const before = passage.ranked[sentence.position - 1]
  if (before === undefined || before.paragraph !== sentence.paragraph || faults.length === 0) return null
  if (!faults.every(isMendedByNeighbour) || hasAny(before.flaws, [...UNFIT, 'question'])) return null
  if (countWords(before.text) + countWords(sentence.text) > LONGEST_PAIR) return null
  return faultsIn(passage, before, []).length > 0 ? null : keep(passage, [before, sentence], [])
}
