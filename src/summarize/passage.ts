import type { Section } from '../model/issue.ts'
import { stem } from '../text/stem.ts'
import { contentWords } from '../text/words.ts'
import { type BodySentence, bodySentences } from './candidates.ts'
import { noticesOf } from './notices.ts'
import { type RankedSentence, rankSentences } from './rank.ts'
import type { SentenceInContext } from './stand-alone/sentence-context.ts'
import { type Token, tokensOf } from './stand-alone/sentence-words.ts'
import type { Fault } from './stand-alone/stand-alone.ts'
import { kindOf, type TextKind } from './text-kind.ts'

/** A Section prepared for choosing: its sentences, ranked, and the words of its heading. */
export interface Passage {
  readonly section: Section
  readonly sentences: readonly BodySentence[]
  readonly ranked: readonly RankedSentence[]
  readonly headingStems: ReadonlySet<string>
  readonly kind: TextKind
  /** Why a sentence is a word to the reader about the newsletter; null if it is not. */
  readonly notice: (sentence: BodySentence) => string | null
  /** The position of the first sentence with each term. */
  readonly firstWith: () => ReadonlyMap<string, number>
  /** Sentences already checked, each as if nothing else were shown. Filled on demand. */
  readonly alone: Map<number, StandingAlone>
  /** The words of a sentence, by its position, without the name of its speaker. */
  readonly tokens: (position: number) => readonly Token[]
}

/** What a reader misses who sees only the heading and what is shown above a sentence. */
export interface Standing {
  readonly faults: readonly Fault[]
  /** The log odds that such a reader cannot understand it: 0 means even odds. */
  readonly risk: () => number
}

export interface StandingAlone extends Standing {
  readonly context: SentenceInContext
}

export function readPassage(section: Section): Passage {
  const heading = section.kicker === null ? section.heading : `${section.heading} ${section.kicker}`
  const headingStems = new Set(contentWords(heading).map((word) => stem(word.replace(/['’]s$/, ''))))
  const sentences = bodySentences(section)
  const ranked = rankSentences({ text: section.text, heading, spans: sentences })
  const read = new Map<number, readonly Token[]>()
  const tokens = (position: number): readonly Token[] => {
    const found = read.get(position) ?? tokensOf((ranked[position]?.text ?? '').slice(sentences[position]?.label ?? 0))
    read.set(position, found)
    return found
  }
  return {
    section,
    sentences,
    ranked,
    kind: kindOf(
      ranked,
      ranked.map(({ measured }) => measured),
      headingStems.size > 0,
    ),
    tokens,
    notice: noticesOf(section),
    firstWith: once(() => readFirstWith(ranked)),
    alone: new Map(),
    headingStems,
  }
}

function readFirstWith(ranked: readonly RankedSentence[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  for (const { vector, position } of ranked) {
    for (const term of vector.keys()) if (!positions.has(term)) positions.set(term, position)
  }
  return positions
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
