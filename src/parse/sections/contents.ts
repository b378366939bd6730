import { plainWords } from '../../text/plain-words.ts'
import type { Leaf } from '../document.ts'

/**
 * Leaves of tables of contents: lists in which most links lead into the document itself, or most items are headings that follow or have
 * their links. The line directly above such a list belongs to it. A list of links that the paragraphs above it already have is one too.
 */
export function findContents(text: string, leaves: readonly Leaf[]): Set<number> {
  const headings = new Set<string>()
  for (const leaf of leaves) {
    if (leaf.kind !== 'heading') continue
    headings.add(plainWords(text.slice(leaf.start, leaf.end)))
    const [link, other] = leaf.links
    if (link !== undefined && other === undefined) headings.add(bareAddress(link.url))
  }
  const contents = new Set<number>()
  const linked = new Set<string>()
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]
    if (leaf === undefined) continue
    if (leaf.item === null) {
      if (leaf.kind === 'paragraph') for (const { url } of leaf.links) linked.add(bareAddress(url))
      continue
    }
    let end = i
    while (end < leaves.length && (leaves[end]?.item ?? null) !== null) end++
    const items = leaves.slice(i, end)
    if (
      isContents(text, items, headings) ||
      repeatsLinks(items, linked) ||
      (i < TOP && announces(text, items, leaves.slice(end)))
    ) {
      for (let at = i; at < end; at++) contents.add(at)
      const above = leaves[i - 1]
      if (above?.kind === 'paragraph' && above.item === null && /[:：]$/.test(text.slice(above.start, above.end)))
        contents.add(i - 1)
    }
    i = end
  }
  return contents
}

/** Two items or more, all or nearly all of them little more than a link that was in the text above. */
function repeatsLinks(items: readonly Leaf[], linked: ReadonlySet<string>): boolean {
  if (items.length < 2) return false
  const repeated = items.filter(
    ({ start, end, links }) =>
      links.length > 0 &&
      links.every(({ url }) => linked.has(bareAddress(url))) &&
      end - start - links.reduce((sum, link) => sum + link.end - link.start, 0) < FEW_WORDS,
  )
  return repeated.length >= 0.8 * items.length
}

/** Characters of an item besides its links: a name, an author. */
const FEW_WORDS = 60

const bareAddress = (url: string): string => url.replace(/\/$/, '')

/** A list in the opening may announce stories that have no headings: most of its items are the first words of something below. */
const TOP = 30
const MOST_ANNOUNCED = 40
const LONGEST_ANNOUNCED = 160

function announces(text: string, items: readonly Leaf[], below: readonly Leaf[]): boolean {
  if (items.length < 2 || items.length > MOST_ANNOUNCED || items.some(({ links }) => links.length > 0)) return false
  const announced = items.map(({ start, end }) =>
    plainWords(text.slice(start, Math.min(end, start + LONGEST_ANNOUNCED))),
  )
  if (announced.some((words) => words.length < 8)) return false
  const openings = below
    .filter(({ kind }) => kind !== 'code')
    .map(({ start, end, item }) => ({
      words: plainWords(text.slice(start, Math.min(end, start + 2 * LONGEST_ANNOUNCED))),
      listed: item !== null,
    }))
  // An item that another list repeats word for word is not announced: each version of a program has it.
  const found = announced.filter((words) =>
    openings.some((below) => below.words.startsWith(words) && !(below.listed && below.words === words)),
  )
  return found.length >= 0.6 * items.length
}

function isContents(text: string, items: readonly Leaf[], headings: ReadonlySet<string>): boolean {
  let inner = 0
  let named = 0
  for (const leaf of items) {
    const words = text.slice(leaf.start, leaf.end)
    if (leaf.links.some((link) => link.url.startsWith('#')) && leaf.links.every((link) => link.url.startsWith('#')))
      inner++
    const [link] = leaf.links
    const leads = link !== undefined && headings.has(bareAddress(link.url))
    if (words.length < 200 && (leads || headings.has(plainWords(words)))) named++
  }
  if (items.length === 1) return named === 1
  return items.length >= 2 && (inner >= 0.7 * items.length || named >= 0.6 * items.length)
}
