import type { Block, Link, ListItem, NotTold, Paragraph, Reference, Span } from '../../model/issue.ts'
import { withoutDirections } from '../../text/controls.ts'
import { housekeepingReason } from '../../text/housekeeping.ts'
import { hasWords } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { splitDashList } from '../dash-list.ts'
import { type Item, outermostItem } from '../document.ts'
import type { UnidentifiedSection } from '../identify.ts'
import { takeawayLabelIn } from '../labels.ts'
import { trimmed } from '../lead.ts'
import { resolveLinks } from '../links.ts'
import { findReferences } from '../references.ts'
import { isAddress } from './addresses.ts'
import { kindOf } from './kinds.ts'
import { onlyBegins } from './labels.ts'
import { type LeftOut, marksOf } from './marks.ts'
import { noticesIn } from './notices.ts'
import { type Placed, readOpening, withoutNumber } from './opening.ts'
import type { Piece } from './pieces.ts'
import { DATA, describesLink, leafReason } from './said.ts'
import type { Scene } from './scene.ts'
import { addressOf, linkedReferences, referencesTo } from './story-references.ts'
import { widthOf } from './widths.ts'

export interface ReadSection {
  readonly section: UnidentifiedSection
  /** Words that are in the Section's text and are never told. */
  readonly notTold: readonly NotTold[]
}

export interface SectionSettings {
  /** The heading for a story without a name. */
  readonly title: string
  /** The base for links. */
  readonly url: string | null
  /** Whether the text was cut off in this story. */
  readonly last: boolean
  /** How the headings around it are numbered. */
  readonly numbering: RegExp | null
  /** How the headings of all parts are numbered, for the category. */
  readonly numberingOfAll: RegExp | null
  /** Whether the title is the heading of this story: its own heading only marks the beginning of the post, or names its first part. */
  readonly headedByTitle: boolean
  /** Whether it is the first story. */
  readonly first: boolean
  /** Whether most parts of the document are about what its title names. */
  readonly aboutOne: boolean
}

/** Reads one story: the author's heading, kicker, body, takeaway and references. */
export function readSection(
  scene: Scene,
  piece: Piece,
  { title, url, last, numbering, numberingOfAll, headedByTitle, first, aboutOne }: SectionSettings,
): ReadSection {
  const leaves = piece.leaves.flatMap((index) => {
    const leaf = scene.leaves[index]
    return leaf === undefined ? [] : [{ leaf, index }]
  })
  const start = leaves[0]?.leaf.start ?? 0
  const text = scene.text.slice(start, leaves.at(-1)?.leaf.end ?? start)
  const truncated = last && /(?:…|\.\.\.)\s*$/.test(text)
  const { told, left } = split(scene, piece, leaves)
  const read = readOpening(scene, piece, told)
  // "Link: https://…" among the data of a story leads to it.
  const data = left.flatMap(({ leaf, reason }) => (reason === DATA ? leaf.links : []))
  const opening = data.length === 0 ? read : { ...read, links: [...read.links, ...data] }
  const blocks = blocksOf(scene, opening.rest, start, piece, url)
  const parts = blocks.map((block) =>
    block.kind === 'paragraph' ? readParagraph(text, block, truncated) : { body: [block] },
  )
  const body = parts.flatMap((part) => part.body)
  const own = opening.heading === null ? title : withoutNumber(opening.heading, numbering)
  const heading = withoutDirections(
    headedByTitle && (onlyBegins(own) || (aboutOne && saysLess(own)))
      ? title
      : first && opening.links.length === 0 && greets(own)
        ? title
        : own,
  )
  const category = opening.kicker ?? piece.kicker
  // A numbered line that holds the name and its author is no category of its own.
  const kicker = category !== null && `${plainWords(category)} `.startsWith(`${plainWords(heading)} `) ? null : category
  const links = [...opening.links, ...opening.rest.flatMap(({ leaf }) => addressOf(scene.text, leaf))]
  const headed = referencesTo(links, heading, opening.source, url)
  const labelled = [...headed, ...parts.flatMap((part) => part.references ?? [])]
  return {
    section: {
      text,
      heading,
      kicker: kicker === null ? null : withoutDirections(withoutNumber(kicker, numberingOfAll)),
      blocks: body,
      marks: [...marksOf(leaves, left, body, start, url), ...noticesIn(text, body)].toSorted(
        (a, b) => a.start - b.start,
      ),
      takeaway: parts.find((part) => part.takeaway !== undefined)?.takeaway ?? null,
      references: (labelled.length > 0
        ? labelled
        : linkedReferences(
            scene.text,
            opening.rest.map(({ leaf }) => leaf),
            url,
          )
      ).map(oneDirection),
      truncated,
      // A line about the sponsor above a story does not make it an advertisement.
      kind: kindOf(scene, piece, piece.name === null ? toldText(scene, told) : text, heading, opening),
    },
    notTold: left.map(({ leaf, reason }) => ({ text: scene.text.slice(leaf.start, leaf.end), reason })),
  }
}

