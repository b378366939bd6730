import type { Link } from '../../model/issue.ts'
import { hasLetters } from '../../text/letters.ts'
import { fieldLine } from '../field-lines.ts'
import { isAddress } from './addresses.ts'
import { cutAt } from './cut-at.ts'
import type { Cut, PartName } from './outline.ts'
import { type Scene, wordsOf } from './scene.ts'

/**
 * Short lists that each tell one story, between rules: its linked name is the first item, alone or as a field ("Project: [Otter](…)"), and
 * the others say something about it.
 */
export function dataGroups(scene: Scene, range: readonly number[]): Cut | null {
  if (!scene.collection) return null
  const names = new Map<number, PartName>()
  const labels = new Set<string>()
  let lists = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const [above, below] = [scene.leaves[range[at - 1] ?? -1], scene.leaves[range[at + 1] ?? -1]]
    if (leaf?.item?.depth !== 1 || above?.item?.list === leaf.item.list) continue
    lists++
    const bounded = above === undefined || above.kind === 'rule' || above.kind === 'heading'
    const link = bounded && below?.item?.list === leaf.item.list ? nameIn(scene, index) : null
    if (link === null) continue
    labels.add(fieldLine(wordsOf(scene, leaf))?.label ?? '')
    names.set(index, { span: link, links: [link], kind: 'linked line', leaf: index, body: leaf.end })
  }
  return names.size >= 2 && labels.size === 1 && names.size >= 0.6 * lists ? cutAt(range, names) : null
}

/** The only link of a leaf, where it has no other words than the label of a field. */
export function nameIn(scene: Pick<Scene, 'text' | 'leaves'>, index: number): Link | null {
  const leaf = scene.leaves[index]
  const [link, second] = leaf?.links ?? []
  if (leaf === undefined || link === undefined || second !== undefined || isAddress(wordsOf(scene, link))) return null
  const front = scene.text.slice(leaf.start, link.start)
  const labelled = fieldLine(wordsOf(scene, leaf)) !== null
  return (labelled || !hasLetters(front)) && !hasLetters(scene.text.slice(link.end, leaf.end)) ? link : null
}
