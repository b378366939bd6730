import { CAPITALS, hasLetters } from '../../text/letters.ts'
import { isAddress } from './addresses.ts'
import { partName } from './cut-at.ts'
import { isDay } from './days.ts'
import { isField } from './fields.ts'
import { isSponsored } from './labels.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Cut, Part } from './outline.ts'
import { CLAUSE, habitsOf, type ListItems, listsOf, type ReadItem, readItem, SENTENCE } from './read-item.ts'
import { isHabit, type ListHabits, type Scene, wordsOf } from './scene.ts'
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
    const parts = partsOfList(scene, list, depth, around) ?? onlyItem(scene, range, list, depth)
    if (parts === null) continue
    children.push(...parts)
    for (const part of parts)
      for (const index of [...part.own, ...part.children.flatMap(({ own }) => own)]) taken.add(index)
  }
  return children.length === 0 ? null : { own: range.filter((index) => !taken.has(index)), children }
}

/** The only item of a list directly below a bold line is the story that the line announces. */
function onlyItem(scene: Scene, range: readonly number[], { items }: ListItems, depth: number): Part[] | null {
  const [only, second] = items
  if (!scene.collection || only === undefined || second !== undefined) return null
  const above = scene.leaves[range[range.indexOf(only.leaves[0] ?? -1) - 1] ?? -1]
  if (above?.kind !== 'heading' || above.depth < 7) return null
  const item = readItem(scene, only.leaves, depth)
  return item.name?.tie === 'apart' && item.said >= SENTENCE ? [partOfItem(item)] : null
}

