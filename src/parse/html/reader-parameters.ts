import { cleanLink } from './clean-link.ts'
import { elementsOf, type HtmlElement } from './tree.ts'

/**
 * Parameters that a mailing program adds to the links of a document, such as `reader=4f0c…` or `ref=letter.example`: the same name and
 * value in addresses of several sites. Each as `name=value`.
 */
export function readerParameters(root: HtmlElement): ReadonlySet<string> {
  const hosts = new Map<string, Set<string>>()
  for (const { name, attributes } of elementsOf(root)) {
    const href = name === 'a' ? attributes.get('href')?.trim() : undefined
    if (href === undefined || !MAY_REPEAT.test(href)) continue
    // A wrapper that counts clicks may hide them.
    const address = cleanLink(href)
    const url = address.includes('?') ? URL.parse(address) : null
    if (url === null) continue
    for (const [name, value] of url.searchParams) {
      if (value.length < SHORTEST && !NAMES_SENDER.test(name)) continue
      const pair = `${name}=${value}`
      const known = hosts.get(pair)
      if (known !== undefined) known.add(url.hostname)
      else if (hosts.size < MOST) hosts.set(pair, new Set([url.hostname]))
    }
  }
  return new Set([...hosts].flatMap(([pair, found]) => (found.size >= HOSTS ? [pair] : [])))
}

const MAY_REPEAT = /^https?:\/\/\S+(?:\?|\/(?:aHR0c|eyJ))./i
/** Shorter values are often the same by chance: `lang=en`. */
const SHORTEST = 8
const NAMES_SENDER = /^(?:ref|source|src|via|from)$/i
const HOSTS = 3
/** No mail has more of them. */
const MOST = 2_000
