import { Parser } from 'htmlparser2'
import { resolved } from './addresses.ts'

/** A list of feeds (OPML 2.0), as feed readers save it. */
export interface OpmlFeed {
  readonly address: string
  readonly title: string
}

const MOST = 2_000

/** Every outline that has the address of a feed, from any folder, each address once. Empty if there is none. */
export function readOpml(text: string): readonly OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name.toLowerCase() !== 'outline' || feeds.size >= MOST) return
        const of = (wanted: string) =>
          Object.entries(attributes)
            .find(([attribute]) => attribute.toLowerCase() === wanted)?.[1]
            .trim() ?? ''
        const address = resolved(of('xmlurl'), null)
        if (address === null || feeds.has(address)) return
        feeds.set(address, { address, title: (of('title') || of('text')).replace(/\s+/g, ' ').slice(0, 200) })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return [...feeds.values()]
}
