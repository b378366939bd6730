import type { FetchDocument } from '../../src/collect/fetch.ts'
import { type FetchPorts, safeFetch } from '../../src/sources/safe-fetch.ts'

export interface FakePost {
  readonly id: string
  readonly link?: string | null
  readonly title: string
  readonly date: Date | null
  readonly text: string
}

export type Site = (request: Request) => Response | Promise<Response>

/** A web whose sites a test changes while it runs. Everything goes through the real safe fetch. */
export function fakeWeb() {
  const sites = new Map<string, Site>()
  const names = new Map<string, readonly string[]>()
  const asked: string[] = []
  const ports: FetchPorts = {
    home: 'https://digest.example',
    seconds: 0.2,
    resolve: async (host) => names.get(host) ?? ['93.184.215.14'],
    fetch: async (address, init) => {
      asked.push(address)
      const site = sites.get(new URL(address).hostname)
      if (site === undefined) throw new Error('connection refused')
      return site(new Request(address, init))
    },
  }
  const fetch: FetchDocument = (request, now) => safeFetch(ports, request, now)
  return { sites, names, asked, fetch }
}

/** As many publish: newest first, the full text as HTML. */
export const rss = (title: string, home: string, posts: readonly FakePost[]): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${title}</title><link>${home}</link><description>A feed.</description>
${posts
  .map(
    (post) => `<item><guid isPermaLink="false">${post.id}</guid><title>${post.title}</title>
${post.link ? `<link>${post.link}</link>` : ''}
${post.date === null ? '' : `<pubDate>${post.date.toUTCString()}</pubDate>`}
<content:encoded><![CDATA[${post.text}]]></content:encoded></item>`,
  )
  .join('\n')}
</channel></rss>`

/** A text of some sentences that is like no other: of other places and things, of which there are thousands. */
export const paragraphs = (of: string): string =>
  Array.from({ length: 4 }, (_, n) => {
    const [who, where, what] = ['who', 'where', 'what'].map((role) => madeUpName(`${role} ${n} ${of}`))
    return `<p>The council of ${of} decided that ${who} opens a ${what?.toLowerCase()} near ${where} this spring. It costs ${n + 3} million and employs ${40 + n} people.</p>`
  }).join('\n')

/** Three syllables, chosen by the letters of `of`. */
function madeUpName(of: string): string {
  let seed = [...of].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const syllable = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return `${'bdfgklmnprstvz'[(seed >>> 8) % 14]}${'aeiou'[(seed >>> 16) % 5]}${'lnrst'[(seed >>> 24) % 5]}`
  }
  const name = syllable() + syllable() + syllable()
  return name.charAt(0).toUpperCase() + name.slice(1)
}
