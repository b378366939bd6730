import { hasLetters } from '../../text/letters.ts'
import { partName } from './cut-at.ts'
import { isDay } from './days.ts'
import { isField } from './fields.ts'
import { nameIn } from './group-cuts.ts'
import { isSponsored } from './labels.ts'
import { nameOf } from './name-of.ts'
import type { Cut, Part } from './outline.ts'
import { isFullName } from './people.ts'
import { habitsOf, type ListItems, listsOf, type ReadItem, readItem, SENTENCE } from './read-item.ts'
import { type ListHabits, type Scene, wordsOf } from './scene.ts'
import { dominates, isMixedList, isStoryList } from './story-list.ts'
import { bareItem, colonItems, LONGEST_NAME, notedItems, openedByLink } from './unnamed-items.ts'
import { widthOf } from './widths.ts'

/** Items that start with a name and say something about it are stories. A list of sentences is told with its section. */
export function namedItems(scene: Scene, range: readonly number[]): Cut | null {
  return cutItems(scene, range, 1)
}

function cutItems(scene: Scene, range: readonly number[], depth: number): Cut | null {
  const children: Part[] = []
  const taken = new Set<number>()
  const lists = listsOf(scene, range, depth)
  // A picture between two items makes two lists of one item, so the items of neighbouring lists count as well.
  const around = habitsOf(lists.flatMap(({ items }) => items.map(({ leaves }) => readItem(scene, leaves, depth))))
  for (const list of lists) {
    const parts = partsOfList(scene, list, depth, around) ?? onlyItem(scene, list, depth)
    if (parts === null) continue
    children.push(...parts)
    for (const part of parts)
      for (const index of [...part.own, ...part.children.flatMap(({ own }) => own)]) taken.add(index)
  }
  return children.length === 0 ? null : { own: range.filter((index) => !taken.has(index)), children }
}

/**
 * The only item of a list is a story of its own if it stands directly below a bold line, which announces it, or if it is a linked title with
 * paragraphs below it.
 */
function onlyItem(scene: Scene, { items }: ListItems, depth: number): Part[] | null {
  const [only, second] = items
  if (!scene.collection || only === undefined || second !== undefined) return null
  const first = only.leaves[0] ?? -1
  const item = readItem(scene, only.leaves, depth)
  const above = scene.leaves[first - 1]
  const isTitle = only.leaves.length > 1 && isLinkAlone(scene, first)
  if (above?.kind !== 'heading' || (above.depth < 7 && !isTitle)) return null
  return item.name?.tie === 'apart' && item.said >= SENTENCE ? [partOfItem(item)] : null
}

function isLinkAlone({ leaves }: Scene, index: number): boolean {
  const leaf = leaves[index]
  return leaf !== undefined && leaf.links[0]?.start === leaf.start && leaf.links[0].end === leaf.end
}

function partsOfList(scene: Scene, list: ListItems, depth: number, around: ListHabits): Part[] | null {
  const all = list.items
    .filter(({ leaves }) => !isAdvertisement(scene, leaves))
    .map(({ leaves }) => withoutField(scene, readItem(scene, leaves, depth)))
  const groups = scene.collection ? all.filter((item) => isGroup(scene, item)) : []
  if (groups.length > 0 && 2 * groups.length < all.length) {
    const others = all.filter((item) => !groups.includes(item))
    const parts = partsOf(scene, { items: list.items, read: others }, depth, around)
    if (parts !== null)
      return [...parts, ...groups.flatMap((item) => groupPart(scene, item, depth))].toSorted(
        (a, b) => (a.own[0] ?? 0) - (b.own[0] ?? 0),
      )
  }
  return partsOf(scene, { items: list.items, read: all }, depth, around)
}

/** `- Documentation and style` above a list of its own, between items that are stories. */
function isGroup(scene: Scene, { name, nested, leaves: [first = -1, second = -1] }: ReadItem): boolean {
  const leaf = scene.leaves[first]
  return (
    name === null &&
    nested &&
    leaf?.kind === 'paragraph' &&
    leaf.links.length === 0 &&
    widthOf(wordsOf(scene, leaf)) <= LONGEST_NAME &&
    (scene.leaves[second]?.item?.depth ?? 0) > (leaf.item?.depth ?? 0)
  )
}

/** A group as one story, or as a category if its list holds stories. */
function groupPart(scene: Scene, { leaves }: ReadItem, depth: number): Part[] {
  const [first = -1, ...below] = leaves
  const leaf = scene.leaves[first]
  if (leaf === undefined) return []
  const inside = depth < 4 ? cutItems(scene, below, depth + 1) : null
  const end = leaf.end - (/[\s:：]+$/.exec(wordsOf(scene, leaf))?.[0].length ?? 0)
  return [
    {
      name: { span: { start: leaf.start, end }, links: [], kind: 'item', leaf: first, body: leaf.end },
      own: inside === null ? leaves : [first, ...inside.own],
      children: inside?.children ?? [],
      why: 'item that labels the list below it',
    },
  ]
}

interface ReadList {
  readonly items: ListItems['items']
  readonly read: readonly ReadItem[]
}

