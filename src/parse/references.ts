import type { Link, Reference, Span } from '../model/issue.ts'
import { REFERENCE_LABEL } from './labels.ts'

/** A reference and its position, so that the text around it can be separated. */
export interface PlacedReference extends Span {
  readonly reference: Reference
}

/**
 * Finds the labelled references in one paragraph: `Read more: Title (Source). Get the code here (Where).` A label counts if it has a colon
 * or a link, or ends in a source in parentheses. "Read the room." in running text is not one.
 */
export function findReferences(text: string, links: readonly Link[], cutOff: boolean): PlacedReference[] {
  const labels = [...text.matchAll(REFERENCE_LABEL)]
  // Labels and links are both in text order, so each link is visited once.
  let nextLink = 0
  return labels.flatMap((label, i): PlacedReference[] => {
    const start = label.index
    const colon = label[0].endsWith(':')
    const next = labels[i + 1]?.index ?? text.length
    const end = colon ? next : sourceEnd(text, start, next)
    while ((links[nextLink]?.end ?? Infinity) <= start) nextLink++
    const candidate = links[nextLink]
    const link = candidate !== undefined && candidate.start < end ? candidate : undefined
    const [, title = '', source = null] =
      TITLE_AND_SOURCE.exec(text.slice(colon ? start + label[0].length : start, end).trim()) ?? []
    const runsOut = cutOff && next === text.length && /(?:…|\.\.\.)\s*$/.test(text)
    if (title === '' || (!colon && source === null && link === undefined)) return []
    if (title.length > 300) return []
    const reference = {
      label: colon ? label[0].slice(0, -1).trim() : openingWords(title),
      title,
      source,
      url: link?.url ?? null,
      truncated: runsOut,
    }
    return [{ start, end, reference }]
  })
}

/** `Title (Source).`: the last parentheses hold the source. */
const TITLE_AND_SOURCE = /^([\s\S]*?)(?:\s*\(([^()]{1,120})\))?\s*\.?$/

/** Without a colon the reference is one sentence: it ends after its source in parentheses, or at its full stop. */
function sourceEnd(text: string, start: number, next: number): number {
  const sentence = /^[^.\n]*?(?:\([^()\n]{1,120}\)\s*\.?|\.(?=\s|$))/.exec(text.slice(start, next))
  return sentence === null ? next : start + sentence[0].length
}

/** "Get the code" of "Get the code for it here". */
const openingWords = (title: string) => /^\S+(?: the)? \S+/.exec(title)?.[0] ?? title
