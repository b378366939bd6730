import type { NotTold } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isDateAlone } from '../dates.ts'
import type { Document, Leaf } from '../document.ts'
import { leaveOut } from '../leave-out.ts'
import { FOOTER, ONLINE, SHARES } from './furniture-words.ts'
import { mendLines } from './mend-lines.ts'

export interface WithoutFurniture {
  readonly document: Document
  readonly notTold: readonly NotTold[]
  /** The address under which the issue can be read on the web, where a line says so. */
  readonly online: string | null
}

/** How many lines may stand above the text of an issue. */
const MOST_ABOVE = 12
/** A footer is no longer, nor a larger part of the text. */
const LONGEST_FOOTER = 3_000
const FOOTER_PART = 0.5
/** A line above or below the text. */
const LINE = 300

/** Leaves out what stands round the text of every issue: how to read it online, buttons to share it, menus, the footer. */
export function leaveOutFurniture(document: Document, title: string): WithoutFurniture {
  const { text, leaves } = document
  const words = leaves.map(({ start, end }) => text.slice(start, end))
  const dropped = new Map<number, string>()
  let online: string | null = null
  const footer = footerOf(document, words)
  for (let i = footer; i < leaves.length; i++) dropped.set(i, 'footer')
  for (const [index, leaf] of leaves.entries()) {
    const line = words[index] ?? ''
    if (line.length <= LINE && ONLINE.test(line) && isAtAnEnd(index, leaves.length)) {
      online ??= onlineAddress(text, leaf)
      if (!dropped.has(index) && line.length <= LONGEST_ONLINE) dropped.set(index, 'how to read it online')
    } else if (!dropped.has(index) && isShareLine(line, leaf)) dropped.set(index, 'links of the page')
    else if (index < MOST_ABOVE && isByLine(line, leaf)) dropped.set(index, 'by-line')
    else if (index < MOST_ABOVE && isBesideByLine(line) && [...dropped.values()].includes('by-line'))
      dropped.set(index, 'date')
    else if (leaf.kind === 'paragraph' && !hasWords(line)) dropped.set(index, 'a sign')
  }
  for (const index of menuAbove(leaves, words)) if (!dropped.has(index)) dropped.set(index, 'links of the page')
  const dateLine = leaves.findIndex((leaf, i) => i < MOST_ABOVE && !dropped.has(i) && leaf.kind !== 'image')
  if (dateLine >= 0 && leaves.length > dropped.size + 1 && isDateAlone(words[dateLine] ?? ''))
    dropped.set(dateLine, 'date')
  dropAbove(leaves, words, dropped, title)
  const rest = leaveOut(document, dropped)
  return { ...rest, document: mendLines(rest.document), online }
}

const LONGEST_ONLINE = 200

const isAtAnEnd = (index: number, count: number): boolean => index < MOST_ABOVE || index >= count - 2 * MOST_ABOVE