const toldText = ({ text }: Scene, told: readonly Placed[]): string =>
  text.slice(told[0]?.leaf.start ?? 0, told.at(-1)?.leaf.end ?? 0)

const oneDirection = ({ label, title, source, ...rest }: Reference): Reference => ({
  label: label === null ? null : withoutDirections(label),
  title: withoutDirections(title),
  source: source === null ? null : withoutDirections(source),
  ...rest,
})

/** "Hello again," is not a heading. */
const greets = (heading: string): boolean => heading.length < 40 && housekeepingReason(heading) === 'greeting'

/** A heading of one or two words says less than the title of a post about one thing. */
const saysLess = (heading: string): boolean => heading.split(/\s+/).length <= 2 && widthOf(heading) <= 30

/** Leaves that are told, and those that are housekeeping within a story. */
function split(scene: Scene, piece: Piece, leaves: readonly Placed[]): { told: Placed[]; left: LeftOut[] } {
  const told: Placed[] = []
  const left: LeftOut[] = []
  const linked = describesLink(scene, piece.name)
  for (const { leaf, index } of leaves) {
    const named = index === piece.name?.leaf
    const reason = named ? null : leafReason(scene, leaf, index, scene.text.slice(leaf.start, leaf.end), linked)
    if (reason === null) told.push({ leaf, index })
    else if (reason !== 'rule') left.push({ leaf, reason })
  }
  return { told, left }
}

/** The blocks of a story with offsets into its text. Headings within a story are in its text but are not sentences. */
function blocksOf(scene: Scene, placed: readonly Placed[], from: number, piece: Piece, url: string | null): Block[] {
  const blocks: Block[] = []
  const depth = piece.name?.kind === 'item' ? 1 : 0
  const top = depth === 0 ? null : (placed[0]?.leaf.item ?? null)
  let list: {
    ordered: boolean
    place: unknown
    items: { start: number; end: number; item: Item }[]
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
        items: list.items.map(({ start, end, item }) => ({ start, end, ...nesting(item, top) })),
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
      // An address alone is a reference and no sentence.
      if (isAddress(scene.text.slice(leaf.start, leaf.end))) continue
      const place = (outermostItem(leaf) ?? item).list
      if (list !== null && list.place !== place) endList()
      list ??= { ordered: item.list.ordered, place, items: [], links: [] }
      const last = list.items.at(-1)
      if (last?.item === item) last.end = end
      else list.items.push({ start, end, item })
      list.links.push(...links)
      continue
    }
    endList()
    if (leaf.kind === 'heading' || leaf.kind === 'rule') continue
    if (leaf.kind === 'code' || leaf.kind === 'table') blocks.push({ kind: leaf.kind, start, end })
    else if (leaf.kind === 'paragraph' && !hasWords(scene.text.slice(leaf.start, leaf.end))) continue
    else if (leaf.kind === 'image') blocks.push({ kind: 'image', start, end, url: leaf.image?.url ?? '' })
    else blocks.push({ kind: leaf.quoted ? 'quote' : 'paragraph', start, end, links })
  }
  endList()
  return blocks
}

/** Where an item is within its list; nothing for an item of the outermost list. */
function nesting(item: Item, top: Item | null): Pick<ListItem, 'depth' | 'ordered'> {
  const depth = item.depth - (top?.depth ?? 0) - 1
  if (depth <= 0) return {}
  return item.list.ordered ? { depth, ordered: true } : { depth }
}

interface Parts {
  readonly body: Block[]
  readonly takeaway?: Span
  readonly references?: Reference[]
}

/** One paragraph may contain everything in a flattened text: body, takeaway, then references. */
function readParagraph(text: string, block: Paragraph, cutOff: boolean): Parts {
  const paragraph = text.slice(block.start, block.end)
  // A bare address is a reference, not a sentence.
  if (isAddress(paragraph)) return { body: [] }
  const local = block.links.map((link) => ({
    start: link.start - block.start,
    end: link.end - block.start,
    url: link.url,
  }))
  const references = findReferences(paragraph, local, cutOff)
  const tail = references[0]?.start ?? paragraph.length
  const label = takeawayLabelIn(paragraph.slice(0, tail))
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

/** Text after and between references belongs to the body too, so that nothing is lost. */
function gapsBehind(references: readonly Span[], end: number): Span[] {
  return references.map((reference, i) => ({ start: reference.end, end: references[i + 1]?.start ?? end }))
}
