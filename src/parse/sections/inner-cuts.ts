import type { Link } from '../../model/issue.ts'
import { CAPITALS, hasLetters } from '../../text/letters.ts'
import type { Item, Leaf } from '../document.ts'
import { isPartLabel } from '../labels.ts'
import { type Name, nameOf } from './name-of.ts'
import type { Cut, Part, PartName } from './outline.ts'
import { widthOf } from './widths.ts'

/** What all stages know of the document. */
export interface Scene {
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** A collection of stories, not a post about one thing. */
  readonly collection: boolean
  /** Leaves of tables of contents: they are no stories, whatever they look like. */
  readonly contents: ReadonlySet<number>
  /** How the items of all lists of the document begin, and how its paragraphs do. */
  readonly lists: ListHabits
  readonly linkedLeads: ListHabits
}

export interface ListHabits {
  readonly items: number
  /** Share of items that open with a name and say something of it. */
  readonly named: number
}

type Pattern = (scene: Scene, range: readonly number[]) => Cut | null

/** Shapes that hold stories below a heading, the coarser first. Each part is cut again by those behind it. */
const PATTERNS: readonly Pattern[] = [
  boldLines,
  numberedLines,
  linkedLines,
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

const isFree = (leaf: Leaf | undefined): leaf is Leaf => leaf !== undefined && leaf.item === null && !leaf.quoted
const isBody = (leaf: Leaf | undefined) => leaf !== undefined && leaf.kind !== 'heading' && leaf.kind !== 'rule'
const wordsOf = ({ text }: Scene, { start, end }: { start: number; end: number }) => text.slice(start, end)

/** Cuts a range at the leaves that have a name; what stands before the first stays the range's own. */
function cutAt(range: readonly number[], names: ReadonlyMap<number, PartName>): Cut {
  const own: number[] = []
  const children: { name: PartName; own: number[]; children: Part[]; why: string }[] = []
  for (const index of range) {
    const name = names.get(index)
    if (name !== undefined) children.push({ name, own: [index], children: [], why: name.kind })
    else (children.at(-1)?.own ?? own).push(index)
  }
  return { own, children }
}

/** Longer lines are statements, not headings. */
const LONGEST_LINE = 160

/** Lines that are bold from end to end, with text below at least twice. */
function boldLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let bodies = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (!isFree(leaf) || leaf.kind !== 'heading' || leaf.depth !== 7) continue
    const words = wordsOf(scene, leaf)
    if (widthOf(words) > LONGEST_LINE || isPartLabel(words)) continue
    if (isBody(scene.leaves[range[at + 1] ?? -1])) bodies++
    names.set(index, { span: leaf, links: leaf.links, kind: 'bold line', leaf: index, body: leaf.end })
  }
  return bodies >= 2 ? cutAt(range, names) : null
}

/** The link that is a whole line, but for a number in front, notes in brackets and who wrote it. */
function linkOfLine(text: string, leaf: Leaf | undefined): Link | null {
  const [link, second] = leaf?.links ?? []
  if (!isFree(leaf) || leaf.kind !== 'paragraph' || link === undefined || second !== undefined) return null
  const words = text.slice(link.start, link.end)
  const rest =
    withoutNotes(text.slice(leaf.start, link.start)) + withoutNotes(text.slice(link.end, leaf.end)).replace(BY_LINE, '')
  return !hasLetters(rest) && widthOf(words) <= LONGEST_LINE && !isAddress(words) ? link : null
}

/** Without what stands in brackets: "(English)", "（英文）", "[pdf]". */
const withoutNotes = (text: string) => text.replace(/[(（[【][^)）\]】]{1,30}[)）\]】]/g, '')

const BY_LINE = /^\s*[,，、–—-]?\s*(?:by|von|par|por|di|作者|文)[\s:：].{1,60}$/

/** Lines that are one link, and text below that is none, at least twice. */
function linkedLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const link = linkOfLine(scene.text, leaf)
    const next = scene.leaves[range[at + 1] ?? -1]
    if (
      leaf === undefined ||
      link === null ||
      !isBody(next) ||
      next?.item !== null ||
      linkOfLine(scene.text, next) !== null
    )
      continue
    names.set(index, { span: link, links: [link], kind: 'linked line', leaf: index, body: leaf.end })
  }
  return names.size >= 2 ? cutAt(range, names) : null
}