/** The link on the words that say it, or the only one of the line. */
function onlineAddress(text: string, leaf: Leaf): string | null {
  const named = leaf.links.find(
    ({ start, end }) =>
      ONLINE.test(text.slice(start, end)) || /browser|online|web|here|hier|ici/i.test(text.slice(start, end)),
  )
  const url = (named ?? (leaf.links.length === 1 ? leaf.links[0] : undefined))?.url ?? null
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

/** A row of links or a line of one word that passes the issue on or works the page. */
function isShareLine(line: string, leaf: Leaf): boolean {
  if (line.length > LINE) return false
  if (!hasWords(line))
    return leaf.kind === 'image' ? false : line.trim() !== '' && leaf.kind === 'paragraph' && leaf.links.length > 0
  if (
    leaf.kind === 'code' ||
    leaf.kind === 'table' ||
    (leaf.links.length === 0 && leaf.item === null && !/[|·•∙]/.test(line))
  )
    return false
  const parts = leaf.links.length > 1 ? partsBetween(line, leaf) : line.split(/\s*[|·•∙/]\s*|\s{3,}/)
  const named = parts.filter(hasWords)
  return named.length > 0 && named.every((part) => SHARES.has(plainWords(part)) || COUNT.test(part))
}

/** How many liked it. */
const COUNT = /^\s*[\d.,]{1,7}k?\s*$/i

/** The day, also without its year, and how many liked it. */
const isBesideByLine = (line: string): boolean =>
  line.length <= 40 && (COUNT.test(line) || isDateAlone(line) || isDateAlone(`${line}, 2000`))

/** The name of who wrote it, and nothing else, with a link to their page. */
const isByLine = (line: string, { kind, links: [link, second] }: Leaf): boolean =>
  kind === 'paragraph' &&
  link !== undefined &&
  second === undefined &&
  line.length <= 60 &&
  link.end - link.start >= 0.7 * line.length &&
  /^https?:\/\/[^/]+\/(?:@[\w.-]+|(?:authors?|profiles?|people|users?)\/[^/]+)\/?(?:[?#]|$)/i.test(link.url)

/** The words of each link, and those between them. */
function partsBetween(line: string, { links, start: from }: Leaf): string[] {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of links) {
    parts.push(...line.slice(at, Math.max(at, start - from)).split(/[|·•∙/]/), line.slice(start - from, end - from))
    at = end - from
  }
  parts.push(line.slice(at))
  return parts.map((part) => part.trim())
}

/** A menu above the text: a list of links of a word or two each, before the first heading and the first sentence. */
function menuAbove(leaves: readonly Leaf[], words: readonly string[]): number[] {
  const menu: number[] = []
  for (const [index, leaf] of leaves.entries()) {
    const line = words[index] ?? ''
    if (leaf.kind === 'heading' || line.length > MENU_LINE) break
    const [link] = leaf.links
    if (leaf.item !== null && link !== undefined && link.end - link.start >= 0.8 * line.length) menu.push(index)
  }
  return menu.length >= MENU ? menu : []
}

const MENU = 6
const MENU_LINE = 40

/** The leaf with which the footer begins; their number where there is none. */
function footerOf({ text, leaves }: Document, words: readonly string[]): number {
  const all = text.length
  for (let i = 1; i < leaves.length; i++) {
    const leaf = leaves[i]
    if (leaf === undefined || leaf.kind === 'code') continue
    const rest = all - leaf.start
    if (rest > LONGEST_FOOTER || rest > FOOTER_PART * all) continue
    const line = words[i] ?? ''
    if (!FOOTER.test(line) || (line.length > 2 * LINE && !FOOTER.test(line.slice(0, LINE)))) continue
    return withLinesAbove(leaves, words, i)
  }
  return leaves.length
}

/** Above the first sure line of a footer stand pictures, buttons and rules that belong to it. */
function withLinesAbove(leaves: readonly Leaf[], words: readonly string[], from: number): number {
  let first = from
  for (let i = from - 1; i > 0 && from - i <= 8; i--) {
    const leaf = leaves[i]
    const line = words[i] ?? ''
    if (leaf === undefined) break
    const isFurniture =
      !hasWords(line) || leaf.kind === 'rule' || isShareLine(line, leaf) || (leaf.kind === 'image' && !tellsMore(line))
    if (!isFurniture) break
    first = i
  }
  return first
}

/** What a picture is called may be all that a mail says of a story; a logo has a name of a word or three. */
export const tellsMore = (alt: string): boolean => plainWords(alt).split(' ').length >= 4

/** The name of the newsletter, its number and the date, in lines of their own above the first sentence. */
function dropAbove(
  leaves: readonly Leaf[],
  words: readonly string[],
  dropped: Map<number, string>,
  title: string,
): void {
  for (let i = 0; i < Math.min(MOST_ABOVE, leaves.length); i++) {
    if (dropped.has(i)) continue
    const line = words[i] ?? ''
    const leaf = leaves[i]
    if (leaf?.kind === 'image' || leaf?.kind === 'rule') continue
    if (plainWords(line) === plainWords(title) && leaf?.kind === 'paragraph' && leaves.length > dropped.size + 1)
      dropped.set(i, 'title')
    else if (isDateAlone(line) && leaves.length > dropped.size + 1) dropped.set(i, 'date')
    else if (!/^(?:issue|no|nr|vol|edition|#|№)\W{0,3}\d{1,4}(?:\W{1,3}.{0,40})?$/i.test(line) || line.length > 60)
      break
    else dropped.set(i, 'number of the issue')
  }
}
