import type { Section } from '../model/issue.ts'
import { stem } from '../text/stem.ts'
import { contentWords } from '../text/words.ts'
import { type BodySentence, bodySentences } from './candidates.ts'
import { type RankedSentence, rankSentences } from './rank.ts'
import { introducedNouns } from './stand-alone/introduced.ts'
import { tokensOf } from './stand-alone/sentence-words.ts'
import { type Fault, faultsOf, isMendedByContext } from './stand-alone/stand-alone.ts'

/** A Section made ready for choosing: its sentences, ranked, and the words that its heading shows. */
export interface Passage {
  readonly section: Section
  readonly sentences: readonly BodySentence[]
  readonly ranked: readonly RankedSentence[]
  readonly headingStems: ReadonlySet<string>
  /** Where each noun was introduced first: the position of the sentence, by the stem of the noun. */
  readonly introductions: () => ReadonlyMap<string, number>
  /** The faults of sentences that were looked at, each as if nothing else were shown: filled as they are asked for. */
  readonly faultsAlone: Map<number, readonly Fault[]>
}

export function readPassage(section: Section): Passage {
  const heading = section.kicker === null ? section.heading : `${section.heading} ${section.kicker}`
  const sentences = bodySentences(section)
  const ranked = rankSentences({ text: section.text, heading, spans: sentences })
  return {
    section,
    sentences,
    ranked,
    introductions: once(() => readIntroductions(ranked)),
    faultsAlone: new Map(),
    headingStems: new Set(contentWords(heading).map((word) => stem(word.replace(/['’]s$/, '')))),
  }
}

function readIntroductions(ranked: readonly RankedSentence[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  for (const { text, position } of ranked) {
    for (const noun of introducedNouns(tokensOf(text))) if (!positions.has(noun)) positions.set(noun, position)
  }
  return positions
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Sentences at the end where authors introduce themselves, and how many others there have to be. */
const CLOSING = 2
const BEFORE_CLOSING = 3

/** What keeps a sentence from standing alone for a reader of the heading and of what is shown above it. */
export function faultsIn(
  passage: Passage,
  sentence: RankedSentence,
  shown: readonly RankedSentence[],
): readonly Fault[] {
  const alone = passage.faultsAlone.get(sentence.position) ?? findFaults(passage, sentence, [])
  passage.faultsAlone.set(sentence.position, alone)
  // What is shown above can only mend: looked at again where it might.
  return shown.length > 0 && alone.some(isMendedByContext) ? findFaults(passage, sentence, shown) : alone
}

function findFaults(passage: Passage, { position, text }: RankedSentence, shown: readonly RankedSentence[]): Fault[] {
  const { section, sentences, ranked, headingStems } = passage
  const place = sentences[position]
  if (place?.from === 'quote') return [{ kind: 'quotation', words: 'a quotation' }]
  const before = ranked[position - 1]
  return faultsOf({
    text,
    tokens: tokensOf(text),
    isShown: (term) => headingStems.has(term) || shown.some(({ vector }) => vector.has(term)),
    isIntroduced: (term) => (passage.introductions().get(term) ?? position) < position,
    paragraphBefore: place === undefined ? '' : section.text.slice(place.paragraphStart, place.start),
    isAfterQuestion: before?.flaws.includes('question') ?? false,
    isItem: place?.from === 'item' || place?.from === 'step',
    isFirst: position === 0,
    isNearEnd: position >= BEFORE_CLOSING && position >= ranked.length - CLOSING,
  })
}
