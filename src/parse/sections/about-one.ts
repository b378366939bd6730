import { contentWords, words } from '../../text/words.ts'
import type { Leaf } from '../document.ts'

/** Shorter words occur in any text. */
const LEAST_LETTERS = 4
const MOST_PARTS = 200

/** Whether one word of the title occurs in most parts of the document: then the post is about one thing. */
export function isAboutOne(text: string, leaves: readonly Leaf[], title: string): boolean {
  const parts: Set<string>[] = []
  let from = 0
  const end = (at: number) => {
    if (at - from >= SHORTEST && parts.length < MOST_PARTS) parts.push(new Set(words(text.slice(from, at))))
  }
  for (const leaf of leaves) {
    if (leaf.kind !== 'heading' || leaf.depth === 7) continue
    end(leaf.start)
    from = leaf.end
  }
  end(text.length)
  if (parts.length < 2) return false
  const named = contentWords(title).filter((word) => word.length >= LEAST_LETTERS)
  return named.some((word) => parts.filter((part) => part.has(word)).length >= 0.6 * parts.length)
}

const SHORTEST = 100
