import type { Block, Kind, Link, NotTold, Paragraph, Reference, Span } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'
import { splitDashList } from '../dash-list.ts'
import type { Leaf } from '../document.ts'
import { formOf } from '../form.ts'
import type { UnidentifiedSection } from '../identify.ts'
import { TAKEAWAY_LABEL } from '../labels.ts'
import { isKickerLine, readLead, trimmed } from '../lead.ts'
import { resolveLink, resolveLinks } from '../links.ts'
import { findReferences } from '../references.ts'
import { isAddress, type Scene } from './inner-cuts.ts'
import { leafReason, type Piece } from './pieces.ts'
import { widthOf } from './widths.ts'

export interface ReadSection {
  readonly section: UnidentifiedSection
  /** Words that stand in the Section's text and are never told. */
  readonly notTold: readonly NotTold[]
}

export interface SectionSettings {
  /** Heads a story that has no name. */
  readonly title: string
  /** What links are resolved against. */
  readonly url: string | null
  /** Whether a cut-off text ends in this story. */
  readonly last: boolean
  /** Whether the headings around it are numbered. */
  readonly numbered: boolean
}

/** Reads one story: what its author wrote as heading, kicker, body, takeaway and references. */
export function readSection(scene: Scene, piece: Piece, { title, url, last, numbered }: SectionSettings): ReadSection {
  const leaves = piece.leaves.flatMap((index) => {
    const leaf = scene.leaves[index]
    return leaf === undefined ? [] : [{ leaf, index }]
  })
  const start = leaves[0]?.leaf.start ?? 0
  const text = scene.text.slice(start, leaves.at(-1)?.leaf.end ?? start)
  const truncated = last && /(?:…|\.\.\.)\s*$/.test(text)
  const { told, notTold } = split(scene, piece, leaves)
  const opening = readOpening(scene, piece, told)
  const blocks = blocksOf(opening.rest, start, piece, url)
  const parts = blocks.map((block) =>
    block.kind === 'paragraph' ? readParagraph(text, block, truncated) : { body: [block] },
  )
  const body = parts.flatMap((part) => part.body)
  const heading = opening.heading === null ? title : withoutNumber(opening.heading, numbered)
  const own = [...opening.links, ...opening.rest.flatMap(({ leaf }) => addressOf(scene.text, leaf))]
  const headed = referencesTo(own, heading, opening.source, url)
  const labelled = [...headed, ...parts.flatMap((part) => part.references ?? [])]
  return {
    section: {
      text,
      heading,
      kicker: opening.kicker ?? piece.kicker,
      blocks: body,
      takeaway: parts.find((part) => part.takeaway !== undefined)?.takeaway ?? null,
      references:
        labelled.length > 0
          ? labelled
          : linkedReferences(
              scene.text,
              opening.rest.map(({ leaf }) => leaf),
              url,
            ),
      truncated,
      kind: kindOf(scene, piece, text, heading, opening),
    },
    notTold,
  }
}

interface Placed {
  readonly leaf: Leaf
  readonly index: number
}

/** Leaves that are told, and those that are housekeeping within a story. */
function split(scene: Scene, piece: Piece, leaves: readonly Placed[]): { told: Placed[]; notTold: NotTold[] } {
  const told: Placed[] = []
  const notTold: NotTold[] = []
  for (const { leaf, index } of leaves) {
    const words = scene.text.slice(leaf.start, leaf.end)
    const named = index === piece.name?.leaf
    const reason = named ? null : leafReason(scene, leaf, index, words)
    if (reason === null) told.push({ leaf, index })
    else if (reason !== 'rule') notTold.push({ text: words, reason })
  }
  return { told, notTold }
}

interface Opening {
  readonly heading: string | null
  readonly kicker: string | null
  readonly links: readonly Link[]
  /** Who wrote what an item links to. */
  readonly source: string | null
  /** What follows, the words behind a name as a leaf that begins there. */
  readonly rest: readonly Placed[]
}

function readOpening(scene: Scene, piece: Piece, told: readonly Placed[]): Opening {
  const { text } = scene
  const words = (span: Span) => text.slice(span.start, span.end)
  const { name } = piece
  if (name !== null) {
    const [first, second] = told
    const holdsName = first?.index === name.leaf
    const behind = holdsName ? clipped(text, first.leaf, name.body) : null
    const rest = holdsName
      ? [...(behind === null ? [] : [{ leaf: behind, index: first.index }]), ...told.slice(1)]
      : told
    const kicker =
      second !== undefined && holdsName && second.leaf.kind === 'paragraph' && isKickerLine(words(second.leaf))
    const gap = holdsName ? text.slice(name.span.end, name.body) : ''
    return {
      heading: words(name.span),
      kicker: kicker ? words(second.leaf).replace(/^[…. ]+|[…. ]+$/g, '') : null,
      links: name.links,
      source: /^\s*(?:by|von|par|por|di|van|–|—|-)\s+([^.!?:]{2,60}?)\s*[:.–—-]*\s*$/.exec(gap)?.[1] ?? null,
      rest: kicker ? rest.filter(({ index }) => index !== second.index) : rest,
    }
  }
  return readUnnamed(text, told)
}

