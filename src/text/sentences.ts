import type { Span } from '../model/issue.ts'
import { splitBlocks, trim } from './blocks.ts'
import { isClosingAt, isStop } from './characters.ts'
import { MarkReader, type Marks } from './punctuation.ts'
import { sentenceEnd } from './sentence-end.ts'

/** A sentence within its text, trimmed of white space. */
export interface SentenceSpan extends Span {
  /** Which paragraph, list item or separate line it belongs to; counts from 0. */
  readonly paragraph: number
}

/**
 * Splits prose into sentences, in order, without overlap: only white space is between them. The rules are those of English; a given
 * language adds its abbreviations and ordinals. Our own rules instead of `Intl.Segmenter`, whose data differ between runtimes.
 * Linear in the length of the text.
 */
export function splitSentences(text: string, language: string | null = null): readonly SentenceSpan[] {
  // The question mark of Greek is a semicolon; no offset changes.
  const marked = language !== null && /^el\b/i.test(language) ? text.replace(/[;\u037e]/g, '?') : text
  return splitMarked(marked, language)
}

function splitMarked(text: string, language: string | null): readonly SentenceSpan[] {
  const reader = new MarkReader(text)
  return splitBlocks(text).flatMap((block, paragraph) =>
    sentencesOf(text, block, reader.read(block), language).map(({ start, end }) => ({ start, end, paragraph })),
  )
}

function sentencesOf(text: string, block: Span, marks: Marks, language: string | null): Span[] {
  const sentences: Span[] = []
  let start = block.start
  const end = (at: number) => {
    const sentence = trim(text, start, at)
    if (sentence.start < sentence.end) sentences.push(sentence)
    start = trim(text, at, block.end).start
  }
  const items = [...marks.items, block.end]
  let item = 0
  for (const stop of openStops(text, marks)) {
    for (let next = items[item]; next !== undefined && next <= stop.start; next = items[++item]) end(next)
    if (stop.start < start) continue
    const at = sentenceEnd(text, stop, start, { start: block.start, end: items[item] ?? block.end }, language)
    if (at !== null) end(at)
  }
  for (; item < items.length; item++) end(items[item] ?? block.end)
  return sentences
}

/** The stops that may end a sentence: outside of quotations and brackets, or at the end of one. */
function* openStops(text: string, { stops, enclosures }: Marks): Generator<Span> {
  let next = 0
  for (const stop of stops) {
    while ((enclosures[next]?.end ?? Infinity) <= stop.start) next++
    const enclosure = enclosures[next]
    if (enclosure === undefined || stop.start < enclosure.start || stop.start >= tailOf(text, enclosure)) yield stop
  }
}

/** The offset of the stops and closing marks at the end of an enclosure. */
function tailOf(text: string, enclosure: Span): number {
  let tail = enclosure.end
  while (tail > enclosure.start && (isClosingAt(text, tail - 1) || isStop(text.charAt(tail - 1)))) tail--
  return tail
}
