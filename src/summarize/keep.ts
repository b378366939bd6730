import type { Span } from '../model/issue.ts'
import type { Passage } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import type { Fault } from './stand-alone/stand-alone.ts'

/** One stretch of a Section that is shown: a sentence, a sentence with the one before it that it needs, or a whole short text. */
export interface Kept extends Span {
  readonly text: string
  readonly sentences: readonly RankedSentence[]
  /** What the shown text leaves unexplained, where there was nothing better. */
  readonly faults: readonly Fault[]
}

/** Joins neighbouring sentences into one stretch of text. */
export function keep({ section }: Passage, sentences: readonly RankedSentence[], faults: readonly Fault[]): Kept {
  const start = sentences[0]?.start ?? 0
  const end = sentences.at(-1)?.end ?? start
  return { start, end, text: section.text.slice(start, end), sentences, faults }
}
