import { Parser } from 'htmlparser2'

/** A feed named in the head of a page. */
export interface FeedLink {
  readonly address: string
  readonly title: string
}

/** Feeds of one page. */
const MOST = 10
/** The head of a page is shorter than this. */
const LOOKED_AT = 300_000

const TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)/i

/** `<link rel="alternate" type="application/rss+xml">` and similar, in the page's order. Feeds of comments come last. */
export function feedLinks(html: string, address: string): readonly FeedLink[] {
  const found = new Map<string, FeedLink>()
  let base = address
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') base = URL.parse(attributes.href ?? '', address)?.href ?? base
      if (
        name !== 'link' ||
        !/(?:^|\s)alternate(?:\s|$)/i.test(attributes.rel ?? '') ||
        !TYPES.test(attributes.type ?? '')
      )
        return
      const url = URL.parse(attributes.href ?? '', base)
      if (url === null || !/^https?:$/.test(url.protocol) || found.size >= MOST) return
      url.hash = ''
      found.set(url.href, { address: url.href, title: (attributes.title ?? '').trim().slice(0, 200) })
    },
  })
  parser.write(html.slice(0, LOOKED_AT))
  parser.end()
  const isOfComments = ({ address, title }: FeedLink) => /comment/i.test(`${address} ${title}`)
  return [...found.values()].toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)))
}
