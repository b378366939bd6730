import { leavesOf, mimeTree } from '../../markup/mime-tree.ts'
import { decodeText } from '../charset/decode-text.ts'

/** The first part of a type, decoded again from its own bytes, because its headers name the wrong charset. */
export function rescuedPart(bytes: Uint8Array, type: 'text/html' | 'text/plain'): string | null {
  const part = leavesOf(mimeTree(bytes)).find((leaf) => leaf.type === type && leaf.content.length > 0)
  if (part === undefined) return null
  const decoded = decodeText(part.content, type === 'text/html' ? 'html' : 'text')
  return decoded.ok ? decoded.value.text : null
}
