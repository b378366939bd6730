import type { Span } from '../model/issue.ts'
import { CAPITALS } from '../text/letters.ts'

export interface Lead {
  readonly heading: Span
  readonly kicker: Span | null
  /** Where the body begins. */
  readonly body: number
}

/** A longer line is not a heading or kicker. */
const MAX_LEAD = 300

/**
 * `Heading:…kicker…Body`, flattened by an aggregator. An ellipsis (or ` ..`) ends the heading only if a capital or an opening quotation
 * mark follows at once: "Using GANs to make… chairs?" continues. The kicker ends at the next such ellipsis.
 */
export function readLead(text: string): Lead | null {
  const first = nextMark(text, 1)
  if (first === null || first.start > MAX_LEAD) return null
  const heading = trimmed(text, { start: 0, end: first.start })
  if (heading.end === heading.start) return null
  const second = nextMark(text, first.end)
  if (second === null || second.start - first.end > MAX_LEAD) return { heading, kicker: null, body: first.end }
  return { heading, kicker: trimmed(text, { start: first.end, end: second.start }), body: second.end }
}

/** A line between two ellipses: the kicker, if the lines of a story are still separate. */
export const isKickerLine = (line: string) =>
  line.length <= MAX_LEAD && /^(?:…|\.{2,3})[\s\S]+(?:…|\.{2,3})$/.test(line)

const LEAD_MARK = new RegExp(`(?:…| \\.{2,3})(?=[“‘"']?[${CAPITALS}]|[“‘"'])`, 'g')

function nextMark(text: string, from: number): Span | null {
  LEAD_MARK.lastIndex = from
  const mark = LEAD_MARK.exec(text)
  return mark === null ? null : { start: mark.index, end: mark.index + mark[0].length }
}

export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
