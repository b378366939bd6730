import type { Block, Paragraph, Span } from '../model/issue.ts'
import { CAPITALS } from '../text/letters.ts'
import { trimmed } from './lead.ts'

const ITEM = new RegExp(`(?<=^|[.:?!)]\\s*)[–—] (?=[${CAPITALS}][^:.–—\\n]{0,60}: )`, 'g')

/** `in relation to it:– Size: … – Cost: …`, a list that lost its line breaks, becomes a list again. It needs two items. */
export function splitDashList(text: string, paragraph: Paragraph): Block[] {
  const body = text.slice(paragraph.start, paragraph.end)
  const marks = [...body.matchAll(ITEM)]
  const [first] = marks
  if (first === undefined || marks.length < 2) return [paragraph]
  const items = marks.map((mark, i) => {
    const end = marks[i + 1]?.index ?? lastItemEnd(body, mark.index + mark[0].length)
    return trimmed(text, { start: paragraph.start + mark.index + mark[0].length, end: paragraph.start + end })
  })
  const listEnd = items.at(-1)?.end ?? paragraph.end
  const within = (span: Span) => paragraph.links.filter((link) => link.start >= span.start && link.end <= span.end)
  const prose = (span: Span): Block[] => {
    const whole = trimmed(text, span)
    return whole.end > whole.start ? [{ kind: 'paragraph', ...whole, links: within(whole) }] : []
  }
  const list: Span = { start: items[0]?.start ?? paragraph.start, end: listEnd }
  return [
    ...prose({ start: paragraph.start, end: paragraph.start + first.index }),
    { kind: 'list', ordered: false, ...list, items, links: within(list) },
    ...prose({ start: listEnd, end: paragraph.end }),
  ]
}

/** The last item is one sentence, like its neighbours: the text after it has no dash and is prose again. */
function lastItemEnd(body: string, from: number): number {
  const sentence = SENTENCE_END.exec(body.slice(from))
  return sentence === null ? body.length : from + sentence.index + sentence[0].length
}

const SENTENCE_END = new RegExp(`[.!?][”"’)]*(?=\\s+[${CAPITALS}])`)
