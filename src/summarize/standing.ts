import type { Passage, Standing } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import { measureRisk, type RiskFeature, riskOf } from './stand-alone/risk.ts'
import type { SentenceInContext } from './stand-alone/sentence-context.ts'
import { tokensOf } from './stand-alone/sentence-words.ts'
import { type Fault, faultsOf, isMendedByContext } from './stand-alone/stand-alone.ts'

/** How well a sentence stands for a reader of the heading and of what is shown above it. */
export function standingIn(passage: Passage, sentence: RankedSentence, shown: readonly RankedSentence[]): Standing {
  return shown.length > 0 ? standingBehind(passage, sentence, shown) : standingAlone(passage, sentence)
}

/** Why a sentence cannot be read alone by such a reader. */
export function faultsIn(
  passage: Passage,
  sentence: RankedSentence,
  shown: readonly RankedSentence[],
): readonly Fault[] {
  const { faults } = standingAlone(passage, sentence)
  // Text shown above can only remove faults, so only those it might remove are checked again.
  return shown.length > 0 && faults.some(isMendedByContext) ? standingBehind(passage, sentence, shown).faults : faults
}

function standingAlone(passage: Passage, sentence: RankedSentence): Standing {
  const known = passage.alone.get(sentence.position)
  if (known !== undefined) return known
  const standing = standingBehind(passage, sentence, [])
  passage.alone.set(sentence.position, standing)
  return standing
}

function standingBehind(passage: Passage, sentence: RankedSentence, shown: readonly RankedSentence[]): Standing {
  const context = contextOf(passage, sentence, shown)
  const faults = findFaults(passage, context)
  return { faults, risk: riskOf(context, faults, sentence.measured) }
}

/** The signs from which the risk of each sentence is computed, if nothing else is shown. */
export const measureRisks = (passage: Passage): Record<RiskFeature, number>[] =>
  passage.ranked.map((sentence) => {
    const context = contextOf(passage, sentence, [])
    return measureRisk(context, findFaults(passage, context))
  })

const findFaults = ({ sentences }: Passage, context: SentenceInContext): readonly Fault[] =>
  sentences[context.position]?.from === 'quote' ? [{ kind: 'quotation', words: 'a quotation' }] : faultsOf(context)

/** This many last sentences may introduce the author, if at least this many come before them. */
const CLOSING = 2
const BEFORE_CLOSING = 3

function contextOf(
  { section, sentences, ranked, headingStems, introductions, firstWith }: Passage,
  { position, text, vector }: RankedSentence,
  shown: readonly RankedSentence[],
): SentenceInContext {
  const place = sentences[position]
  const before = ranked[position - 1]
  const isShown = (term: string) => headingStems.has(term) || shown.some((other) => other.vector.has(term))
  return {
    text,
    tokens: tokensOf(text),
    terms: [...vector.keys()],
    isShown,
    isIntroduced: (term) => (introductions().get(term) ?? position) < position,
    isHidden: (term) => (firstWith().get(term) ?? position) < position && !isShown(term),
    paragraphBefore: place === undefined ? '' : section.text.slice(place.paragraphStart, place.start),
    isAfterQuestion: before?.flaws.includes('question') ?? false,
    isAfterColon: before?.text.endsWith(':') ?? false,
    isItem: place?.from === 'item' || place?.from === 'step',
    isFirst: position === 0,
    position,
    fromEnd: ranked.length - 1 - position,
    startsParagraph: place?.paragraphStart === place?.start,
    isNearEnd: position >= BEFORE_CLOSING && position >= ranked.length - CLOSING,
  }
}
