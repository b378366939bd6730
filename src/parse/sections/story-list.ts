import { CLAUSE, type ReadItem, SENTENCE } from './read-item.ts'
import { isHabit, type ListHabits, type Scene, wordsOf } from './scene.ts'

/** Whether the items of a list are stories. `around`: how the items of neighbouring lists start. */
export function isStoryList(scene: Scene, items: readonly ReadItem[], around: ListHabits): boolean {
  const count = items.length
  const apart = items.filter(({ name }) => name?.tie === 'apart')
  const named = items.filter(({ name }) => name !== null)
  const mean = named.reduce((sum, { said }) => sum + said, 0) / Math.max(1, named.length)
  const described = named.filter(({ said }) => said >= CLAUSE).length
  if (!scene.collection && (!dominates(scene, items) || isChangelog(scene, named))) return false
  if (scene.collection && isDefined(items)) return true
  if (named.length < 0.8 * count || described < 0.6 * count) return false
  const habitual = isHabit(scene.lists, 0.6) || isHabit(around, 0.8)
  if (apart.length >= 0.8 * count) return mean >= CLAUSE && (count >= 2 || habitual)
  return mean >= SENTENCE && habitual
}

/** "[Otter](…) is a small editor": most items are sentences whose linked name is the subject. */
function isDefined(items: readonly ReadItem[]): boolean {
  const told = items.filter(({ name, said }) => (name?.tie === 'apart' || name?.defines === true) && said >= CLAUSE)
  const enough = told.length === items.length || (items.length >= 3 && told.length >= 0.6 * items.length)
  return items.length >= 2 && enough && told.some(({ name }) => name?.defines === true)
}

/** Ticket numbers, "[OTTER-12] faster": a list of the changes in a release. */
function isChangelog(scene: Scene, named: readonly ReadItem[]): boolean {
  const codes = named.filter(
    ({ name }) => name !== null && /^[A-Z]{0,12}[-# ]?\d{1,6}$/.test(wordsOf(scene, name.span)),
  )
  return codes.length > 0.5 * named.length
}

/**
 * A list of titles, some followed by a paragraph of their own or, in a collection, by a sentence: those are stories, and so are the other
 * items.
 */
export function isMixedList({ collection }: Scene, items: readonly ReadItem[]): boolean {
  const titled = items.filter(({ name }) => name?.tie === 'apart')
  const explained = titled.filter(
    ({ leaves, said }) => said >= (collection ? DESCRIPTION : SENTENCE) && (collection || leaves.length > 1),
  )
  return items.length >= 2 && titled.length >= 0.8 * items.length && explained.length > 0
}

/** "The anatomy of a bug in the engine" */
const DESCRIPTION = 35

/** In a post about one thing a list holds stories only if it is most of the text. */
export function dominates({ width }: Scene, items: readonly ReadItem[]): boolean {
  const listed = items.reduce((sum, { said }) => sum + said, 0)
  return items.length >= 3 && listed >= 0.5 * width
}