/** Short lines that count up from 1, "1、The tram", with text below. */
function numberedLines(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let bodies = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    const next = scene.leaves[range[at + 1] ?? -1]
    if (
      !isFree(leaf) ||
      leaf.kind !== 'paragraph' ||
      (next !== undefined && next.kind !== 'paragraph' && next.kind !== 'image')
    )
      continue
    const words = wordsOf(scene, leaf)
    const [front = '', number] = NUMBERED.exec(words) ?? []
    if (Number(number) !== names.size + 1 || widthOf(words) > LONGEST_LINE || /[.。;；:：,，]$/.test(words)) continue
    if (next !== undefined && !NUMBERED.test(wordsOf(scene, next))) bodies++
    const link = linkOfLine(scene.text, leaf)
    names.set(index, {
      span: link ?? { start: leaf.start + front.length, end: leaf.end },
      links: leaf.links,
      kind: 'numbered line',
      leaf: index,
      body: leaf.end,
    })
  }
  return names.size >= 2 && bodies >= 2 && bodies >= 0.5 * names.size ? cutAt(range, names) : null
}

const NUMBERED = /^(\d{1,3})\s?[、.．)）]\s*(?=\D)/

export const isAddress = (words: string) => /^(?:https?:\/\/|www\.|\/\/)\S+$/i.test(words.trim())

/** `Core and repositories:` right above a list, three times at least, and little else in the range. */
function linesAboveLists(scene: Scene, range: readonly number[]): Cut | null {
  const names = new Map<number, PartName>()
  let outside = 0
  let inside = 0
  for (const [at, index] of range.entries()) {
    const leaf = scene.leaves[index]
    if (leaf === undefined) continue
    const words = wordsOf(scene, leaf)
    if (leaf.item !== null) inside += leaf.end - leaf.start
    else if (
      isFree(leaf) &&
      leaf.kind === 'paragraph' &&
      /[:：]$/.test(words) &&
      widthOf(words) <= LONGEST_LINE &&
      !/[.!?。！？]\s/.test(words) &&
      (scene.leaves[range[at + 1] ?? -1]?.item ?? null) !== null
    ) {
      const end = leaf.end - (/[\s:：]+$/.exec(words)?.[0].length ?? 0)
      names.set(index, {
        span: { start: leaf.start, end },
        links: leaf.links,
        kind: 'line above a list',
        leaf: index,
        body: leaf.end,
      })
    } else outside += leaf.end - leaf.start
  }
  return names.size >= 3 && inside >= 2 * outside ? cutAt(range, names) : null
}

/** Paragraphs that open in bold: `**The tram is coming.** The council …`. */
function boldLeads(scene: Scene, range: readonly number[]): Cut | null {
  return leads(
    scene,
    range,
    'bold lead',
    (name) => name.mark === 'bold',
    scene.collection ? 0.4 : 0.7,
    scene.collection ? 2 : 3,
  )
}

