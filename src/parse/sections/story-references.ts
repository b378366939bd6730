import type { Link, Reference } from '../../model/issue.ts'
import { siteOf } from '../../model/url.ts'
import type { Leaf } from '../document.ts'
import { resolveLink } from '../links.ts'
import { isAddress } from './addresses.ts'

/** The link of a leaf that is only an address. */
export function addressOf(text: string, leaf: Leaf): Link[] {
  const [link] = leaf.links
  return link !== undefined &&
    leaf.item === null &&
    leaf.kind === 'paragraph' &&
    isAddress(text.slice(leaf.start, leaf.end))
    ? [link]
    : []
}

export function referencesTo(
  links: readonly Link[],
  heading: string,
  source: string | null,
  base: string | null,
): Reference[] {
  const seen = new Set<string>()
  return links.flatMap((link): Reference[] => {
    const url = resolveLink(link.url, base)
    if (url === null || seen.has(url)) return []
    seen.add(url)
    return [{ label: null, title: heading, source: source ?? hostOf(url), url, truncated: false }]
  })
}

/** If the author labelled none, the links in the text are the references. The same address counts once. */
export function linkedReferences(text: string, leaves: readonly Leaf[], base: string | null): Reference[] {
  const seen = new Set<string>()
  return leaves.flatMap((leaf) => {
    const pictured =
      leaf.image !== null && leaf.image.href !== null && leaf.links.length === 0
        ? [{ start: leaf.start, end: leaf.end, url: leaf.image.href }]
        : []
    return [...leaf.links, ...pictured].flatMap((link): Reference[] => {
      const url = resolveLink(link.url, base)
      if (url === null || seen.has(url)) return []
      seen.add(url)
      const source = hostOf(url)
      const words = text.slice(link.start, link.end).trim()
      const title = words === '' || isAddress(words) ? (source ?? words) : words
      return title === '' ? [] : [{ label: null, title, source, url, truncated: false }]
    })
  })
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? siteOf(new URL(url)) : null)
