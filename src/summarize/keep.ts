import type { Kept } from './choose.ts'
import type { Passage } from './passage.ts'
import type { RankedSentence } from './rank.ts'
import type { Fault } from './stand-alone/stand-alone.ts'

/** Neighbouring sentences as the one stretch of text that they are. */
export function keep({ section }: Passage, sentences: readonly RankedSentence[], faults: readonly Fault[]): Kept {
  const start = sentences[0]?.start ?? 0
  const end = sentences.at(-1)?.end ?? start
  return { start, end, text: section.text.slice(start, end), sentences, faults }
}
