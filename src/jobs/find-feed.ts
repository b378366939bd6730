import type { FetchDocument, Fetched } from '../collect/fetch.ts'
import type { VisitTrouble } from '../collect/trouble.ts'
import type { Brief } from '../model/brief.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeText } from '../parse/charset/decode-text.ts'
import type { Feed, FeedEntry } from '../parse/feed/feed.ts'
import { feedLinks } from '../parse/html/feed-links.ts'
import { parseEntry } from '../parse/parse-entry.ts'
import { summarizeIssue } from '../summarize/brief.ts'
import { dateOf, readFeedBytes } from './visit-source.ts'

export interface FoundFeed {
  /** Where it is now. */
  readonly address: string
  readonly title: string
  readonly entries: number
  /** Of the newest entry, as it would be told; null where there is none, or it cannot be read. */
  readonly newest: Brief | null
  /** Other feeds that the page names. */
  readonly others: readonly { readonly address: string; readonly title: string }[]
}

/** Where sites have their feed that do not name it. */
const USUAL_PATHS = ['/feed', '/rss.xml', '/atom.xml']

/**
 * Finds the feed of an address that somebody pasted: the feed itself, or the page of a site that names one (autodiscovery), or one
 * that has it at a usual place.
 */
export async function findFeed(
  fetch: FetchDocument,
  pasted: string,
  now: Date,
): Promise<Result<FoundFeed, VisitTrouble>> {
  const address = withScheme(pasted)
  const fetched = await fetch({ address }, now)
  const direct = asFeed(fetched)
  if (direct.ok) return ok(await describe(direct.value, []))
  if (fetched.kind !== 'document' || direct.error.kind !== 'no-feed') return direct
  const links = feedLinks(textOf(fetched), fetched.address)
  const usual = USUAL_PATHS.map((path) => ({ address: new URL(path, fetched.address).href, title: '' }))
  for (const link of links.length > 0 ? links.slice(0, USUAL_PATHS.length) : usual) {
    const feed = asFeed(await fetch({ address: link.address }, now))
    if (feed.ok)
      return ok(
        await describe(
          feed.value,
          links.filter((other) => other.address !== link.address),
        ),
      )
  }
  return fail({ kind: 'no-feed', found: 'a web page that names no feed' })
}

const withScheme = (pasted: string): string => {
  const text = pasted.trim()
  // What a port follows is a host: `example.org:8080`.
  return /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(text)
    ? text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:')
    : `https://${text}`
}

function textOf(fetched: Extract<Fetched, { kind: 'document' }>): string {
  const decoded = decodeText(fetched.bytes, 'html', fetched.charset)
  return decoded.ok ? decoded.value.text : ''
}

interface FeedAt {
  readonly address: string
  readonly feed: Feed
}

function asFeed(fetched: Fetched): Result<FeedAt, VisitTrouble> {
  if (fetched.kind === 'trouble') return fail(fetched.trouble)
  if (fetched.kind === 'unchanged') return fail({ kind: 'refused', status: 304 })
  const feed = readFeedBytes(fetched.bytes, fetched.charset, fetched.address)
  return feed.ok ? ok({ address: fetched.permanentAddress, feed: feed.value }) : feed
}

async function describe({ address, feed }: FeedAt, others: FoundFeed['others']): Promise<FoundFeed> {
  const newest = newestOf(feed.entries)
  const issue = newest === null ? null : await parseEntry(newest, feed, 'sources/new/entry')
  return {
    address,
    title: feed.title?.replace(/\s+/g, ' ').trim() || new URL(address).hostname,
    entries: feed.entries.length,
    newest: issue?.ok ? summarizeIssue(issue.value) : null,
    others,
  }
}

function newestOf(entries: readonly FeedEntry[]): FeedEntry | null {
  const age = (entry: FeedEntry | undefined) => dateOf(entry?.date ?? null)?.getTime() ?? Number.NEGATIVE_INFINITY
  let best: FeedEntry | undefined
  for (const entry of entries) if (best === undefined || age(entry) > age(best)) best = entry
  return best ?? null
}
