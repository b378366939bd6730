import type { Kind } from '../../model/issue.ts'
import { hasLetters } from '../../text/letters.ts'
import type { Leaf } from '../document.ts'
import { formOf } from '../form.ts'
import { isHost, withoutAddress } from './addresses.ts'
import type { Opening } from './opening.ts'
import type { Piece } from './pieces.ts'
import type { Scene } from './scene.ts'
import { widthOf } from './widths.ts'

/** `text`: the words that are told. */
export function kindOf(scene: Scene, piece: Piece, text: string, heading: string, opening: Opening): Kind {
  const form = formOf(text, heading, opening.kicker)
  if (piece.sponsored || form === 'sponsor') return 'sponsor'
  if (form === 'fiction') return 'fiction'
  return isLinks(scene, piece, opening) ? 'links' : 'news'
}

/** An entry needs at least this many words besides its link to be more than a link. */
const CLAUSE = 20
/** A sentence above this few links says more than the links. */
const SENTENCE = 50
const FEW = 4
/** Prose of this length beside a list of links is a story of its own. */
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
    const width = own.reduce((sum, leaf) => sum + widthOf(withoutAddress(scene.text.slice(leaf.start, leaf.end))), 0)
    if (linked > 0 && width - linked < CLAUSE && !tellsWhoDid(scene, own)) bare++
    own = []
  }
  for (const { leaf } of rest) {
    if (leaf.item !== null && piece.name?.kind !== 'item') {
      if (leaf.item !== current) endItem()
      current = leaf.item
      own.push(leaf)
      listed++
    } else if (leaf.kind === 'paragraph' && isHost(scene.text.slice(leaf.start, leaf.end))) {
      // It says where the story was found.
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
  if (piece.listing && (listed > 1 || linkedParagraphs(opening) > 1)) return true
  if (rest.length === 0) return opening.links.length > 0
  // For a story that is one item, a few words are enough.
  if (piece.name?.kind === 'item' && outside > 0) return false
  if (sentences >= 2 && outside >= CLAUSE * 3) return false
  if (sentences > 0 && outside >= SENTENCE && items <= FEW) return false
  return items > 0 && bare >= 0.6 * items && outside <= (items === 1 ? CLAUSE : PROSE)
}

const linkedParagraphs = ({ rest }: Opening): number =>
  rest.filter(({ leaf }) => leaf.kind === 'paragraph' && leaf.item === null && leaf.links.length > 0).length

/** "[@ann](…) fixed [the tram](…)": a text with two links as most of its words is still a sentence. */
function tellsWhoDid({ text }: Scene, [leaf]: readonly Leaf[]): boolean {
  const [first, second] = leaf?.links ?? []
  if (first === undefined || second === undefined || !text.slice(first.start, first.end).startsWith('@')) return false
  return hasLetters(text.slice(first.end, second.start))
}

const linkWidth = ({ text }: Scene, leaf: Leaf): number =>
  leaf.links.reduce((sum, link) => sum + widthOf(text.slice(link.start, link.end)), 0)
