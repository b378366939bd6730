import type { Block, Paragraph, Reference, Section, Span } from '../model/issue.ts'
import { splitDashList } from './dash-list.ts'
import type { Document, Heading } from './document.ts'
import { TAKEAWAY_LABEL } from './labels.ts'
import { isKickerLine, readLead, trimmed } from './lead.ts'
import { findReferences } from './references.ts'
import type { StoryPiece } from './stories.ts'

/** Reads one story: what its author wrote as heading, kicker, body, takeaway and references. */
export function readSection(document: Document, piece: StoryPiece, fallbackHeading: string, last: boolean): Section {
  const text = document.text.slice(piece.start, piece.end)
  const blocks = blocksWithin(piece)
  const truncated = last && /(?:…|\.\.\.)\s*$/.test(text)
  const { heading, kicker, rest } = readHeading(text, blocks)
  const parts = rest.map((block) =>
    block.kind === 'paragraph' ? readParagraph(text, block, truncated) : { body: [block] },
  )
  const labelled = parts.flatMap((part) => part.references ?? [])
  const body = parts.flatMap((part) => part.body)
  return {
    text,
    heading: heading ?? fallbackHeading,
    kicker,
    blocks: body,
    takeaway: parts.find((part) => part.takeaway !== undefined)?.takeaway ?? null,
    references: labelled.length > 0 ? labelled : linkedReferences(text, body),
    truncated,
  }
}

/** The blocks of a piece, cut at its edges, with offsets into its text. Empty ones and rules are left out. */
function blocksWithin(piece: StoryPiece): (Block | Heading)[] {
  return piece.blocks.flatMap((block): (Block | Heading)[] => {
    const { start, end } = shift(block, piece)
    if (end <= start || block.kind === 'rule') return []
    if (block.kind === 'code' || block.kind === 'table') return [{ kind: block.kind, start, end }]
    if (block.kind === 'image') return [{ kind: 'image', start, end, url: block.url }]
    const links = block.links
      .map((link) => ({ ...shift(link, piece), url: link.url }))
      .filter((link) => link.end > link.start)
    if (block.kind === 'heading') return [{ kind: 'heading', depth: block.depth, start, end, links }]
    if (block.kind !== 'list') return [{ kind: block.kind, start, end, links }]
    const items = block.items.map((item) => shift(item, piece)).filter((item) => item.end > item.start)
    return [{ kind: 'list', ordered: block.ordered, start, end, items, links }]
  })
}

const shift = (span: Span, piece: Span): Span => ({
  start: Math.max(span.start, piece.start) - piece.start,
  end: Math.min(span.end, piece.end) - piece.start,
})

function readHeading(text: string, blocks: readonly (Block | Heading)[]) {
  const [first, second] = blocks
  const withoutHeadings = (rest: readonly (Block | Heading)[]) => rest.filter((block) => block.kind !== 'heading')
  if (first === undefined) return { heading: null, kicker: null, rest: [] }
  const nextIsKicker = second?.kind === 'paragraph' && isKickerLine(text.slice(second.start, second.end))
  if (first.kind === 'heading' || nextIsKicker) {
    const kicker = nextIsKicker ? text.slice(second.start, second.end).replace(/^[…. ]+|[…. ]+$/g, '') : null
    return {
      heading: text.slice(first.start, first.end),
      kicker,
      rest: withoutHeadings(blocks.slice(nextIsKicker ? 2 : 1)),
    }
  }
  const lead = first.kind === 'paragraph' ? readLead(text.slice(first.start, first.end)) : null
  if (first.kind !== 'paragraph' || lead === null) return { heading: null, kicker: null, rest: withoutHeadings(blocks) }
  const at = (span: Span) => text.slice(first.start + span.start, first.start + span.end)
  const body = { ...first, ...trimmed(text, { start: first.start + lead.body, end: first.end }) }
  const rest = [...(body.end > body.start ? [body] : []), ...withoutHeadings(blocks.slice(1))]
  return { heading: at(lead.heading), kicker: lead.kicker === null ? null : at(lead.kicker), rest }
}

interface Parts {
  readonly body: Block[]
  readonly takeaway?: Span
  readonly references?: Reference[]
}

/** One paragraph may hold everything, flattened: body, then the takeaway, then the references. */
function readParagraph(text: string, block: Paragraph, cutOff: boolean): Parts {
  const paragraph = text.slice(block.start, block.end)
  const local = block.links.map((link) => ({
    start: link.start - block.start,
    end: link.end - block.start,
    url: link.url,
  }))
  const references = findReferences(paragraph, local, cutOff)
  const tail = references[0]?.start ?? paragraph.length
  const label = [...paragraph.slice(0, tail).matchAll(TAKEAWAY_LABEL)][0]
  const takeaway =
    label && trimmed(text, { start: block.start + label.index + label[0].length, end: block.start + tail })
  const bodySpans = [{ start: 0, end: label?.index ?? tail }, ...gapsBehind(references, paragraph.length)]
  const body = bodySpans.flatMap((span) => {
    const whole = trimmed(text, { start: block.start + span.start, end: block.start + span.end })
    const links = block.links.filter((link) => link.start >= whole.start && link.end <= whole.end)
    return whole.end > whole.start ? splitDashList(text, { kind: 'paragraph', ...whole, links }) : []
  })
  const given = references.map((placed) => placed.reference)
  return { body, references: given, ...(takeaway !== undefined && takeaway.end > takeaway.start ? { takeaway } : {}) }
}

/** What stands behind and between references is body again: nothing is lost because it came late. */
function gapsBehind(references: readonly Span[], end: number): Span[] {
  return references.map((reference, i) => ({ start: reference.end, end: references[i + 1]?.start ?? end }))
}

/** Where the author labelled none, the links in the text are the references. The same address counts once. */
function linkedReferences(text: string, blocks: readonly Block[]): Reference[] {
  const seen = new Set<string>()
  return blocks.flatMap((block) =>
    ('links' in block ? block.links : []).flatMap((link): Reference[] => {
      const title = text.slice(link.start, link.end).trim()
      if (title === '' || seen.has(link.url) || !/^https?:\/\//i.test(link.url) || !URL.canParse(link.url)) return []
      seen.add(link.url)
      return [
        {
          label: null,
          title,
          source: new URL(link.url).hostname.replace(/^www\./, ''),
          url: link.url,
          truncated: false,
        },
      ]
    }),
  )
}
