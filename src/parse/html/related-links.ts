import { hasWords, LETTERS_ONLY } from '../../text/letters.ts'
import type { Document, Leaf } from '../document.ts'
import { leaveOut } from '../leave-out.ts'

/**
 * Links from an article to others of its site, between its paragraphs and at its end: a line that is only such a link, and a heading with
 * nothing but such links below it. Only an article has them, so most of the page must be prose.
 */
export function leaveOutRelated(document: Document, url: string | null): ReturnType<typeof leaveOut> {
  const host = hostOf(url)
  if (host === null) return { document, notTold: [] }
  const { text, leaves } = document
  const prose = leaves.filter((leaf) => leaf.kind === 'paragraph' && leaf.end - leaf.start >= PROSE).length
  const only = leaves.map((leaf) => isOnlyLink(text, leaf, host))
  const dropped = new Map<number, string>()
  for (let i = 0; i < leaves.length; i++) {
    if (leaves[i]?.kind !== 'heading' || only[i] === true) continue
    let end = i + 1
    while (only[end] === true || leaves[end]?.kind === 'image') end++
    const next = leaves[end]
    const links = only.slice(i + 1, end).filter(Boolean).length
    const leads =
      next === undefined ? links > 1 : (next.kind === 'paragraph' || links > 1) && /[:：]$/.test(words(text, leaves[i]))
    if (links > 0 && leads && prose >= LEAST) for (let at = i; at < end; at++) dropped.set(at, REASON)
  }
  for (const i of cardsAtEnd(document, only)) dropped.set(i, REASON)
  const lines = leaves.flatMap((leaf, i) =>
    only[i] === true && !dropped.has(i) && leaf.item === null && isLine(leaf) ? [i] : [],
  )
  const capital = lines.every((i) => words(text, leaves[i]).toUpperCase() === words(text, leaves[i]))
  if (prose >= LEAST && lines.length * (capital ? 1 : BETWEEN) <= prose) for (const i of lines) dropped.set(i, REASON)
  return leaveOut(document, dropped)
}

/** Below a long text: titles of other pages as links, each with a line or two. */
function cardsAtEnd({ leaves }: Document, only: readonly boolean[]): readonly number[] {
  let first = leaves.length
  let cards = 0
  let below = 0
  for (let i = leaves.length - 1; i >= 0; i--) {
    const leaf = leaves[i]
    if (leaf === undefined || leaf.kind === 'image' || leaf.kind === 'rule') continue
    if (leaf.kind === 'heading' && only[i] === true) {
      cards++
      first = i
      below = 0
    } else {
      below += leaf.end - leaf.start
      if (leaf.kind === 'heading' || below > CARD) break
    }
  }
  const above = leaves.slice(0, first).filter((leaf) => leaf.kind === 'paragraph' && leaf.end - leaf.start >= PROSE)
  const long = above.reduce((sum, { start, end }) => sum + end - start, 0)
  return cards >= CARDS && above.length >= LEAST && long >= TEXT
    ? leaves.flatMap((_, i) => (i >= first ? [i] : []))
    : []
}

const CARDS = 4
const CARD = 300
const TEXT = 800

const REASON = 'links to other pages'
/** A paragraph of sentences, in characters. */
const PROSE = 80
const LEAST = 4
/** So many paragraphs for each such line: titles of short items have fewer. */
const BETWEEN = 4

const isLine = ({ kind, depth }: Leaf): boolean => kind === 'paragraph' || (kind === 'heading' && depth === 7)

const words = (text: string, leaf: Leaf | undefined): string =>
  leaf === undefined ? '' : text.slice(leaf.start, leaf.end).trim()

/** Whether a leaf is the title of another page of the site, as a link. */
function isOnlyLink(text: string, leaf: Leaf, host: string): boolean {
  const [link, second] = leaf.links
  if (link === undefined || second !== undefined || hostOf(link.url) !== host) return false
  const line = words(text, leaf)
  const rest = (text.slice(leaf.start, link.start) + text.slice(link.end, leaf.end)).trim()
  return line.split(/\s+/).length >= 4 && (!hasWords(rest) || LABEL.test(rest))
}

/** "Read more: The boat". */
const LABEL = new RegExp(`^[${LETTERS_ONLY}\\s]{2,25}[:：]$`)

const hostOf = (url: string | null): string | null => URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? null
