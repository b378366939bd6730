import { type SentenceSpan, splitSentences } from '../text/sentences.ts'
import { stem } from '../text/stem.ts'
import { isSmallWord, words } from '../text/words.ts'

/** A sentence with its counts. */
export interface Sentence extends SentenceSpan {
  readonly text: string
  /** Words as people count them: separated by spaces. */
  readonly tokens: readonly string[]
  /** Its words in lower case, and their stems. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** Stems of the content words: all in order, and the different ones. */
  readonly terms: readonly string[]
  readonly bag: ReadonlySet<string>
  /** The weight of each term, as a vector of length 1. */
  readonly vector: ReadonlyMap<string, number>
}

/** A story prepared for measuring. */
export interface Reading {
  readonly sentences: readonly Sentence[]
  readonly heading: { readonly terms: readonly string[]; readonly bag: ReadonlySet<string> }
  /** How often a term occurs, and in how many sentences. */
  readonly frequency: ReadonlyMap<string, number>
  readonly spread: ReadonlyMap<string, number>
  /** Sum of all vectors. */
  readonly centre: ReadonlyMap<string, number>
}

export function readStory(
  text: string,
  heading: string,
  spans: readonly SentenceSpan[] = splitSentences(text),
): Reading {
  const vocabulary: Vocabulary = new Map()
  const sentences = spans.map((span) => readSentence(text, span, vocabulary))
  const frequency = new Map<string, number>()
  const spread = new Map<string, number>()
  const centre = new Map<string, number>()
  for (const { terms, bag, vector } of sentences) {
    for (const term of terms) add(frequency, term, 1)
    for (const term of bag) add(spread, term, 1)
    for (const [term, weight] of vector) add(centre, term, weight)
  }
  const { terms } = readWords(heading, vocabulary)
  return {
    sentences,
    heading: { terms, bag: new Set(terms) },
    frequency,
    spread,
    centre,
  }
}

/** Stems found before: most words of a text occur more than once. */
type Vocabulary = Map<string, string>

function readSentence(text: string, span: SentenceSpan, vocabulary: Vocabulary): Sentence {
  const own = text.slice(span.start, span.end)
  const read = readWords(own, vocabulary)
  return {
    ...span,
    ...read,
    text: own,
    tokens: own.match(/\S+/g) ?? [],
    bag: new Set(read.terms),
    vector: vectorOf(read.terms),
  }
}

function readWords(text: string, vocabulary: Vocabulary): Pick<Sentence, 'words' | 'stems' | 'terms'> {
  const own = words(text.replaceAll('’', "'")).map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
  const stems = own.map((word) => {
    const known = vocabulary.get(word) ?? stem(word)
    vocabulary.set(word, known)
    return known
  })
  const terms = stems.filter((term, i) => term.length > 1 && !isSmallWord(own[i] ?? ''))
  return { words: own, stems, terms }
}

function vectorOf(terms: readonly string[]): Map<string, number> {
  const vector = new Map<string, number>()
  for (const term of terms) add(vector, term, 1)
  const size = lengthOf(vector)
  for (const [term, count] of vector) vector.set(term, count / size)
  return vector
}

export const add = (sums: Map<string, number>, term: string, amount: number): void => {
  sums.set(term, (sums.get(term) ?? 0) + amount)
}

/** Euclidean; 1 for an empty vector, so that one may divide by it. */
export function lengthOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum) || 1
}

/** The dot product: 1 for equal vectors of length 1. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}
