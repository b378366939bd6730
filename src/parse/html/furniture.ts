import type { NotTold } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { isDateAlone } from '../dates.ts'
import type { Document, Leaf } from '../document.ts'
import { leaveOut } from '../leave-out.ts'
import { FOOTER, SHARES, speaksOfOnline } from './furniture-words.ts'
import { mendLines } from './mend-lines.ts'
import { sponsorBlocks } from './sponsor-blocks.ts'

export interface WithoutFurniture {
  readonly document: Document
  readonly notTold: readonly NotTold[]
  /** The web address of the issue, if a line gives it. */
  readonly online: string | null
  /** Who wrote it, if a line below the title only says that. */
  readonly author: string | null
}

/** At most this many lines may precede the text of an issue. */
const MOST_ABOVE = 12
/** A footer is at most this long, and at most this part of the text. */
const LONGEST_FOOTER = 3_000
const FOOTER_PART = 0.5
/** A line above or below the text. */
const LINE = 300

/** Removes what surrounds the text of every issue: how to read it online, share buttons, menus, the footer. */
export function leaveOutFurniture(document: Document, title: string): WithoutFurniture {
  const { text, leaves } = document
  const words = leaves.map(({ start, end }) => text.slice(start, end))
  const dropped = new Map<number, string>()
  let online: string | null = null
  let author: string | null = null
  const footer = footerOf(document, words)
  for (let i = footer; i < leaves.length; i++) dropped.set(i, 'footer')
  for (const [index, leaf] of leaves.entries()) {
    const line = words[index] ?? ''
    if (line.length <= LINE && isAtAnEnd(index, leaves.length) && speaksOfOnline(line)) {
      online ??= onlineAddress(text, leaf)
      if (!dropped.has(index) && line.length <= LONGEST_ONLINE) dropped.set(index, 'how to read it online')
    } else if (!dropped.has(index) && isShareLine(line, leaf)) dropped.set(index, 'links of the page')
    else if (index < MOST_ABOVE && isByLine(line, leaf)) {
      dropped.set(index, 'by-line')
      author ??= isName(line) ? line.trim() : null
    } else if (index < MOST_ABOVE && isBesideByLine(line) && [...dropped.values()].includes('by-line'))
      dropped.set(index, 'date')
    else if (
      !dropped.has(index) &&
      leaf.kind === 'paragraph' &&
      line.length <= LONGEST_CREDIT &&
      CREDIT.test(line.trim())
    )
      dropped.set(index, 'caption')
    else if (leaf.kind === 'paragraph' && !hasWords(line)) dropped.set(index, 'a sign')
  }
  for (const index of sponsorBlocks(document)) if (!dropped.has(index)) dropped.set(index, 'sponsor')
  for (const index of menuAbove(leaves, words)) if (!dropped.has(index)) dropped.set(index, 'links of the page')
  const dateLine = leaves.findIndex((leaf, i) => i < MOST_ABOVE && !dropped.has(i) && leaf.kind !== 'image')
  if (dateLine >= 0 && leaves.length > dropped.size + 1 && isDateAlone(words[dateLine] ?? ''))
    dropped.set(dateLine, 'date')
  dropAbove(leaves, words, dropped, title)
  const rest = leaveOut(document, dropped)
  return { ...rest, document: mendLines(rest.document), online: online ?? linkOfTitle(document, title), author }
}

/** Mails link their title to the issue on the web. */
function linkOfTitle({ text, leaves }: Document, title: string): string | null {
  const heading = leaves.slice(0, MOST_ABOVE).find(({ kind }) => kind === 'heading')
  const link = heading?.links[0]
  if (heading === undefined || link === undefined || title === '') return null
  const isTitle = plainWords(text.slice(heading.start, heading.end)) === plainWords(title)
  return isTitle && /^https?:/i.test(link.url) ? link.url : null
}

const LONGEST_ONLINE = 200

