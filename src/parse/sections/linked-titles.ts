import type { Leaf } from '../document.ts'

/**
 * The headings inside a story whose own heading is a link to what others wrote, as most of its level are: they name parts of that text,
 * not stories. Links among them are stories of their own. Takes all headings of level 1 to 6, in order.
 */
export function headingsOfLinkedTitles(leaves: readonly Leaf[], headings: readonly number[]): Set<number> {
  const inside = new Set<number>()
  for (const depth of [1, 2, 3, 4, 5]) {
    const level = [...headings.keys()].filter((at) => leaves[headings[at] ?? -1]?.depth === depth)
    const titles = level.filter((at) => isLink(leaves[headings[at] ?? -1]))
    if (titles.length < LEAST || titles.length < MOST_OF * level.length) continue
    const parts = titles.map((at) => below(leaves, headings, at)).filter((found) => found.length > 0)
    // Where most of them hold headings, they are names of projects above their news.
    if (parts.length > FEW_OF * titles.length) continue
    for (const found of parts) if (!found.some((index) => isLink(leaves[index]))) for (const at of found) inside.add(at)
  }
  return inside
}

const LEAST = 3
const MOST_OF = 0.6
const FEW_OF = 0.5

const isLink = (leaf: Leaf | undefined): boolean => {
  const [link] = leaf?.links ?? []
  return link !== undefined && link.start === leaf?.start && link.end === leaf.end && /^https?:/.test(link.url)
}

/** The headings after the one at this place, up to the next that is as high. */
function below(leaves: readonly Leaf[], headings: readonly number[], at: number): readonly number[] {
  const depth = leaves[headings[at] ?? -1]?.depth ?? 0
  let end = at + 1
  while (end < headings.length && (leaves[headings[end] ?? -1]?.depth ?? 7) > depth) end++
  return headings.slice(at + 1, end)
}
