import type { Span } from '../model/issue.ts'
import type { Document, DocumentBlock } from './document.ts'
import { isKickerLine } from './lead.ts'

/** A stretch of the document. Pieces lie side by side: their texts, joined, are the text of the document. */
export interface Piece extends Span {
  /** An `item` is a story that is one item of a list of links; a `label` only names the list below it. */
  readonly kind: 'title' | 'separator' | 'label' | 'greeting' | 'story' | 'item'
}

/**
 * Cuts a document into its stories, by the first mark that it has at least twice: runs of `#` inside flattened text,
 * headings of one depth, ruled lines, bold lines. A document without marks stays one story.
 */
export function splitStories(document: Document, title: string | null): Piece[] {
  const cuts = [titleCut(document, title), ...storyCuts(document), ...linkListCuts(document)]
    .filter((cut) => cut !== null)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((cut) => withSpaceAround(document.text, cut))
  const pieces: Piece[] = []
  let from = 0
  let next: 'story' | 'item' = 'story'
  for (const { kind, start, end } of cuts) {
    if (start > from) pieces.push({ kind: next, start: from, end: start })
    next = kind === 'item' ? 'item' : 'story'
    if (end <= from) continue
    pieces.push({ kind: kind === 'item' ? 'separator' : kind, start: Math.max(from, start), end })
    from = end
  }
  if (from < document.text.length) pieces.push({ kind: next, start: from, end: document.text.length })
  return withGreeting(document.text, pieces)
}

/** "Welcome to another issue of …" in front of the stories greets, and tells none. */
function withGreeting(text: string, pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.kind === 'story')
  const stories = pieces.filter((piece) => piece.kind === 'story' || piece.kind === 'item').length
  return pieces.map((piece, i) => {
    const greets = i === first && stories > 1 && GREETING.test(text.slice(piece.start, piece.start + 60))
    return greets ? { ...piece, kind: 'greeting' } : piece
  })
}

const GREETING = /^(?:hello|hi|hey|dear|greetings|good (?:morning|afternoon|evening)|welcome (?:to|back))\b/i

/** The white space round a cut belongs to neither story. */
function withSpaceAround(text: string, { kind, start, end }: Cut): Cut {
  while (start > 0 && /\s/.test(text[start - 1] ?? '')) start--
  while (end < text.length && /\s/.test(text[end] ?? '')) end++
  return { kind, start, end }
}

export interface StoryPiece extends Span {
  readonly kind: 'story' | 'item'
  /** Those that stand in it, if only in part. */
  readonly blocks: readonly DocumentBlock[]
}

/** The stories among the pieces, each with its blocks. One walk along both, so that many stories cost no more than their text. */
export function storyPieces(document: Document, pieces: readonly Piece[]): StoryPiece[] {
  let first = 0
  return pieces
    .filter((piece) => piece.kind === 'story' || piece.kind === 'item')
    .map(({ kind, start, end }) => {
      while ((document.blocks[first]?.end ?? end) <= start) first++
      let last = first
      while ((document.blocks[last]?.start ?? end) < end) last++
      return { kind: kind === 'item' ? kind : 'story', start, end, blocks: document.blocks.slice(first, last) }
    })
}

interface Cut extends Span {
  readonly kind: 'title' | 'separator' | 'label' | 'item'
}

/** The title repeated above the body. */
function titleCut({ text, blocks }: Document, title: string | null): Cut | null {
  const [first] = blocks
  if (first?.kind !== 'heading' || title === null) return null
  const repeated = text.slice(first.start, first.end)
  return sameWords(repeated, title) ? { kind: 'title', start: first.start, end: first.end } : null
}

export const sameWords = (a: string, b: string) => wordsOnly(a) === wordsOnly(b)
const wordsOnly = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function storyCuts(document: Document): Cut[] {
  const runs = [...document.text.matchAll(/#{8,}/g)]
  if (runs.length > 0)
    return runs.map((run) => ({ kind: 'separator', start: run.index, end: run.index + run[0].length }))
  const depth = storyDepth(document.blocks)
  if (depth !== null)
    return startsOf(document.blocks.filter((block) => block.kind === 'heading' && block.depth === depth))
  const rules = document.blocks.filter((block) => block.kind === 'rule')
  if (rules.length > 1)
    return [
      ...rules.map((rule): Cut => ({ kind: 'separator', start: rule.start, end: rule.end })),
      ...leadCuts(document),
    ].sort((a, b) => a.start - b.start)
  return startsOf(boldLeads(document.blocks))
}

/** The shallowest depth that occurs twice: one `#` on top is the title, `##` are then the stories. */
function storyDepth(blocks: readonly DocumentBlock[]): number | null {
  const depths = blocks.flatMap((block) => (block.kind === 'heading' && block.depth < 7 ? [block.depth] : []))
  return [1, 2, 3, 4, 5, 6].find((depth) => depths.filter((d) => d === depth).length > 1) ?? null
}

/** A bold line counts as a heading only where text follows it, twice at least. */
function boldLeads(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const leads = blocks.filter((block, i) => block.kind === 'heading' && block.depth === 7 && isBody(blocks[i + 1]))
  return leads.length > 1 ? leads : []
}

const isBody = (block: DocumentBlock | undefined) =>
  block !== undefined && block.kind !== 'heading' && block.kind !== 'rule'

const startsOf = (blocks: readonly DocumentBlock[]): Cut[] =>
  blocks.map(({ start }) => ({ kind: 'separator', start, end: start }))

/** Between rules, a line above a kicker line opens a story too: the issue's own welcome may stand before it. */
function leadCuts({ text, blocks }: Document): Cut[] {
  return startsOf(
    blocks.filter((_, i) => {
      const kicker = blocks[i + 1]
      return kicker?.kind === 'paragraph' && isKickerLine(text.slice(kicker.start, kicker.end))
    }),
  )
}

/**
 * A list whose items are links with a few words on each is a list of stories, and the heading right above it is their label.
 * A list of bare links stays part of the story it stands in.
 */
function linkListCuts({ blocks }: Document): Cut[] {
  return blocks.flatMap((block, i): Cut[] => {
    if (block.kind !== 'list' || !describesLinks(block)) return []
    const above = blocks[i - 1]
    const label: Cut[] = above?.kind === 'heading' ? [{ kind: 'label', start: above.start, end: above.end }] : []
    return [...label, ...block.items.map((item): Cut => ({ kind: 'item', start: item.start, end: item.start }))]
  })
}

/** Words beside the link, in characters: a title's author is less than that, a sentence is more. */
const DESCRIPTION = 60

function describesLinks({ items, links }: Extract<DocumentBlock, { kind: 'list' }>): boolean {
  let link = 0
  let led = 0
  let described = 0
  for (const item of items) {
    while ((links[link]?.end ?? item.end) <= item.start) link++
    const first = links[link]
    if (first === undefined || first.start - item.start > LINK_LEAD || first.start >= item.end) continue
    led++
    described += item.end - item.start - (first.end - first.start)
  }
  return items.length > 1 && led >= 0.8 * items.length && described >= DESCRIPTION * led
}

/** What may stand before the link of an item: "[video] ". */
export const LINK_LEAD = 10