function partsOfList(scene: Scene, list: ListItems, depth: number, around: ListHabits): Part[] | null {
  const items = list.items
    .filter(({ leaves }) => !isAdvertisement(scene, leaves))
    .map(({ leaves }) => withoutField(scene, readItem(scene, leaves, depth)))
  // An item without a name is told with its section.
  if (isStoryList(scene, items, around))
    return items
      .map((item) => openedByLink(scene, item, depth))
      .flatMap((item) => (item.name === null ? [] : [partOfItem(item)]))
  const titled = items.map((item) => (item.name === null ? bareItem(scene, item, depth) : item))
  const headed = scene.collection ? colonItems(scene, items) : null
  if (headed !== null) return headed.map(partOfItem)
  if ((scene.collection || dominates(scene, items)) && isMixedList(scene, titled))
    return titled.filter(({ name }) => name !== null).map(partOfItem)
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
  return scene.collection ? (notedItems(scene, list, items, depth)?.map(partOfItem) ?? null) : null
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

/** `- Navigation:` above a list of links, in most items: each is a story, or a category if its list holds stories. */
function labelItems(scene: Scene, items: readonly ReadItem[], depth: number): Part[] | null {
  const labels = items.flatMap((item): Part[] => {
    const [first = -1, ...below] = item.leaves
    const leaf = scene.leaves[first]
    const words = leaf === undefined ? '' : wordsOf(scene, leaf)
    if (leaf === undefined || below.length === 0 || (scene.leaves[below[0] ?? -1]?.item?.depth ?? 0) <= depth) return []
    if (!/^[^.!?。！？]{2,80}[:：]$/.test(words)) return []
    const inside = depth < 4 ? cutItems(scene, below, depth + 1) : null
    return [
      {
        name: { span: { start: leaf.start, end: leaf.end - 1 }, links: [], kind: 'item', leaf: first, body: leaf.end },
        own: inside === null ? item.leaves : [first, ...inside.own],
        children: inside?.children ?? [],
        why: 'item that labels the list below it',
      },
    ]
  })
  return labels.length >= 3 && labels.length >= 0.7 * items.length ? labels : null
}

/** `* Rename the default branch [#12](address)` with notes in a list below it: the line is the name, the notes are the text. */
function notedItems(scene: Scene, list: ListItems, items: readonly ReadItem[], depth: number): ReadItem[] | null {
  const noted = items.map((item): ReadItem => {
    const [at = -1, below = -1] = item.leaves
    const [leaf, next] = [scene.leaves[at], scene.leaves[below]]
    if (leaf === undefined || (next?.item?.depth ?? 0) <= depth) return { ...item, name: null }
    const ticket = leaf.links.find((link) => link.end === leaf.end && TICKET.test(wordsOf(scene, link)))
    if (ticket === undefined) return { ...item, name: null }
    const words = scene.text.slice(leaf.start, ticket.start).trimEnd()
    if (widthOf(words) > LONGEST_NAME || /[.!?;,。！？]$/.test(words)) return { ...item, name: null }
    const span = { start: leaf.start, end: leaf.start + words.replace(/[\s:：]+$/, '').length }
    const link = ticket
    return {
      ...item,
      name: { span, body: leaf.end, tie: 'apart', mark: 'bold', link },
      said: item.said - widthOf(words),
    }
  })
  const named = noted.filter(({ name, said }) => name !== null && said >= CLAUSE / 2)
  return list.items.length > 0 && named.length >= 0.8 * list.items.length
    ? noted.filter(({ name }) => name !== null)
    : null
}

/** "#12", "otter/otter#12", "(#12)". */
const TICKET = /^\(?[\w./-]{0,60}#\d{1,7}\)?$/
const LONGEST_NAME = 120

/** Fields of a story and days of a calendar are not names. */
const withoutField = (scene: Scene, item: ReadItem): ReadItem =>
  item.name !== null && (isField(scene, item.name) || isDay(wordsOf(scene, item.name.span)))
    ? { ...item, name: null }
    : item

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

function isStoryList(scene: Scene, items: readonly ReadItem[], around: ListHabits): boolean {
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
 * `The tram is coming: The council …` in each item: words before a colon are names if all items have them and they are not labels of one
 * word.
 */
function colonItems({ text, leaves }: Scene, items: readonly ReadItem[]): ReadItem[] | null {
  const named = items.flatMap((item): ReadItem[] => {
    const leaf = leaves[item.leaves[0] ?? -1]
    if (leaf === undefined || item.name !== null) return []
    const [whole, front = ''] = COLON_NAME.exec(text.slice(leaf.start, leaf.end)) ?? []
    if (whole === undefined || leaf.end - leaf.start - whole.length < 40) return []
    const span = { start: leaf.start, end: leaf.start + front.length }
    return [{ ...item, name: { span, body: leaf.start + whole.length, tie: 'apart', mark: 'bold', link: null } }]
  })
  return items.length >= 2 && named.length === items.length ? named : null
}

const COLON_NAME = new RegExp(`^([${CAPITALS}][^:.!?\\s]*(?:\\s[^:.!?\\s]+){1,9}):\\s+(?=["“]?[${CAPITALS}])`)

function bareItem(scene: Scene, item: ReadItem, depth: number): ReadItem {
  const name = bareName(scene, item, depth)
  return name === null ? item : { ...item, name, said: item.said - widthOf(wordsOf(scene, name.span)) }
}

/** If most items have names, an item that starts with a link is named by the link, whatever its length. */
function openedByLink({ text, leaves }: Scene, item: ReadItem, depth: number): ReadItem {
  const leaf = leaves[item.leaves[0] ?? -1]
  const [link] = leaf?.links ?? []
  if (item.name !== null || leaf === undefined || link === undefined || leaf.item?.depth !== depth) return item
  const words = text.slice(link.start, link.end)
  if (hasLetters(text.slice(leaf.start, link.start)) || words.startsWith('@') || !hasLetters(words)) return item
  return { ...item, name: { span: link, body: leaf.start, tie: 'subject', mark: 'link', link } }
}

/** The title of an item that is only a link. */
function bareName({ text, leaves }: Scene, item: ReadItem, depth: number): Name | null {
  const leaf = leaves[item.leaves[0] ?? -1]
  const [link, second] = leaf?.links ?? []
  if (leaf === undefined || leaf.item?.depth !== depth || link === undefined || second !== undefined) return null
  const rest = text.slice(leaf.start, link.start) + text.slice(link.end, leaf.end)
  return hasLetters(rest) || isAddress(text.slice(link.start, link.end))
    ? null
    : { span: link, body: leaf.end, tie: 'apart', mark: 'link', link }
}

/**
 * A list of titles, some followed by a paragraph of their own or, in a collection, by a sentence: those are stories, and so are the other
 * items.
 */
function isMixedList({ collection }: Scene, items: readonly ReadItem[]): boolean {
  const titled = items.filter(({ name }) => name?.tie === 'apart')
  const explained = titled.filter(({ leaves, said }) => (collection || leaves.length > 1) && said >= SENTENCE)
  return items.length >= 2 && titled.length >= 0.8 * items.length && explained.length > 0
}

/** In a post about one thing a list holds stories only if it is most of the text. */
function dominates({ width }: Scene, items: readonly ReadItem[]): boolean {
  const listed = items.reduce((sum, { said }) => sum + said, 0)
  return items.length >= 3 && listed >= 0.5 * width
}
