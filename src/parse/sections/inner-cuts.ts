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
    const children = cut.children.map((child) => {
      if (child.children.length > 0) return child
      const inside = cutInside(scene, child.own, i + 1)
      return inside.children.length === 0 ? child : { ...child, ...inside }
    })
    // What stands behind a part that a rule ended holds stories of another shape.
    const last = Math.max(...cut.children.flatMap(({ own }) => own))
    const behind = cut.own.filter((index) => index > last)
    const rest = behind.length < 2 ? { own: behind, children: [] } : cutInside(scene, behind, i + 1)
    return {
      own: [...cut.own.filter((index) => index <= last), ...rest.own],
      children: [...children, ...rest.children],
    }
  }
  return { own: range, children: [] }
}
