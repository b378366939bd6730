import { leavesOf, type MimePart, textOf } from './mime-tree.ts'

/** The text and HTML of a message, byte for byte; empty when there is no such part. */
export function mailParts(tree: MimePart): { readonly html: string; readonly text: string } {
  const leaves = leavesOf(tree)
  return { html: partOf(leaves, 'text/html'), text: partOf(leaves, 'text/plain') }
}

/** The first part of a type. Its line ends are those of the original text, not those of the transfer (CRLF). */
function partOf(leaves: readonly MimePart[], type: string): string {
  const leaf = leaves.find((candidate) => candidate.type === type && candidate.disposition !== 'attachment')
  return leaf === undefined ? '' : textOf(leaf).replaceAll('\r\n', '\n')
}
