import { namedItems } from './item-cuts.ts'
import { boldLeads, linkedLeads } from './lead-cuts.ts'
import { boldLines, linesAboveLists, linkedLines, linkedSingles, numberedLines } from './line-cuts.ts'
import type { Cut } from './outline.ts'
import type { Scene } from './scene.ts'

type Pattern = (scene: Scene, range: readonly number[]) => Cut | null

/** Shapes that hold stories below a heading, the coarser first. Each part is cut again by those behind it. */
const PATTERNS: readonly Pattern[] = [
  boldLines,
  numberedLines,
  linkedLines,
  linkedSingles,
  linesAboveLists,
  boldLeads,
  linkedLeads,
  namedItems,
]

/** Cuts what stands below one heading. The first shape that fits decides; a range that fits none is not cut. */
export function cutInside(scene: Scene, range: readonly number[], from = 0): Cut {
  for (let i = from; i < PATTERNS.length; i++) {
    const cut = PATTERNS[i]?.(scene, range)
    if (cut === null || cut === undefined) continue
    return {
      own: cut.own,
      children: cut.children.map((child) => {
        if (child.children.length > 0) return child
        const inside = cutInside(scene, child.own, i + 1)
        return inside.children.length === 0 ? child : { ...child, ...inside }
      }),
    }
  }
  return { own: range, children: [] }
}
