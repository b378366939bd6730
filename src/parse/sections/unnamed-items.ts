import { CAPITALS, hasLetters } from '../../text/letters.ts'
import { isAddress, withoutAddress } from './addresses.ts'
import { isPrefix, isSource, type Name, WRITTEN_BY } from './name-of.ts'
import { CLAUSE, type ListItems, type ReadItem } from './read-item.ts'
import { type Scene, wordsOf } from './scene.ts'
import { widthOf } from './widths.ts'

// How items get a name that do not begin with one.

/** `* Rename the default branch [#12](address)` with notes in a list below it: the line is the name, the notes are the text. */
export function notedItems(
  scene: Scene,
  whole: ListItems['items'],
  items: readonly ReadItem[],
  depth: number,
): ReadItem[] | null {
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
  return whole.length > 0 && named.length >= 0.8 * whole.length ? noted.filter(({ name }) => name !== null) : null
}

/** "#12", "otter/otter#12", "(#12)". */
const TICKET = /^\(?[\w./-]{0,60}#\d{1,7}\)?$/
export const LONGEST_NAME = 120

/**
 * `The tram is coming: The council …` in each item: words before a colon are names if all items have them and they are not labels of one
 * word.
 */
export function colonItems({ text, leaves }: Scene, items: readonly ReadItem[]): ReadItem[] | null {
  const named = items.flatMap((item): ReadItem[] => {
    const leaf = leaves[item.leaves[0] ?? -1]
    if (leaf === undefined || item.name !== null) return []
    const [whole, front = ''] = COLON_NAME.exec(text.slice(leaf.start, leaf.end)) ?? []
    if (whole === undefined || leaf.end - leaf.start - whole.length < 40) return []
    // A colon within a link is one of its title.
    const colon = leaf.start + front.length
    if (leaf.links.some(({ start, end }) => start <= leaf.start && end > colon)) return []
    const span = { start: leaf.start, end: leaf.start + front.length }
    return [{ ...item, name: { span, body: leaf.start + whole.length, tie: 'apart', mark: 'bold', link: null } }]
  })
  return items.length >= 2 && named.length === items.length ? named : null
}

const COLON_NAME = new RegExp(`^([${CAPITALS}][^:.!?\\s]*(?:\\s[^:.!?\\s]+){1,9}):\\s+(?=["“]?[${CAPITALS}])`)

export function bareItem(scene: Scene, item: ReadItem, depth: number, addresses = false): ReadItem {
  const name = bareName(scene, item, depth, addresses)
  if (name === null) return item
  const leaf = scene.leaves[item.leaves[0] ?? -1]
  const address = leaf === undefined ? 0 : addressWidth(wordsOf(scene, leaf))
  return { ...item, name, said: item.said - widthOf(wordsOf(scene, name.span)) - address }
}

const addressWidth = (words: string) => widthOf(words) - widthOf(withoutAddress(words))

/** If most items have names, an item that starts with a link is named by the link, whatever its length. */
export function openedByLink({ text, leaves }: Scene, item: ReadItem, depth: number): ReadItem {
  const leaf = leaves[item.leaves[0] ?? -1]
  const [link] = leaf?.links ?? []
  if (item.name !== null || leaf === undefined || link === undefined || leaf.item?.depth !== depth) return item
  const words = text.slice(link.start, link.end)
  if (hasLetters(text.slice(leaf.start, link.start)) || words.startsWith('@') || !hasLetters(words)) return item
  return { ...item, name: { span: link, body: leaf.start, tie: 'subject', mark: 'link', link } }
}

/** The title of an item that is only a link. `addresses`: an address above notes is a title, too. */
function bareName(
  { text, leaves }: Scene,
  { leaves: [first = -1], nested }: ReadItem,
  depth: number,
  addresses: boolean,
): Name | null {
  const leaf = leaves[first]
  const [link, second] = leaf?.links ?? []
  if (leaf === undefined || leaf.item?.depth !== depth || link === undefined || second !== undefined) return null
  const front = text.slice(leaf.start, link.start)
  const before = isPrefix(front) || isSource(text, leaf, link) ? '' : front
  const behind = withoutAddress(text.slice(link.end, leaf.end))
  const says = hasLetters(before + (WRITTEN_BY.test(behind) ? '' : behind))
  return says || (!(addresses && nested) && isAddress(text.slice(link.start, link.end)))
    ? null
    : { span: link, body: leaf.end, tie: 'apart', mark: 'link', link }
}
