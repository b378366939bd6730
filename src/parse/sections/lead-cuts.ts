import type { Leaf } from '../document.ts'
import { cutAt, partName } from './cut-at.ts'
import { isField } from './fields.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Cut, PartName } from './outline.ts'
import { isFree, isHabit, type ListHabits, type Scene } from './scene.ts'

/** Paragraphs that open in bold: `**The tram is coming.** The council …`. */
export function boldLeads(scene: Scene, range: readonly number[]): Cut | null {
  return leads(
    scene,
    range,
    'bold lead',
    (name) => name.mark === 'bold' && !isField(scene, name),
    scene.collection ? 0.4 : 0.7,
    scene.collection ? 2 : 3,
  )
}

/** Paragraphs that open with a linked title and a mark: `[The tram](address) – the council …`. */
export function linkedLeads(scene: Scene, range: readonly number[]): Cut | null {
  const habitual = isHabit(scene.linkedLeads, 0.5)
  return leads(scene, range, 'linked lead', isLinkedLead, habitual ? 0.5 : 0.7, habitual ? 1 : 3)
}

const isLinkedLead = (name: Name) => name.mark === 'link' && name.tie === 'apart'

/** How the paragraphs of a document begin that stand in no list. Code and pictures between them do not count. */
export function linkedLeadHabits(text: string, leaves: readonly Leaf[]): ListHabits {
  const paragraphs = leaves.filter((leaf) => isFree(leaf) && leaf.kind === 'paragraph')
  const named = paragraphs.filter((leaf) => {
    const name = nameOf(text, leaf, false)
    return name !== null && isLinkedLead(name)
  })
  return { items: paragraphs.length, named: paragraphs.length === 0 ? 0 : named.length / paragraphs.length }
}

function leads(
  scene: Scene,
  range: readonly number[],
  kind: PartName['kind'],
  fits: (name: Name) => boolean,
  share: number,
  least: number,
): Cut | null {
  const names = new Map<number, PartName>()
  let paragraphs = 0
  for (const index of range) {
    const leaf = scene.leaves[index]
    if (!isFree(leaf) || leaf.kind !== 'paragraph') continue
    if (names.size > 0 || nameOf(scene.text, leaf, false) !== null) paragraphs++
    const name = nameOf(scene.text, leaf, false)
    if (name !== null && fits(name)) names.set(index, partName(name, kind, index))
  }
  return names.size >= least && names.size >= share * paragraphs ? cutAt(range, names) : null
}
