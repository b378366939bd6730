import type { Item, Leaf, ListPlace } from '../document.ts'
import type { MailText } from './post-of-mail.ts'

interface StoredItem {
  readonly list: number
  readonly parent: number | null
  readonly depth: number
}

interface StoredText extends Omit<MailText, 'document'> {
  readonly text: string
  readonly leaves: readonly (Omit<Leaf, 'item'> & { readonly item: number | null })[]
  /** An item comes after the item that contains it. */
  readonly items: readonly StoredItem[]
  readonly lists: readonly ListPlace[]
}

/** The text of a mail as JSON. Leaves of one item share it, and items of one list share that: both are written once, by their number. */
export function writeMailText({ document: { text, leaves }, ...rest }: MailText): string {
  const lists: ListPlace[] = []
  const items: StoredItem[] = []
  const places = new Map<Item | ListPlace, number>()
  const listOf = (list: ListPlace): number => {
    const known = places.get(list) ?? lists.push(list) - 1
    places.set(list, known)
    return known
  }
  const itemOf = (item: Item): number => {
    const known = places.get(item)
    if (known !== undefined) return known
    const parent = item.parent === null ? null : itemOf(item.parent)
    const place = items.push({ list: listOf(item.list), parent, depth: item.depth }) - 1
    places.set(item, place)
    return place
  }
  const stored = leaves.map((leaf) => ({ ...leaf, item: leaf.item === null ? null : itemOf(leaf.item) }))
  return JSON.stringify({ ...rest, text, leaves: stored, items, lists } satisfies StoredText)
}

/** Reads what {@link writeMailText} wrote. */
export function readMailText(json: string): MailText {
  const { text, leaves, items: stored, lists, ...rest } = JSON.parse(json) as StoredText
  const items: Item[] = []
  for (const { list, parent, depth } of stored)
    items.push({ list: at(lists, list), parent: parent === null ? null : at(items, parent), depth })
  const document = {
    text,
    leaves: leaves.map((leaf) => ({ ...leaf, item: leaf.item === null ? null : at(items, leaf.item) })),
  }
  return { ...rest, document }
}

function at<T>(all: readonly T[], place: number): T {
  const one = all[place]
  if (one === undefined) throw new Error('the stored text of a mail is damaged')
  return one
}
