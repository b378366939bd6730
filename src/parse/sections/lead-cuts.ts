import type { Leaf } from '../document.ts'
import { cutAt, partName } from './cut-at.ts'
import { isDay } from './days.ts'
import { isField } from './fields.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Cut, PartName } from './outline.ts'
import { isFree, isHabit, type ListHabits, type Scene, wordsOf } from './scene.ts'

/** Paragraphs that start in bold: `**The tram is coming.** The council …`. */
export function boldLeads(scene: Scene, range: readonly number[]): Cut | null {
  const usual = scene.boldLeads && opensWithLead(scene, range)
  return leads(
    scene,
    range,
    'bold lead',
    (name) => name.mark === 'bold' && !isField(scene, name) && !isDay(wordsOf(scene, name.span)),
    scene.collection ? (usual ? 0.15 : 0.4) : 0.65,
    scene.collection ? (usual ? 1 : 2) : 3,
  )
}

const opensWithLead = ({ text, leaves }: Scene, range: readonly number[]): boolean => {
  const first = leaves[range.find((index) => leaves[index]?.kind === 'paragraph') ?? -1]
  return isFree(first) && nameOf(text, first, false)?.mark === 'bold'
}

/** Whether sections of several paragraphs that start in bold are at least as many as sections of one. */
export function boldLeadHabit(text: string, leaves: readonly Leaf[]): boolean {
  let [several, single, here] = [0, 0, 0]
  const endSection = () => {
    if (here >= 2) several++
    else if (here === 1) single++
    here = 0
  }
  for (const leaf of leaves) {
    if (leaf.kind === 'heading') endSection()
    if (isFree(leaf) && leaf.kind === 'paragraph' && nameOf(text, leaf, false)?.mark === 'bold') here++
  }
  endSection()
  return several > 0 && several >= single
}

/** Paragraphs that start with a linked title and punctuation: `[The tram](address) – the council …`. */
export function linkedLeads(scene: Scene, range: readonly number[]): Cut | null {
  const habitual = isHabit(scene.linkedLeads, 0.5)
  return leads(scene, range, 'linked lead', isLinkedLead, habitual ? 0.5 : 0.7, habitual ? 1 : 3)
}

/** `[The tram](address) – the council …`: the title is a link, and its text follows. */
export const isLinkedLead = (name: Name): boolean => name.mark === 'link' && name.tie === 'apart'

/** How the paragraphs of a document begin that stand in no list. Code and pictures between them do not count. */
export function linkedLeadHabits(text: string, leaves: readonly Leaf[]): ListHabits {
  let [paragraphs, named] = [0, 0]
  let here = { paragraphs: 0, named: 0 }
  const endSection = () => {
    // Greetings above the first heading, and sections of another shape, say nothing about this habit.
    if (here.named > 0) {
      paragraphs += here.paragraphs
      named += here.named
    }
    here = { paragraphs: 0, named: 0 }
  }
  for (const leaf of leaves) {
    if (leaf.kind === 'heading') endSection()
    if (!isFree(leaf) || leaf.kind !== 'paragraph') continue
    const name = nameOf(text, leaf, false)
    here.paragraphs++
    if (name !== null && isLinkedLead(name)) here.named++
  }
  endSection()
  return { items: named, named: paragraphs === 0 ? 0 : named / paragraphs }
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
    // The text after a rule is something else: a footer, the next and the previous issue.
    if (leaf?.kind === 'rule' && names.size > 0) break
    if (!isFree(leaf) || leaf.kind !== 'paragraph') continue
    if (names.size > 0 || nameOf(scene.text, leaf, false) !== null) paragraphs++
    const name = nameOf(scene.text, leaf, false)
    if (name !== null && fits(name)) names.set(index, partName(name, kind, index))
  }
  if (kind === 'bold lead' && [...names].every(([index, name]) => isValue(scene, index, name))) return null
  if ([...names.values()].every(({ span }) => COUNTED.test(wordsOf(scene, span)))) return null
  return names.size >= least && names.size >= share * paragraphs ? cutAt(range, names, scene.leaves) : null
}

/** "Tip 1", "Step 2": parts of one story. */
const COUNTED = /^[A-Za-z]{3,12} #?\d{1,2}$/

/** "**Period:** 3 to 9 May": a label and its value in one line. */
function isValue({ text, leaves }: Scene, index: number, { body }: PartName): boolean {
  const [leaf, next] = [leaves[index], leaves[index + 1]]
  if (leaf === undefined || (next !== undefined && next.kind !== 'heading' && nameOf(text, next, false) === null))
    return false
  const lines = text.slice(body, leaf.end).split('\n')
  return lines.every((line) => line.length < LONGEST_VALUE && !/[.!?]$/.test(line))
}

const LONGEST_VALUE = 40