/** A story between separators: a heading and a kicker line, or `Heading:…kicker…Body` in one paragraph. */
function readUnnamed(text: string, told: readonly Placed[]): Opening {
  const [first, second] = told
  const nothing: Opening = { heading: null, kicker: null, links: [], source: null, rest: told }
  if (first === undefined) return nothing
  const words = (span: Span) => text.slice(span.start, span.end)
  const nextIsKicker = second?.leaf.kind === 'paragraph' && isKickerLine(words(second.leaf))
  if (first.leaf.kind === 'heading' || nextIsKicker) {
    return {
      heading: words(first.leaf),
      kicker: nextIsKicker ? words(second.leaf).replace(/^[…. ]+|[…. ]+$/g, '') : null,
      links: first.leaf.links,
      source: null,
      rest: told.slice(nextIsKicker ? 2 : 1),
    }
  }
  const lead = first.leaf.kind === 'paragraph' ? readLead(words(first.leaf)) : null
  if (lead === null) return nothing
  const at = (span: Span) => text.slice(first.leaf.start + span.start, first.leaf.start + span.end)
  const behind = clipped(text, first.leaf, first.leaf.start + lead.body)
  return {
    heading: at(lead.heading),
    kicker: lead.kicker === null ? null : at(lead.kicker),
    links: [],
    source: null,
    rest: [...(behind === null ? [] : [{ leaf: behind, index: first.index }]), ...told.slice(1)],
  }
}

/** A leaf from a place within it on; null where nothing but space is left. */
function clipped(text: string, leaf: Leaf, from: number): Leaf | null {
  const { start, end } = trimmed(text, { start: Math.max(from, leaf.start), end: leaf.end })
  if (end <= start || !hasWords(text.slice(start, end))) return null
  return {
    ...leaf,
    kind: leaf.kind === 'heading' ? 'paragraph' : leaf.kind,
    start,
    links: leaf.links.filter((link) => link.start >= start),
  }
}

/** "1. The tram", where its neighbours are numbered too. */
function withoutNumber(heading: string, numbered: boolean): string {
  if (!numbered) return heading
  const bare = heading.replace(NUMBER, '')
  return bare === '' ? heading : bare
}

export const NUMBER =
  /^\s*[([【]?(?:\d{1,3}|[①-⑳㈠-㈩一二三四五六七八九十]{1,3})(?:\s*[.)\]】、:：]\s*|\s*[-–—|]\s+)(?=\D)/

/** The blocks of a story with offsets into its text. Headings within a story stand in its text and are no sentence of it. */
function blocksOf(placed: readonly Placed[], from: number, piece: Piece, url: string | null): Block[] {
  const blocks: Block[] = []
  const depth = piece.name?.kind === 'item' ? 1 : 0
  const top = depth === 0 ? null : (placed[0]?.leaf.item ?? null)
  let list: {
    ordered: boolean
    place: unknown
    items: { start: number; end: number; item: unknown }[]
    links: Link[]
  } | null = null
  const endList = () => {
    const [first, last] = [list?.items[0], list?.items.at(-1)]
    if (list !== null && first !== undefined && last !== undefined)
      blocks.push({
        kind: 'list',
        ordered: list.ordered,
        start: first.start,
        end: last.end,
        items: list.items.map(({ start, end }) => ({ start, end })),
        links: list.links,
      })
    list = null
  }
  for (const { leaf } of placed) {
    const start = leaf.start - from
    const end = leaf.end - from
    if (end <= start) continue
    const links = resolveLinks(leaf.links, url).map((link) => ({
      ...link,
      start: link.start - from,
      end: link.end - from,
    }))
    const item = leaf.item === top ? null : leaf.item
    if (item !== null && (leaf.kind === 'paragraph' || leaf.kind === 'heading')) {
      if (list === null) list = { ordered: item.list.ordered, place: item.list, items: [], links: [] }
      const last = list.items.at(-1)
      if (last?.item === item) last.end = end
      else list.items.push({ start, end, item })
      list.links.push(...links)
      continue
    }
    endList()
    if (leaf.kind === 'heading' || leaf.kind === 'rule') continue
    if (leaf.kind === 'code' || leaf.kind === 'table') blocks.push({ kind: leaf.kind, start, end })
    else if (leaf.kind === 'image') blocks.push({ kind: 'image', start, end, url: leaf.image?.url ?? '' })
    else blocks.push({ kind: leaf.quoted ? 'quote' : 'paragraph', start, end, links })
  }
  endList()
  return blocks
}

interface Parts {
  readonly body: Block[]
  readonly takeaway?: Span
  readonly references?: Reference[]
}

