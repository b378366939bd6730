import { CAPITALS, hasLetters } from '../../text/letters.ts'
import type { Item, Leaf } from '../document.ts'
import { isAddress } from './addresses.ts'
import { type Name, nameOf } from './name-of.ts'
import type { ListHabits, Scene } from './scene.ts'
import { widthOf } from './widths.ts'

/** The items of one list at one depth, each with its leaves. */
export interface ListItems {
  readonly items: readonly { readonly item: Item; readonly leaves: readonly number[] }[]
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
  /** How many characters it has besides its name. */
  readonly said: number
  readonly nested: boolean
}

/** "maintainers: ann, bo", "Speaker: Cy": people, but nothing that happened. */
const CREDIT =
  /^[\s–—(-]*(?:[A-Za-z]{3,15}:\s[^.!?]{1,160}|(?:maintainers?|authors?|speakers?|contributors?|credits?):.{1,200})$/i

export function readItem(scene: Pick<Scene, 'text' | 'leaves'>, leaves: readonly number[], depth: number): ReadItem {
  const own = leaves.filter((index) => scene.leaves[index]?.item?.depth === depth)
  const first = scene.leaves[own[0] ?? -1]
  const nested = own.length < leaves.length
  const width = leaves.reduce((sum, index) => {
    const leaf = scene.leaves[index]
    return sum + (leaf === undefined || leaf.kind === 'code' ? 0 : widthOf(scene.text.slice(leaf.start, leaf.end)))
  }, 0)
  if (first === undefined) return { leaves, name: null, said: width, nested }
  const name = nameOf(scene.text, first, leaves.length > 1) ?? plainName(scene, own) ?? nameAboveAddress(scene, leaves)
  const named = name === null ? 0 : widthOf(scene.text.slice(name.span.start, name.span.end))
  const behind =
    name === null || name.body > first.end ? '' : scene.text.slice(Math.max(name.body, name.span.end), first.end)
  return { leaves, name, said: CREDIT.test(behind) ? 0 : width - named, nested }
}

/** "The tram", and below it in a list its address, with or without notes. */
function nameAboveAddress({ text, leaves }: Pick<Scene, 'text' | 'leaves'>, own: readonly number[]): Name | null {
  const [first, second] = [leaves[own[0] ?? -1], leaves[own[1] ?? -1]]
  if (first?.kind !== 'paragraph' || first.links.length > 0 || second?.kind !== 'paragraph') return null
  if (second.item?.depth !== (first.item?.depth ?? 0) + 1 || widthOf(text.slice(first.start, first.end)) > LONGEST_NAME)
    return null
  const [link] = second.links
  if (link === undefined || !isAddress(text.slice(second.start, second.end))) return null
  return { span: { start: first.start, end: first.end }, body: second.end, tie: 'apart', mark: 'link', link }
}

const LONGEST_NAME = 160

/** A short first line without final punctuation, and a paragraph of its own below it, as in a table row. */
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

/** A short line without final punctuation, and a sentence on the next line of the source. */
function firstLine(text: string, leaf: Leaf): Name | null {
  const [at] = leaf.breaks
  if (leaf.kind !== 'paragraph' || at === undefined || at - leaf.start > SHORT_LINE) return null
  if (leaf.links.some(({ start, end }) => start < at && at < end)) return null
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

/** Wrapped text has longer lines. */
const SHORT_LINE = 60
const STARTS_LINE = new RegExp(`^["“«(]?[${CAPITALS}\\u0590-\\u1fff\\u3040-\\ud7ff]`)

/** The least length of a clause besides the name. */
export const CLAUSE = 20
/** The least length of a sentence that has the name as its subject. */
export const SENTENCE = 60

/** How the items of lists start. */
export function habitsOf(items: readonly ReadItem[]): ListHabits {
  const named = items.filter(
    ({ name, said }) => name !== null && said >= (name.tie === 'apart' || name.defines ? CLAUSE : SENTENCE),
  )
  return { items: items.length, named: items.length === 0 ? 0 : named.length / items.length }
}
