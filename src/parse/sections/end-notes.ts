import type { Leaf } from '../document.ts'

/** More of them are no note. */
const MOST = 4

/** The italic paragraphs that stand behind the last rule and end the document. Where something else stands there too, none. */
export function findEndNotes(leaves: readonly Leaf[]): Set<number> {
  const rule = leaves.findLastIndex(({ kind }) => kind === 'rule')
  const behind = leaves.slice(rule + 1)
  const notes = behind.every(({ kind, italic }) => (kind === 'paragraph' && italic) || kind === 'image')
  if (rule < 1 || behind.length === 0 || behind.length > MOST || !notes) return new Set()
  return new Set(behind.map((_, at) => rule + 1 + at))
}
