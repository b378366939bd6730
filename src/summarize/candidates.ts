import type { Section, Span } from '../model/issue.ts'
import { splitSentences } from '../text/sentences.ts'

/** A sentence that could be kept, in the order of the Section. */
export interface Candidate extends Span {
  readonly text: string
  /** Place among the sentences of the body. */
  readonly position: number
}

/** The sentences of a Section's body. Code, tables, pictures and text that the Source cut off are none. */
export function bodySentences(section: Section): Candidate[] {
  const spans = section.blocks.flatMap((block): readonly Span[] => {
    if (block.kind === 'list') return block.items
    return block.kind === 'paragraph' || block.kind === 'quote' ? [block] : []
  })
  const sentences = spans.flatMap((span) => sentencesWithin(section, span))
  return sentences.map((sentence, position) => ({ ...sentence, position }))
}

/** The sentences of one stretch, each without the label in front of it ("Memory requirements: …"). */
export function sentencesWithin(section: Section, span: Span): (Span & { readonly text: string })[] {
  const end = section.text.trimEnd().length
  return splitSentences(section.text.slice(span.start, span.end))
    .map((sentence) => ({ start: span.start + sentence.start, end: span.start + sentence.end }))
    .filter((sentence) => !(section.truncated && sentence.end >= end))
    .map((sentence) => {
      const text = section.text.slice(sentence.start, sentence.end)
      const label = LABEL.exec(text)?.[0].length ?? 0
      return { start: sentence.start + label, end: sentence.end, text: text.slice(label) }
    })
}

/** A label names what its sentence is about; the sentence behind it stands on its own. */
const LABEL = /^\p{Lu}[^:.?!"“”]{0,60}:\s+(?=[“"]?\p{Lu})/u