/** One paragraph may hold everything, flattened: body, then the takeaway, then the references. */
function readParagraph(text: string, block: Paragraph, cutOff: boolean): Parts {
  const paragraph = text.slice(block.start, block.end)
  // An address that stands alone is a reference and no sentence.
  if (isAddress(paragraph)) return { body: [] }
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
  let next = 0
  const body = bodySpans.flatMap((span) => {
    const whole = trimmed(text, { start: block.start + span.start, end: block.start + span.end })
    const links: Link[] = []
    for (let link = block.links[next]; link !== undefined && link.start < whole.end; link = block.links[++next])
      if (link.start >= whole.start && link.end <= whole.end) links.push(link)
    return whole.end > whole.start ? splitDashList(text, { kind: 'paragraph', ...whole, links }) : []
  })
  const given = references.map((placed) => placed.reference)
  return { body, references: given, ...(takeaway !== undefined && takeaway.end > takeaway.start ? { takeaway } : {}) }
}

/** What stands behind and between references is body again: nothing is lost because it came late. */
function gapsBehind(references: readonly Span[], end: number): Span[] {
  return references.map((reference, i) => ({ start: reference.end, end: references[i + 1]?.start ?? end }))
}

/** The link of a leaf that is nothing but an address. */
function addressOf(text: string, leaf: Leaf): Link[] {
  const [link] = leaf.links
  return link !== undefined && leaf.kind === 'paragraph' && isAddress(text.slice(leaf.start, leaf.end)) ? [link] : []
}

function referencesTo(
  links: readonly Link[],
  heading: string,
  source: string | null,
  base: string | null,
): Reference[] {
  const seen = new Set<string>()
  return links.flatMap((link): Reference[] => {
    const url = resolveLink(link.url, base)
    if (url === null || seen.has(url)) return []
    seen.add(url)
    return [{ label: null, title: heading, source: source ?? hostOf(url), url, truncated: false }]
  })
}

/** Where the author labelled none, the links in the text are the references. The same address counts once. */
function linkedReferences(text: string, leaves: readonly Leaf[], base: string | null): Reference[] {
  const seen = new Set<string>()
  return leaves.flatMap((leaf) => {
    const pictured =
      leaf.image !== null && leaf.image.href !== null && leaf.links.length === 0
        ? [{ start: leaf.start, end: leaf.end, url: leaf.image.href }]
        : []
    return [...leaf.links, ...pictured].flatMap((link): Reference[] => {
      const url = resolveLink(link.url, base)
      if (url === null || seen.has(url)) return []
      seen.add(url)
      const source = hostOf(url)
      const title = text.slice(link.start, link.end).trim() || (source ?? '')
      return title === '' ? [] : [{ label: null, title, source, url, truncated: false }]
    })
  })
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null)

function kindOf(scene: Scene, piece: Piece, text: string, heading: string, opening: Opening): Kind {
  const form = formOf(text, heading, opening.kicker)
  if (piece.sponsored || form === 'sponsor') return 'sponsor'
  if (form === 'fiction') return 'fiction'
  return isLinks(scene, piece, opening) ? 'links' : 'news'
}

/** What an entry says beside its link at least, to be more than a link. */
const CLAUSE = 20
/** Prose beside a list of links that is a story of its own. */
const PROSE = 100

/** A list of bare links, or of jobs and events, whatever introduces it. */
function isLinks(scene: Scene, piece: Piece, opening: Opening): boolean {
  const { rest } = opening
  let outside = 0
  let sentences = 0
  let bare = 0
  let listed = 0
  let items = 0
  let current: unknown = null
  let own: Leaf[] = []
  const endItem = () => {
    if (own.length === 0) return
    items++
    const linked = own.reduce((sum, leaf) => sum + linkWidth(scene, leaf), 0)
    const width = own.reduce((sum, leaf) => sum + widthOf(scene.text.slice(leaf.start, leaf.end)), 0)
    if (linked > 0 && width - linked < CLAUSE) bare++
    own = []
  }
  for (const { leaf } of rest) {
    if (leaf.item !== null && piece.name?.kind !== 'item') {
      if (leaf.item !== current) endItem()
      current = leaf.item
      own.push(leaf)
      listed++
    } else if (leaf.kind === 'paragraph' || leaf.kind === 'table') {
      const width = widthOf(scene.text.slice(leaf.start, leaf.end))
      const linked = linkWidth(scene, leaf)
      if (linked > 0 && width - linked < CLAUSE) {
        bare++
        items++
      } else if (!/[:：]$/.test(scene.text.slice(leaf.start, leaf.end))) {
        outside += width
        sentences += scene.text.slice(leaf.start, leaf.end).match(/[.!?](?=\s|$)|[。！？]/g)?.length ?? 0
      }
    } else if (leaf.kind !== 'heading' && leaf.kind !== 'image') outside += PROSE
  }
  endItem()
  if (piece.listing && listed > 1) return true
  if (rest.length === 0) return opening.links.length > 0
  // Of a story that is one item, a few words are enough.
  if (piece.name?.kind === 'item' && outside > 0) return false
  if (sentences >= 2 && outside >= CLAUSE * 3) return false
  return items > 0 && bare >= 0.6 * items && outside <= (items === 1 ? CLAUSE : PROSE)
}

const linkWidth = ({ text }: Scene, leaf: Leaf): number =>
  leaf.links.reduce((sum, link) => sum + widthOf(text.slice(link.start, link.end)), 0)