/** Only who made a picture: "Ann Example/Getty Images", "Foto: Ann Example". */
const LONGEST_CREDIT = 120
const CREDIT =
  /^(?:©|fotos?:|photos?:|bild(?:quelle)?:|image:|crédits?(?: photos?)?:|фото:)[^.!?]+\.?$|^[^.!?]+(?:\/| via )(?:getty images|afp|reuters|ap|dpa|epa|shutterstock|istock|imago|alamy|keystone|unsplash)\.?$/i

const isAtAnEnd = (index: number, count: number): boolean => index < MOST_ABOVE || index >= count - 2 * MOST_ABOVE

/** The link on the words that say so, or the only link of the line. */
function onlineAddress(text: string, leaf: Leaf): string | null {
  const named = leaf.links.find(
    ({ start, end }) =>
      speaksOfOnline(text.slice(start, end)) || /browser|online|web|here|hier|ici/i.test(text.slice(start, end)),
  )
  const url = (named ?? (leaf.links.length === 1 ? leaf.links[0] : undefined))?.url ?? null
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

/** A row of links, or a line of one word, that shares the issue or operates the page. */
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
  return (
    named.length > 0 && named.every((part) => SHARES.has(plainWords(part)) || COUNT.test(part) || isDateAlone(part))
  )
}

/** How many liked it: "12", "1.7K Likes", "4:25 AM". */
const COUNT =
  /^\s*(?:[\d.,]{1,9}[km]?(?: (?:likes?|repl(?:y|ies)|reposts?|restacks?|retweets?|quotes?|views?|comments?|shares?))?|\d{1,2}:\d\d(?: ?[ap]m)?)\s*$/i

/** The day, with or without its year, and the number of likes. */
const isBesideByLine = (line: string): boolean =>
  line.length <= 40 && (COUNT.test(line) || isDateAlone(line) || isDateAlone(`${line}, 2000`))

/** Only the author's name, linked to the author's page. */
const isByLine = (line: string, { kind, links: [link, second] }: Leaf): boolean =>
  kind === 'paragraph' &&
  link !== undefined &&
  second === undefined &&
  line.length <= 60 &&
  link.end - link.start >= 0.7 * line.length &&
  /^https?:\/\/[^/]+\/(?:@[\w.-]+|(?:authors?|profiles?|people|users?)\/[^/]+)\/?(?:[?#]|$)/i.test(link.url)

/** "READ IN APP" and "@ann" are no names. */
const isName = (line: string): boolean => !/^@|\d/.test(line.trim()) && line.trim().split(/\s+/).length <= 6

/** The words of each link, and the words between links. */
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

/** A menu above the text: a list of links of one or two words each, before the first heading and the first sentence. */
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

/** The index of the leaf where the footer begins; the number of leaves if there is none. */
function footerOf({ text, leaves }: Document, words: readonly string[]): number {
  const all = text.length
  for (let i = 1; i < leaves.length; i++) {
    const leaf = leaves[i]
    if (leaf === undefined || leaf.kind === 'code') continue
    const rest = all - leaf.start
    if (rest > LONGEST_FOOTER || rest > FOOTER_PART * all) continue
    const line = words[i] ?? ''
    // In a long line the first words decide: it is not searched to its end.
    if ((line.length > 2 * LINE && !FOOTER.test(line.slice(0, LINE))) || !FOOTER.test(line)) continue
    return withLinesAbove(leaves, words, i)
  }
  return leaves.length
}

/** Pictures, buttons and rules right above the first certain line of a footer belong to it. */
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

/** The alternative text of a picture may be all the text of a story. That of a logo has one or two words. */
export const tellsMore = (alt: string): boolean => plainWords(alt).split(' ').length >= 4

/** The newsletter's name, number and date, on lines of their own before the first sentence. */
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
    else if (
      !/^(?:issue|no|nr|vol|edition|#|№)\W{0,3}\d{1,4}(?:\W{1,3}.{0,40})?$|^\s*\d{1,4}\/(?:20)?\d\d\s*$/i.test(line) ||
      line.length > 60
    )
      break
    else dropped.set(i, 'number of the issue')
  }
}
