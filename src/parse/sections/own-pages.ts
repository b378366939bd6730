import { hasLetters } from '../../text/letters.ts'
import type { Leaf } from '../document.ts'
import type { Scene } from './scene.ts'

/** Longer names are titles. */
const LONGEST_NAME = 30

/**
 * Whether a part is only links to front pages of one project and to its accounts: "Website", "Forum", "Chat". `leaves`: those below its
 * heading.
 */
export function listsOwnPages({ text, leaves }: Scene, indexes: readonly number[]): boolean {
  const below = indexes.flatMap((index) => leaves[index] ?? [])
  // What a rule separates is a goodbye.
  const rule = below.findIndex(({ kind }) => kind === 'rule')
  const bodies = below.slice(0, rule < 0 ? below.length : rule).filter(({ kind }) => kind !== 'image')
  const links = bodies.flatMap((leaf) => leaf.links)
  if (links.length < 2 || links.some(({ start, end }) => end - start > LONGEST_NAME)) return false
  if (bodies.some((leaf) => hasLetters(besideLinks(text, leaf)))) return false
  const pages = links.map(({ url }) => pageOf(url))
  const owners = new Set(pages.map((page) => page?.owner))
  return pages.every((page) => page !== null) && pages.some((page) => page.account || (page.front && owners.size === 1))
}

/** The words of a leaf that are no link, without a label before a colon. */
function besideLinks(text: string, { start, end, links }: Leaf): string {
  let from = start
  let beside = ''
  for (const link of links) {
    beside += text.slice(from, link.start).replace(/^[^:]{1,40}:\s*$/, '')
    from = link.end
  }
  return beside + text.slice(from, end)
}

/** Where people talk and follow. */
const ACCOUNTS =
  /^(?:discord\.gg|t\.me|(?:twitter|x|linkedin|facebook|instagram|youtube|discord|meetup|reddit)\.com|bsky\.app|matrix\.to|mastodon\.[a-z]+|fosstodon\.org|.+\.slack\.com)$/
const CODE = /^(?:github|gitlab|codeberg)\.(?:com|org)$/

interface Page {
  readonly owner: string
  readonly account: boolean
  readonly front: boolean
}

/** A front page or one right below it, an account, or a repository; null for any other page. */
function pageOf(url: string): Page | null {
  const { hostname, pathname, search } = URL.parse(url) ?? {}
  if (hostname === undefined || pathname === undefined || search !== '') return null
  const host = hostname.replace(/^www\./, '')
  const steps = pathname.split('/').filter((step) => step !== '')
  const isCode = CODE.test(host)
  const account = ACCOUNTS.test(host)
  // "otter" of "docs.otter.example" and "otter.github.io".
  const name = isCode ? steps[0] : host.split('.').at(host.endsWith('.github.io') ? -3 : -2)
  const owner = name?.toLowerCase() ?? host
  return steps.length <= (isCode || account ? 2 : 1) ? { owner, account, front: steps.length === 0 } : null
}