/** Paragraphs that open with a linked title and a mark: `[The tram](address) – the council …`. */
function linkedLeads(scene: Scene, range: readonly number[]): Cut | null {
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

const partName = (name: Name, kind: PartName['kind'], leaf: number): PartName => ({
  span: name.span,
  links: name.link === null ? [] : [name.link],
  kind,
  leaf,
  body: name.body,
})

/** The items of one list at one depth, each with its leaves. */
interface ListItems {
  readonly items: readonly { readonly item: Item; readonly leaves: readonly number[] }[]
}

/** Items that open with a name and say something of it are stories; a list of sentences is told with its section. */
function namedItems(scene: Scene, range: readonly number[]): Cut | null {
  return cutItems(scene, range, 1)
}

function cutItems(scene: Scene, range: readonly number[], depth: number): Cut | null {
  const children: Part[] = []
  const taken = new Set<number>()
  const lists = listsOf(scene, range, depth)
  // A picture between two items makes two lists of one: what their neighbours do counts as well.
  const around = habitsOf(lists.flatMap(({ items }) => items.map(({ leaves }) => readItem(scene, leaves, depth))))
  for (const list of lists) {
    const parts = partsOfList(scene, list, depth, around)
    if (parts === null) continue
    children.push(...parts)
    for (const part of parts)
      for (const index of [...part.own, ...part.children.flatMap(({ own }) => own)]) taken.add(index)
  }
  return children.length === 0 ? null : { own: range.filter((index) => !taken.has(index)), children }
}

export function listsOf(
  scene: Pick<Scene, 'leaves' | 'contents'>,
  range: readonly number[],
  depth: number,
): ListItems[] {
  const lists: { place: unknown; items: { item: Item; leaves: number[] }[] }[] = []
  for (const index of range) {
    if (scene.contents.has(index)) continue
    const item = ancestorAt(scene.leaves[index]?.item ?? null, depth)
    if (item === null) continue
    let list = lists.at(-1)
    if (list === undefined || list.place !== item.list) {
      list = { place: item.list, items: [] }
      lists.push(list)
    }
    const last = list.items.at(-1)
    if (last?.item === item) last.leaves.push(index)
    else list.items.push({ item, leaves: [index] })
  }
  return lists
}

function ancestorAt(item: Item | null, depth: number): Item | null {
  let found = item
  while (found !== null && found.depth > depth) found = found.parent
  return found?.depth === depth ? found : null
}

export interface ReadItem {
  readonly leaves: readonly number[]
  readonly name: Name | null
  /** How much it says beside its name. */
  readonly said: number
  readonly nested: boolean
}

/** "maintainers: ann, bo", "Speaker: Cy": who, and nothing that happened. */
const CREDIT = /^[\s–—(-]*[A-Za-z]{3,15}:\s[^.!?]{1,160}$/

export function readItem(scene: Pick<Scene, 'text' | 'leaves'>, leaves: readonly number[], depth: number): ReadItem {
  const own = leaves.filter((index) => scene.leaves[index]?.item?.depth === depth)
  const first = scene.leaves[own[0] ?? -1]
  const nested = own.length < leaves.length
  const width = leaves.reduce((sum, index) => {
    const leaf = scene.leaves[index]
    return sum + (leaf === undefined || leaf.kind === 'code' ? 0 : widthOf(scene.text.slice(leaf.start, leaf.end)))
  }, 0)
  if (first === undefined) return { leaves, name: null, said: width, nested }
  const name = nameOf(scene.text, first, leaves.length > 1) ?? plainName(scene, own)
  const named = name === null ? 0 : widthOf(scene.text.slice(name.span.start, name.span.end))
  const behind =
    name === null || name.body > first.end ? '' : scene.text.slice(Math.max(name.body, name.span.end), first.end)
  return { leaves, name, said: CREDIT.test(behind) ? 0 : width - named, nested }
}

/** A short first line without an end, and a paragraph of its own below it, as in the row of a table. */
function plainName({ text, leaves }: Pick<Scene, 'text' | 'leaves'>, own: readonly number[]): Name | null {
  const [first, second] = [leaves[own[0] ?? -1], leaves[own[1] ?? -1]]
  const line = first === undefined ? null : firstLine(text, first)
  if (line !== null) return line
  if (first === undefined || second === undefined || (second.kind !== 'paragraph' && second.kind !== 'image'))
    return null
  const words = text.slice(first.start, first.end)
  if (
    first.kind === 'image' ||
    widthOf(words) > 100 ||
    /[.!?:;,。！？：]$/.test(words) ||
    widthOf(text.slice(second.start, second.end)) < 40
  )
    return null
  return { span: first, body: first.end, tie: 'apart', mark: 'bold', link: first.links[0] ?? null }
}

/** A short line without an end, and a sentence on the next line of the source. */
function firstLine(text: string, leaf: Leaf): Name | null {
  const [at] = leaf.breaks
  if (leaf.kind !== 'paragraph' || at === undefined || at - leaf.start > SHORT_LINE) return null
  const words = text.slice(leaf.start, at)
  const body = text.slice(at, leaf.end).trimStart()
  if (!hasLetters(words) || /[.!?:;,。！？：，]$/.test(words) || !STARTS_LINE.test(body) || widthOf(body) < 40)
    return null
  return {
    span: { start: leaf.start, end: at },
    body: leaf.end - body.length,
    tie: 'apart',
    mark: 'bold',
    link: leaf.links[0] ?? null,
  }
}

/** Wrapped text breaks its lines later. */
const SHORT_LINE = 60
const STARTS_LINE = new RegExp(`^["“«(]?[${CAPITALS}\\u0590-\\u1fff\\u3040-\\ud7ff]`)

function partsOfList(scene: Scene, list: ListItems, depth: number, around: ListHabits): Part[] | null {
  const items = list.items.map(({ leaves }) => readItem(scene, leaves, depth))
  // An item without a name is told with its section.
  if (isStoryList(scene, items, around)) return items.filter(({ name }) => name !== null).map(partOfItem)
  const titled = items.map((item) => ({ ...item, name: item.name ?? bareName(scene, item, depth) }))
  const headed = scene.collection ? colonItems(scene, items) : null
  if (headed !== null) return headed.map(partOfItem)
  if (isMixedList(titled)) return titled.filter(({ name }) => name !== null).map(partOfItem)
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
  return null
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

/** What a clause needs at least, beside the name. */
const CLAUSE = 20
/** What a sentence needs whose subject is the name. */
const SENTENCE = 60

function isStoryList(scene: Scene, items: readonly ReadItem[], around: ListHabits): boolean {
  const count = items.length
  const apart = items.filter(({ name }) => name?.tie === 'apart')
  const named = items.filter(({ name }) => name !== null)
  const mean = named.reduce((sum, { said }) => sum + said, 0) / Math.max(1, named.length)
  const described = named.filter(({ said }) => said >= CLAUSE).length
  if (!scene.collection && !dominates(scene, items)) return false
  if (named.length < 0.8 * count || described < 0.6 * count) return false
  const habitual = isHabit(scene.lists, 0.6) || isHabit(around, 0.8)
  if (apart.length >= 0.8 * count) return mean >= CLAUSE && (count >= 2 || habitual)
  return mean >= SENTENCE && habitual
}

const isHabit = ({ items, named }: ListHabits, share: number) => items >= 3 && named >= share

/** How the items of some lists begin. */
export function habitsOf(items: readonly ReadItem[]): ListHabits {
  const named = items.filter(({ name, said }) => name !== null && said >= (name.tie === 'apart' ? CLAUSE : SENTENCE))
  return { items: items.length, named: items.length === 0 ? 0 : named.length / items.length }
}

/** `The tram is coming: The council …` in each item: words before a colon are names where all items have them, and are no labels of one word. */
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

/** The title of an item that is nothing but a link. */
function bareName({ text, leaves }: Scene, item: ReadItem, depth: number): Name | null {
  const leaf = leaves[item.leaves[0] ?? -1]
  const [link, second] = leaf?.links ?? []
  if (leaf === undefined || leaf.item?.depth !== depth || link === undefined || second !== undefined) return null
  const rest = text.slice(leaf.start, link.start) + text.slice(link.end, leaf.end)
  return hasLetters(rest) ? null : { span: link, body: leaf.end, tie: 'apart', mark: 'link', link }
}

/** A list of titles of which some have a paragraph of their own below: those are stories, and so are their neighbours. */
function isMixedList(items: readonly ReadItem[]): boolean {
  const titled = items.filter(({ name }) => name?.tie === 'apart')
  const explained = titled.filter(({ leaves, said }) => leaves.length > 1 && said >= SENTENCE)
  return items.length >= 2 && titled.length >= 0.8 * items.length && explained.length > 0
}

/** In a post about one thing only a list that is most of its text holds stories. */
function dominates({ leaves, text }: Scene, items: readonly ReadItem[]): boolean {
  const listed = items.reduce((sum, { said }) => sum + said, 0)
  const all = leaves.reduce((sum, leaf) => sum + widthOf(text.slice(leaf.start, leaf.end)), 0)
  return items.length >= 3 && listed >= 0.5 * all
}
