import { plainWords } from '../../text/plain-words.ts'
import type { Leaf } from '../document.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Scene } from './scene.ts'

/** Bold words that start several paragraphs of a document: twice with a colon after them, three times without. */
export function findFields(text: string, leaves: readonly Leaf[]): Set<string> {
  const uses = new Map<string, number>()
  for (const leaf of leaves) {
    const words = labelOf(text, leaf)
    if (words === null) continue
    const key = plainWords(words)
    uses.set(key, (uses.get(key) ?? 0) + (words.endsWith(':') ? 1.5 : 1))
  }
  return new Set([...uses].flatMap(([key, count]) => (key !== '' && count >= 3 ? [key] : [])))
}

/** The bold words at the start of a leaf, with the colon that ends them. */
function labelOf(text: string, leaf: Leaf): string | null {
  if (leaf.kind === 'heading' && leaf.depth === 7) return text.slice(leaf.start, leaf.end).trim().replace('：', ':')
  const name = nameOf(text, leaf, true)
  if (name === null || name.mark !== 'bold') return null
  const behind = text.slice(name.span.end, name.span.end + 2).trim()
  return `${text.slice(name.span.start, name.span.end)}${/^[:：]/.test(behind) ? ':' : ''}`
}

export const isField = ({ text, fields }: Pick<Scene, 'text' | 'fields'>, name: Name): boolean =>
  name.mark === 'bold' && fields.has(plainWords(text.slice(name.span.start, name.span.end)))
