import type { Leaf } from '../document.ts'

/** A longer run of paragraphs is not a note. */
const MOST = 4

/** The italic paragraphs between the last rule and the end of the document. None if something else is there too. */
export function findEndNotes(leaves: readonly Leaf[]): Set<number> {
  const rule = leaves.findLastIndex(({ kind }) => kind === 'rule')
  const behind = leaves.slice(rule + 1)
  const notes = behind.every(({ kind, italic }) => (kind === 'paragraph' && italic) || kind === 'image')
  if (rule < 1 || behind.length === 0 || behind.length > MOST || !notes) return new Set()
  return new Set(behind.map((_, at) => rule + 1 + at))
}
