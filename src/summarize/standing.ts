import type { Block } from '../model/issue.ts'
import type { Passage, Standing, StandingAlone } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import { measureRisk, type RiskFeature, riskOf } from './stand-alone/risk.ts'
import type { SentenceInContext } from './stand-alone/sentence-context.ts'
import { type Fault, faultOf, faultsOf, isMendedByContext } from './stand-alone/stand-alone.ts'

/** How well a sentence stands for a reader of the heading and of what is shown above it. */
export function standingIn(passage: Passage, sentence: RankedSentence, shown: readonly RankedSentence[]): Standing {
  return shown.length > 0 ? standingBehind(passage, sentence, shown) : standingAlone(passage, sentence)
}

/** Why a sentence cannot be read alone by such a reader. */
export const faultsIn = (
  passage: Passage,
  sentence: RankedSentence,
  shown: readonly RankedSentence[],
): readonly Fault[] => standingIn(passage, sentence, shown).faults

function standingAlone(passage: Passage, sentence: RankedSentence): StandingAlone {
  const known = passage.alone.get(sentence.position)
  if (known !== undefined) return known
  const context = contextOf(passage, sentence)
  const standing = { ...standingOf(sentence, findFaults(passage, context), context), context }
  passage.alone.set(sentence.position, standing)
  return standing
}

/** What is shown changes only which terms are known: the rest is read once. */
function standingBehind(passage: Passage, sentence: RankedSentence, shown: readonly RankedSentence[]): Standing {
  const alone = standingAlone(passage, sentence)
  const context = { ...alone.context, ...termsBehind(passage, sentence, shown) }
  // Text shown above can only remove faults, so only those it might remove are checked again.
  const faults = alone.faults.flatMap((fault) => (isMendedByContext(fault) ? faultOf(fault.kind, context) : [fault]))
  return standingOf(sentence, faults, context)
}

const standingOf = ({ measured }: RankedSentence, faults: readonly Fault[], context: SentenceInContext): Standing => ({
  faults,
  risk: () => riskOf(context, faults, measured),
})

/** The signs from which the risk of each sentence is computed, if nothing else is shown. */
export const measureRisks = (passage: Passage): Record<RiskFeature, number>[] =>
  passage.ranked.map((sentence) => {
    const context = contextOf(passage, sentence)
    return measureRisk(context, findFaults(passage, context))
  })

/** "This command" behind code is the code. */
const BESIDE_TEXT: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['code', 'table', 'image'])

const WITHOUT_SPEAKER: ReadonlySet<string> = new Set(['quote', 'more speech'])

const findFaults = ({ sentences }: Passage, context: SentenceInContext): readonly Fault[] =>
  WITHOUT_SPEAKER.has(sentences[context.position]?.from ?? '')
    ? [{ kind: 'quotation', words: 'a quotation' }, ...faultsOf(context).filter(({ kind }) => kind !== 'quotation')]
    : faultsOf(context)

function contextOf(passage: Passage, sentence: RankedSentence): SentenceInContext {
  const { section, sentences } = passage
  const { position, text } = sentence
  const place = sentences[position]
  return {
    // A reader of an interview knows who speaks, not of whom.
    text: text.slice(place?.label ?? 0),
    tokens: passage.tokens(position),
    ...termsBehind(passage, sentence, []),
    paragraphBefore: place === undefined ? '' : section.text.slice(place.paragraphStart, place.start),
    isItem: place?.from === 'item',
    isFirst:
      position === 0 && !section.blocks.some(({ kind, start }) => BESIDE_TEXT.has(kind) && start < (place?.start ?? 0)),
    notice: place === undefined ? null : passage.notice(place),
    position,
  }
}

function termsBehind(
  { headingStems, firstWith }: Passage,
  { position }: RankedSentence,
  shown: readonly RankedSentence[],
): Pick<SentenceInContext, 'isShown' | 'isHidden'> {
  const isShown = (term: string) => headingStems.has(term) || shown.some(({ vector }) => vector.has(term))
  return { isShown, isHidden: (term) => (firstWith().get(term) ?? position) < position && !isShown(term) }
}
