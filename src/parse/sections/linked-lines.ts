import type { Link } from '../../model/issue.ts'
import { hasLetters } from '../../text/letters.ts'
import type { Leaf } from '../document.ts'
import { leadsToMore } from '../more-links.ts'
import { isAddress, isHost } from './addresses.ts'
import { cutAt } from './cut-at.ts'
import { noticeReason } from './labels.ts'
import { isLinkedLead } from './lead-cuts.ts'
import { nameOf } from './name-of.ts'
import type { Cut, PartName } from './outline.ts'
import { isBody, isFree, type Scene, wordsOf } from './scene.ts'
import { LONGEST_LINE, widthOf } from './widths.ts'

/** The link that makes up a whole line, apart from a leading number, notes in brackets and the author. */
export function linkOfLine(text: string, leaf: Leaf | undefined): Link | null {
  const [link, second] = leaf?.links ?? []
  if (!isFree(leaf) || leaf.kind !== 'paragraph' || link === undefined || second !== undefined) return null
  const words = text.slice(link.start, link.end)
  if (SIGNS.test(text.slice(leaf.start, link.start))) return null
  const rest =
    withoutNotes(text.slice(leaf.start, link.start)) + withoutNotes(text.slice(link.end, leaf.end)).replace(BY_LINE, '')
  return !hasLetters(rest) &&
    widthOf(words) <= LONGEST_LINE &&
    !isAddress(words) &&
    !isHost(words) &&
    !leadsToMore(words)
    ? link
    : null
}

/** "-- [Ann Example](address)" says whose the words above are. */
const SIGNS = /^\s*(?:--|[–—―])/

/** Without text in brackets: "(English)", "（英文）", "[pdf]". */
const withoutNotes = (text: string) => text.replace(/[(（[【][^)）\]】]{1,30}[)）\]】]/g, '')

const BY_LINE = /^\s*[,，、–—-]?\s*(?:by|von|par|por|di|作者|文)[\s:：].{1,60}$/

/**
 * Lists of one item that is only a link, each with paragraphs, code or a quotation below: `* [The tram is coming](address)` used as a
 * heading. In a collection one is enough if nothing precedes it. Where most are links, the other short ones are headings too.
 */
export function linkedSingles(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  const unlinked = new Map<number, PartName>()
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const next = scene.leaves[range[at + 1] ?? -1]
    if (leaf?.item?.depth !== 1 || (next?.kind !== 'paragraph' && next?.kind !== 'code') || next.item !== null) continue
    if (scene.leaves[range[at - 1] ?? -1]?.item?.list === leaf.item.list) continue
    const link = linkOfLine(scene.text, { ...leaf, item: null })
    const words = wordsOf(scene, leaf)
    const name = { links: leaf.links, kind: 'linked line', leaf: index, body: leaf.end } as const
    if (link !== null) names.set(index, { ...name, span: link })
    else if (leaf.links.length === 0 && widthOf(words) <= LONGEST_LINE && !ENDS_STATEMENT.test(words))
      unlinked.set(index, { ...name, span: leaf })
  }
  const [first] = names.keys()
  const enough = scene.collection ? names.size >= 2 || (first !== undefined && first === range[0]) : names.size >= 3
  if (!enough) return null
  return cutAt(
    range,
    names.size > unlinked.size ? new Map([...names, ...unlinked].toSorted(([a], [b]) => a - b)) : names,
  )
}

const ENDS_STATEMENT = /[.。;；:：,，!！]$/

/**
 * Lines that are one link, at least two of them with text below. In a post about one thing most such lines must have text below, and not
 * much: links between the paragraphs of a long text are pictures, posts of networks and buttons.
 */
export function linkedLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let bare = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const link = linkOfLine(scene.text, leaf)
    const next = scene.leaves[range[at + 1] ?? -1]
    if (leaf === undefined || link === null) continue
    const words = wordsOf(scene, link)
    if (noticeReason(words) !== null || PROFILE.test(words)) continue
    if (!isBody(next) || next?.item !== null || linkOfLine(scene.text, next) !== null || opensWithLink(scene, next)) {
      bare++
      continue
    }
    names.set(index, { span: link, links: [link], kind: 'linked line', leaf: index, body: leaf.end })
  }
  const paragraphs = range.filter((index) => scene.leaves[index]?.kind === 'paragraph').length
  const single = names.size > bare && paragraphs <= MOST_BELOW * names.size
  return names.size >= 2 && (scene.collection || single) ? cutAt(range, names, scene.leaves) : null
}

function opensWithLink({ text }: Scene, leaf: Leaf): boolean {
  const name = nameOf(text, leaf, false)
  return name !== null && isLinkedLead(name)
}

const MOST_BELOW = 6
/** "x.com/ann" below a picture of a post. */
const PROFILE = /^(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,12}\/@?[\w.-]{1,60}$/i
