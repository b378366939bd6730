import type { Block, Paragraph, Reference, Span } from '../model/issue.ts'
import { splitDashList } from './dash-list.ts'
import type { Document, Heading } from './document.ts'
import { formOf } from './form.ts'
import type { UnidentifiedSection } from './identify.ts'
import { TAKEAWAY_LABEL } from './labels.ts'
import { isKickerLine, readLead, trimmed } from './lead.ts'
import { findReferences } from './references.ts'
import type { StoryPiece } from './stories.ts'

/** Reads one story: what its author wrote as heading, kicker, body, takeaway and references. */
export function readSection(
  document: Document,
  piece: StoryPiece,
  fallbackHeading: string,
  last: boolean,
): UnidentifiedSection {
  const text = document.text.slice(piece.start, piece.end)
  const blocks = blocksWithin(piece)
  const truncated = last && /(?:…|\.\.\.)\s*$/.test(text)
  const { heading, kicker, rest, reference } =
    piece.kind === 'item' ? readLinkItem(text, blocks) : readHeading(text, blocks)
  const parts = rest.map((block) =>
    block.kind === 'paragraph' ? readParagraph(text, block, truncated) : { body: [block] },
  )
  const labelled = [...(reference === null ? [] : [reference]), ...parts.flatMap((part) => part.references ?? [])]
  const body = parts.flatMap((part) => part.body)
  return {
    text,
    heading: heading ?? fallbackHeading,
    kicker,
    blocks: body,
    takeaway: parts.find((part) => part.takeaway !== undefined)?.takeaway ?? null,
    references: labelled.length > 0 ? labelled : linkedReferences(text, body),
    truncated,
    form: formOf(text, heading ?? '', kicker),
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

interface Opening {
  readonly heading: string | null
  readonly kicker: string | null
  readonly rest: readonly Block[]
  /** What the heading itself links to. */
  readonly reference: Reference | null
}

function readHeading(text: string, blocks: readonly (Block | Heading)[]): Opening {
  const [first, second] = blocks
  const withoutHeadings = (rest: readonly (Block | Heading)[]) => rest.filter((block) => block.kind !== 'heading')
  if (first === undefined) return { heading: null, kicker: null, rest: [], reference: null }
  const nextIsKicker = second?.kind === 'paragraph' && isKickerLine(text.slice(second.start, second.end))
  if (first.kind === 'heading' || nextIsKicker) {
    const kicker = nextIsKicker ? text.slice(second.start, second.end).replace(/^[…. ]+|[…. ]+$/g, '') : null
    return {
      heading: text.slice(first.start, first.end),
      kicker,
      rest: withoutHeadings(blocks.slice(nextIsKicker ? 2 : 1)),
      reference: null,
    }
  }
  const lead = first.kind === 'paragraph' ? readLead(text.slice(first.start, first.end)) : null
  if (first.kind !== 'paragraph' || lead === null)
    return { heading: null, kicker: null, rest: withoutHeadings(blocks), reference: null }
  const at = (span: Span) => text.slice(first.start + span.start, first.start + span.end)
  const body = { ...first, ...trimmed(text, { start: first.start + lead.body, end: first.end }) }
  const rest = [...(body.end > body.start ? [body] : []), ...withoutHeadings(blocks.slice(1))]
  return { heading: at(lead.heading), kicker: lead.kicker === null ? null : at(lead.kicker), rest, reference: null }
}

/** `[Title](address) by Somebody`, then a few words: the link is the heading and the reference, the words are the body. */
function readLinkItem(text: string, blocks: readonly (Block | Heading)[]): Opening {
  const [list] = blocks
  const link = list?.kind === 'list' ? list.links[0] : undefined
  if (list?.kind !== 'list' || link === undefined) return readHeading(text, blocks)
  const lineEnd = text.indexOf('\n', link.end) < 0 ? text.length : text.indexOf('\n', link.end)
  const author = /^\s*(?:by|–|—|-)\s+([^.!?]{2,60})$/.exec(text.slice(link.end, lineEnd))?.[1]?.trim() ?? null
  const from = author === null ? link.end : lineEnd
  const space = /^[\s:.,;–—-]*/.exec(text.slice(from))?.[0].length ?? 0
  const body = trimmed(text, { start: from + space, end: list.end })
  const links = list.links.filter((other) => other.start >= body.start)
  const title = text.slice(link.start, link.end)
  return {
    heading: title,
    kicker: null,
    rest: body.end > body.start ? [{ kind: 'paragraph', ...body, links }] : [],
    reference: { label: null, title, source: author ?? hostOf(link.url), url: link.url, truncated: false },
  }
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
          source: hostOf(link.url),
          url: link.url,
          truncated: false,
        },
      ]
    }),
  )
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null)
