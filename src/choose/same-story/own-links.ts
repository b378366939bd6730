import type { Brief, Story } from '../../model/brief.ts'
import { canonicalAddress } from '../../text/canonical-address.ts'
import { TRACKING } from '../../text/tracking-parameters.ts'

/** A Story with more links tells of many things, and none of them is what it is about. */
const MOST_LINKS = 3

/**
 * The addresses that a Story is about: the link of its heading, else its few links; of a post that is one Story also its
 * own address. Home pages are left out: everything of a site shares them.
 */
export function ownLinks(
  brief: Pick<Brief, 'title' | 'url'>,
  story: Pick<Story, 'references' | 'heading' | 'kind'>,
): readonly string[] {
  const { references, heading, kind } = story
  const ofHeading = references.filter(({ title }) => title.trim() === heading.trim())
  const few = kind === 'news' && references.length <= MOST_LINKS ? references : []
  const own = (ofHeading.length > 0 ? ofHeading : few).slice(0, MOST_LINKS).map(({ url }) => url)
  if (heading === brief.title) own.push(brief.url)
  return [...new Set(own.flatMap((url) => linkKey(url) ?? []))]
}

/** An address as the key that equal ones share; null for a home page. A place within a page is a story of its own. */
export function linkKey(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const place = PLACE.test(url.hash) ? url.hash : ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  const key = canonicalAddress(url.href)?.replace(/^www\./, '') ?? null
  return key === null || !key.includes('/') ? null : key + place
}

/** Not what feed readers and browsers add: `#:~:text=`, `#atom-everything`, `#comments`. */
const PLACE = /^#(?!:~:|atom-|rss|comments?$|respond$|more-)/
