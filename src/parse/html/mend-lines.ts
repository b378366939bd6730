import { hasWords } from '../../text/letters.ts'
import type { Document, Leaf } from '../document.ts'

/** Elements for headings show what the author thinks headings are. */
const ENOUGH = 2

/**
 * What layout makes of emphasis: in a document with real headings a bold line that ends like a sentence or leads on is none. The sign
 * of a list in front of a line is no part of it.
 */
export function mendLines({ text, leaves }: Document): Document {
  const headings = leaves.filter(({ kind, depth }) => kind === 'heading' && depth < 7).length
  return {
    text,
    leaves: leaves.map((leaf) => {
      const bare = withoutSign(text, leaf)
      if (leaf.kind !== 'heading' || leaf.depth < 7) return bare
      const words = text.slice(leaf.start, leaf.end)
      return headings >= ENOUGH && (/[.,:;…]["”’»)]?$/.test(words) || words.length > LONGEST)
        ? { ...bare, kind: 'paragraph', depth: 0 }
        : bare
    }),
  }
}

const LONGEST = 120

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
