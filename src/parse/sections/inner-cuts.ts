import { dataGroups } from './group-cuts.ts'
import { namedItems } from './item-cuts.ts'
import { boldLeads, linkedLeads } from './lead-cuts.ts'
import { boldLines, linesAboveLists, numberedLines, plainLines, sponsorLines } from './line-cuts.ts'
import { linkedLines, linkedSingles } from './linked-lines.ts'
import type { Cut } from './outline.ts'
import type { Scene } from './scene.ts'
import { signedLeads } from './signed-leads.ts'

type Pattern = (scene: Scene, range: readonly number[]) => Cut | null

/** Shapes of stories below a heading, coarser ones first. Each part is cut again by the shapes after it. */
const PATTERNS: readonly Pattern[] = [
  dataGroups,
  boldLines,
  numberedLines,
  linkedLines,
  linkedSingles,
  linesAboveLists,
  boldLeads,
  linkedLeads,
  signedLeads,
  namedItems,
  plainLines,
  sponsorLines,
]

/** Cuts the content of one heading by the first shape that fits. If none fits, it is not cut. */
export function cutInside(scene: Scene, range: readonly number[], from = 0): Cut {
  for (let i = from; i < PATTERNS.length; i++) {
    const cut = PATTERNS[i]?.(scene, range)
    if (cut === null || cut === undefined) continue
    if (!scene.collection && asks(scene, cut)) return { own: range, children: [] }
    const children = cut.children.map((child) => {
      if (child.children.length > 0) return child
      const inside = cutInside(scene, child.own, i + 1)
      return inside.children.length === 0 ? child : { ...child, ...inside }
    })
    // The text above the parts, and after a part that a rule ended, may hold stories of another shape.
    const inside = cut.children.flatMap(({ own }) => own)
    const [first, last] = [Math.min(...inside), Math.max(...inside)]
    const [above, behind] = [cut.own.filter((index) => index < first), cut.own.filter((index) => index > last)]
    const opening = above.length < 2 ? null : cutInside(scene, above, i + 1)
    const before = opening !== null && opening.children.length >= 2 ? opening : { own: above, children: [] }
    const rest = behind.length < 2 ? { own: behind, children: [] } : cutInside(scene, behind, i + 1)
    return {
      own: [...before.own, ...cut.own.filter((index) => index >= first && index <= last), ...rest.own],
      children: [...before.children, ...children, ...rest.children],
    }
  }
  return { own: range, children: [] }
}

/** Most names are questions: those of an interview, which is one story. */
function asks({ text }: Scene, { children }: Cut): boolean {
  const questions = children.filter(
    ({ name }) => name !== null && /[?？]\W{0,3}$/.test(text.slice(name.span.start, name.span.end)),
  )
  return questions.length >= 2 && questions.length >= 0.6 * children.length
}
