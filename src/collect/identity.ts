import { canonicalAddress } from '../text/canonical-address.ts'

/** What identifies an entry of a feed. */
export interface EntryNames {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** HTML or text. */
  readonly content: string
}

/**
 * The keys by which each entry of a feed is known again: its id, its link and its words. One that is known under any of them is the
 * same entry, so a feed that changes its ids, or moves its links, sends nothing twice. A key that several entries of the feed share
 * says nothing and is left out; entries that share all their keys are the same entry. `home` is the address of the feed's site.
 */
export function entryKeys(entries: readonly EntryNames[], home: string | null): readonly (readonly string[])[] {
  const site = canonicalAddress(home)
  const all = entries.map((entry) => keysOf(entry, site))
  const uses = new Map<string, number>()
  for (const key of all.flat()) uses.set(key, (uses.get(key) ?? 0) + 1)
  return all.map((keys) => {
    const own = keys.filter((key) => uses.get(key) === 1)
    return own.length > 0 ? own : keys.slice(-1)
  })
}

function keysOf({ id, url, title, content }: EntryNames, home: string | null): readonly string[] {
  const name = id?.trim() ?? ''
  const link = canonicalAddress(url)
  const words = wordsOf(content)
  // Few words are the same in many entries.
  const heading = (title ?? '').trim().toLowerCase()
  return [
    ...(name === '' ? [] : [bounded(`id ${name}`)]),
    ...(link === null || link === home ? [] : [bounded(`link ${link}`)]),
    ...(words.length >= ENOUGH || (name === '' && link === null)
      ? [`words ${bounded(heading)} ${words.length} ${bounded(words)}`]
      : []),
  ]
}

/** Characters of text that tell one entry from another. */
const ENOUGH = 80

/** Entries are looked at up to here. */
const LOOKED_AT = 20_000

const wordsOf = (content: string): string =>
  content
    .slice(0, LOOKED_AT)
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The ends of long keys differ more often than their middles. */
const bounded = (key: string): string => (key.length <= 200 ? key : `${key.slice(0, 120)}…${key.slice(-79)}`)
