import type { Section, Span } from '../model/issue.ts'
import { CAPITALS } from '../text/letters.ts'
import { type SentenceSpan, splitSentences } from '../text/sentences.ts'

export interface BodySentence extends SentenceSpan {
  /** The author's running text, one item of a list, or somebody else's words. */
  readonly from: 'prose' | 'item' | 'quote'
}

/** The sentences of a Section's body that could be kept. Code, tables, pictures and what the Source cut off are none. */
export function bodySentences(section: Section, language: string | null = null): BodySentence[] {
  const stretches = section.blocks.flatMap(
    (block): readonly { readonly span: Span; readonly from: BodySentence['from'] }[] => {
      if (block.kind === 'list') return block.items.map((span) => ({ span, from: 'item' as const }))
      if (block.kind === 'paragraph') return [{ span: block, from: 'prose' }]
      return block.kind === 'quote' ? [{ span: block, from: 'quote' }] : []
    },
  )
  return stretches.flatMap(({ span, from }, paragraph) =>
    sentencesWithin(section, span, language).map(({ start, end }) => ({ start, end, paragraph, from })),
  )
}

/** The sentences of one stretch, each without the label in front of it ("Memory requirements: …"). */
export function sentencesWithin(
  section: Section,
  span: Span,
  language: string | null = null,
): (Span & { readonly text: string })[] {
  const end = section.text.trimEnd().length
  return splitSentences(section.text.slice(span.start, span.end), language)
    .map((sentence) => ({ start: span.start + sentence.start, end: span.start + sentence.end }))
    .filter((sentence) => !(section.truncated && sentence.end >= end))
    .map((sentence) => {
      const text = section.text.slice(sentence.start, sentence.end)
      const label = LABEL.exec(text)?.[0].length ?? 0
      return { start: sentence.start + label, end: sentence.end, text: text.slice(label) }
    })
}

/** A label names what its sentence is about; the sentence behind it stands on its own. */
const LABEL = new RegExp(
  `^(?!(?:In|On|At|For|From|With|By|To|As|If|When|While|And|But)\\b)[${CAPITALS}][^:.?!"“”]{0,60}:\\s+(?=[“"]?[${CAPITALS}])`,
)