function partsOf(
  scene: Scene,
  { items: whole, read: items }: ReadList,
  depth: number,
  around: ListHabits,
): Part[] | null {
  // An item without a name is told with its section.
  if (isStoryList(scene, items, around))
    return items
      .map((item) => openedByLink(scene, item, depth))
      .flatMap((item) => (item.name === null ? [] : [partOfItem(item)]))
  const mostNamed = 2 * items.filter(({ name }) => name !== null).length >= items.length
  const titled = items.map((item) => (item.name === null ? bareItem(scene, item, depth, mostNamed) : item))
  const headed = scene.collection ? colonItems(scene, items) : null
  if (headed !== null) return headed.map(partOfItem)
  if ((scene.collection || dominates(scene, items)) && isMixedList(scene, titled))
    return titled
      .map((item) => openedByLink(scene, item, depth))
      .filter(({ name }) => name !== null)
      .map(partOfItem)
  // Items that only name the lists below them are categories.
  if (items.length > 0 && items.every(({ nested }) => nested) && depth < 4) {
    const parts = items.map((item): Part | null => {
      const first = item.leaves[0] ?? -1
      const leaf = scene.leaves[first]
      const inside = cutItems(scene, item.leaves.slice(1), depth + 1)
      if (leaf === undefined || inside === null || widthOf(wordsOf(scene, leaf)) > 100) return null
      return {
        name: { span: item.name?.span ?? leaf, links: leaf.links, kind: 'item', leaf: first, body: leaf.end },
        own: [first, ...inside.own],
        children: inside.children,
        why: 'item above a list of stories',
      }
    })
    if (parts.every((part) => part !== null)) return parts
  }
  const labels = scene.collection ? labelItems(scene, items, depth) : null
  if (labels !== null) return labels
  return scene.collection ? (notedItems(scene, whole, items, depth)?.map(partOfItem) ?? null) : null
}

/** A list of links below a label says no more than the links of its section. */
function isBareLink(scene: Scene, index: number): boolean {
  const leaf = scene.leaves[index]
  const [link] = leaf?.links ?? []
  if (leaf === undefined || link === undefined) return false
  return !hasLetters(scene.text.slice(leaf.start, link.start) + scene.text.slice(link.end, leaf.end))
}

/** An advertisement without a name of its own says nothing about the items around it. */
function isAdvertisement({ text, leaves }: Scene, [first = -1]: readonly number[]): boolean {
  const leaf = leaves[first]
  return (
    leaf?.kind === 'paragraph' &&
    nameOf(text, leaf, true) === null &&
    isSponsored(text.slice(leaf.start, leaf.end).slice(0, 200))
  )
}

/**
 * `- Navigation:` above a list, in most items, or `- Navigation` above sentences in all of them: each is a story, or a category if its list
 * holds stories.
 */
function labelItems(scene: Scene, items: readonly ReadItem[], depth: number): Part[] | null {
  // "Number theory" could be the name of a person too, whose work is no subject; most labels of a list are clear.
  const people = items.filter(({ leaves: [first = -1] }) => isFullName(labelAt(scene, first)))
  const plain = items.every((item) => isLabelled(scene, item)) && 2 * people.length < items.length
  const labels = items.flatMap((item): Part[] => {
    const [first = -1, ...below] = item.leaves
    const leaf = scene.leaves[first]
    const words = leaf === undefined ? '' : wordsOf(scene, leaf)
    if (leaf === undefined || below.length === 0 || (scene.leaves[below[0] ?? -1]?.item?.depth ?? 0) <= depth) return []
    if (!plain && !/^[^@.!?。！？][^.!?。！？]{1,79}[:：]$/.test(words)) return []
    const inside = depth < 4 ? cutItems(scene, below, depth + 1) : null
    return [
      {
        name: {
          span: { start: leaf.start, end: leaf.end - (/[:：.]$/.test(words) ? 1 : 0) },
          links: [],
          kind: 'item',
          leaf: first,
          body: leaf.end,
        },
        own: inside === null ? item.leaves : [first, ...inside.own],
        children: inside?.children ?? [],
        why: 'item that labels the list below it',
      },
    ]
  })
  const bare = labels.every(
    ({ own, children }) => children.length === 0 && own.slice(1).every((index) => isBareLink(scene, index)),
  )
  return labels.length >= 3 && labels.length >= 0.7 * items.length && !bare ? labels : null
}

/** The words of a label; some end one of few words with a full stop: "Number theory." */
function labelAt(scene: Scene, index: number): string {
  const leaf = scene.leaves[index]
  return leaf === undefined ? '' : wordsOf(scene, leaf).replace(/^(\S+(?: \S+){0,2})\.$/, '$1')
}

/** A few words without a link above a list of sentences. */
function isLabelled(scene: Scene, { name, said, leaves: [first = -1, ...below] }: ReadItem): boolean {
  const leaf = scene.leaves[first]
  if (name !== null || leaf === undefined || below.length === 0 || leaf.links.length > 0) return false
  const words = labelAt(scene, first)
  return (
    widthOf(words) <= LONGEST_LABEL &&
    !/[.!?,;:。！？：]$|^@/.test(words) &&
    said - widthOf(words) >= SENTENCE_BELOW * below.length
  )
}

const LONGEST_LABEL = 50
const SENTENCE_BELOW = 40

/** Fields of a story and days of a calendar are not names. `Project: [Otter](…)` above a list is named by its link. */
function withoutField(scene: Scene, item: ReadItem): ReadItem {
  if (item.name === null || !(isField(scene, item.name) || isDay(wordsOf(scene, item.name.span)))) return item
  const first = item.leaves[0] ?? -1
  const link = item.nested ? nameIn(scene, first) : null
  const body = scene.leaves[first]?.end ?? 0
  return { ...item, name: link === null ? null : { span: link, body, tie: 'apart', mark: 'link', link } }
}

function partOfItem({ name, leaves }: ReadItem): Part {
  const first = leaves[0] ?? -1
  return {
    name: name === null ? null : { ...partName(name, 'item', first) },
    own: leaves,
    children: [],
    why:
      name === null
        ? 'item between named ones'
        : `item that opens with a ${name.mark === 'bold' ? 'bold' : 'linked'} name`,
  }
}
