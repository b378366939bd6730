import { leavesOf, type MimePart, textOf } from './mime-tree.ts'

/** What a message says, to the last byte; empty where there is no such part. */
export function mailParts(tree: MimePart): { readonly html: string; readonly text: string } {
  const leaves = leavesOf(tree)
  return { html: partOf(leaves, 'text/html'), text: partOf(leaves, 'text/plain') }
}

/** The first part of a type. Its lines end as they were written, not as they travelled (CRLF). */
function partOf(leaves: readonly MimePart[], type: string): string {
  const leaf = leaves.find((candidate) => candidate.type === type && candidate.disposition !== 'attachment')
  return leaf === undefined ? '' : textOf(leaf).replaceAll('\r\n', '\n')
}
