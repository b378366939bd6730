import { hasWords } from '../../text/letters.ts'
import type { Document, Leaf } from '../document.ts'

/** Heading elements show which lines the author considers headings. */
const ENOUGH = 2

/**
 * In a document with real headings a bold line that ends like a sentence or introduces a list is no heading. A bullet before a line is not
 * part of it.
 */
export function mendLines({ text, leaves }: Document): Document {
  const headings = leaves.filter(({ kind, depth }) => kind === 'heading' && depth < 7).length
  return {
    text,
    leaves: leaves.map((leaf) => {
      const bare = withoutSign(text, leaf)
      if (leaf.kind !== 'heading') return bare
      // Some mails set a whole paragraph in the size of a heading.
      if (leaf.end - leaf.start > LONGEST_HEADING) return { ...bare, kind: 'paragraph', depth: 0 }
      if (leaf.depth < 7) return bare
      const words = text.slice(leaf.start, leaf.end)
      const longest = isLinked(leaf) ? LONGEST_LINKED : LONGEST
      // An address names nothing, however it is set.
      if (/^\S+:\/\/\S+$/.test(words.trim())) return { ...bare, kind: 'paragraph', depth: 0 }
      return headings >= ENOUGH && (/[.,:;…]["”’»)]?$/.test(words) || words.length > longest)
        ? { ...bare, kind: 'paragraph', depth: 0 }
        : bare
    }),
  }
}

const LONGEST = 120
const LONGEST_HEADING = 300
/** The title of an article may be longer. */
const LONGEST_LINKED = 160

const isLinked = ({ start, end, links: [link] }: Leaf): boolean =>
  link !== undefined && link.end - link.start >= 0.9 * (end - start)

function withoutSign(text: string, leaf: Leaf): Leaf {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading') return leaf
  const sign = /^(?:[•·▪▸►◦‣●■→»>]\s*)+/.exec(text.slice(leaf.start, leaf.start + 20))?.[0] ?? ''
  const start = leaf.start + sign.length
  if (sign === '' || start >= leaf.end || !hasWords(text.slice(start, leaf.end))) return leaf
  return {
    ...leaf,
    start,
    links: leaf.links.filter(({ end }) => end > start).map((link) => ({ ...link, start: Math.max(link.start, start) })),
    strong: leaf.strong
      .filter(({ end }) => end > start)
      .map((span) => ({ ...span, start: Math.max(span.start, start) })),
    breaks: leaf.breaks.filter((at) => at > start),
  }
}
