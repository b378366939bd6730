import { nextVisit } from '../collect/backoff.ts'
import {
  type Collecting,
  type CollectQueue,
  type NewDocument,
  NOTE_AGAIN_DAYS,
  ROW_LIMIT,
  type VisitClaim,
  type VisitRecord,
} from '../collect/collecting.ts'
import type { FetchDocument, Fetched } from '../collect/fetch.ts'
import { entryKeys } from '../collect/identity.ts'
import { planEntries } from '../collect/plan-entries.ts'
import type { VisitTrouble } from '../collect/trouble.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeText } from '../parse/charset/decode-text.ts'
import { readDate } from '../parse/dates.ts'
import { detectKind } from '../parse/detect.ts'
import type { Feed, FeedEntry } from '../parse/feed/feed.ts'
import { feedDate } from '../parse/feed/feed-date.ts'
import { readFeed } from '../parse/feed/read-feed.ts'
import { explainParseError, SOURCE_NAMES } from '../parse/parse-error.ts'
import { hoursBefore } from '../schedule/plan-slots.ts'
import { publishedAt } from '../schedule/published-at.ts'
import { pack } from '../text/pack.ts'
import { sha256 } from '../text/sha256.ts'

export interface VisitPorts {
  readonly collecting: Collecting
  readonly queue: CollectQueue
  readonly fetch: FetchDocument
  /** A random number from 0 up to 1. */
  readonly chance: () => number
}

/** Characters that one visit stores at most. */
const VISIT_LIMIT = 8_000_000

/**
 * Visits a feed once: requests it, stores new entries as documents, and queues each to be read. A visit that ends before it is
 * recorded is repeated later; a tick finds documents that are recorded and not yet in the queue.
 */
export async function visitSource(ports: VisitPorts, source: string, now: Date): Promise<'visited' | 'not-now'> {
  const { collecting, queue } = ports
  const claim = await collecting.claimVisit(source, now)
  if (claim === null) return 'not-now'
  const fetched = await ports.fetch(claim, now)
  const visit = await recordOf(ports, claim, fetched, now)
  const { nextOfHost } = await collecting.recordVisit(claim, visit, now)
  const documents = visit.kind === 'read' ? visit.documents.filter(({ body }) => body !== null) : []
  await queue.send([
    ...documents.map(({ id }) => ({ do: 'read' as const, document: id })),
    ...(nextOfHost === null ? [] : [{ do: 'visit' as const, source: nextOfHost }]),
  ])
  return 'visited'
}

async function recordOf(
  { collecting, chance }: VisitPorts,
  claim: VisitClaim,
  fetched: Fetched,
  now: Date,
): Promise<VisitRecord> {
  const { newAt } = claim
  const failed = (trouble: VisitTrouble, askedSeconds: number | null = null): VisitRecord => ({
    kind: 'failed',
    trouble,
    nextAt: nextVisit({ failures: claim.failures + 1, newAt, askedSeconds }, now, chance()),
  })
  const quiet = nextVisit({ failures: 0, newAt, askedSeconds: null }, now, chance())
  if (fetched.kind === 'trouble') return failed(fetched.trouble, fetched.retryAfter)
  if (fetched.kind === 'unchanged') return { kind: 'unchanged', nextAt: quiet }
  const { etag, lastModified, bytes, address } = fetched
  const bodyHash = await sha256(bytes)
  const isMoved = fetched.permanentAddress !== claim.address
  if (bodyHash === claim.bodyHash && !isMoved) return { kind: 'unchanged', nextAt: quiet, etag, lastModified }
  const read = readFeedBytes(bytes, fetched.charset, address)
  if (!read.ok) return failed(read.error)
  const feed = read.value
  const keys = entryKeys(feed.entries, feed.url)
  const listed = feed.entries.map(({ date }, at) => ({ keys: keys[at] ?? [], date: dateOf(date) }))
  const known = await collecting.findKnown(claim.source, [...new Set(keys.flat())])
  const plan = planEntries(listed, known, claim)
  const documents = await documentsOf(claim.source, feed, keys, plan.take)
  const longAgo = hoursBefore(now, NOTE_AGAIN_DAYS * 24)
  const notedLongAgo = [...known].flatMap(([key, at]) => (at < longAgo ? [key] : []))
  const waiting = plan.waiting + plan.take.length - documents.length
  const hasMore = waiting > 0
  return {
    kind: 'read',
    nextAt: nextVisit(
      { failures: 0, newAt: documents.length > 0 ? now : newAt, askedSeconds: null, hasMore },
      now,
      chance(),
    ),
    address: fetched.permanentAddress,
    title: feed.title?.replace(/\s+/g, ' ').trim().slice(0, 200) || null,
    etag: hasMore ? null : etag,
    lastModified: hasMore ? null : lastModified,
    bodyHash: hasMore ? null : bodyHash,
    seen: [...plan.seen, ...notedLongAgo],
    documents,
  }
}

/** Parses the bytes of a feed, in any dialect. */
export function readFeedBytes(bytes: Uint8Array, charset: string | null, address: string): Result<Feed, VisitTrouble> {
  const unreadable = (reason: string) => fail<VisitTrouble>({ kind: 'unreadable', reason })
  if (bytes.length === 0) return unreadable('The server answered with an empty page.')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000)).replace(/^ï»¿/, '')
  const decoded = decodeText(bytes, detectKind(head), charset)
  if (!decoded.ok) return unreadable(explainParseError(decoded.error))
  const { text } = decoded.value
  const kind = detectKind(text)
  if (!FEEDS.has(kind)) return fail({ kind: 'no-feed', found: SOURCE_NAMES[kind] })
  const feed = readFeed(text, kind, address)
  if (feed.ok) return ok(feed.value)
  // A new feed without entries is valid.
  if (feed.error.kind === 'no-issue') return ok({ title: null, url: null, author: null, language: null, entries: [] })
  return unreadable(explainParseError(feed.error))
}

const FEEDS: ReadonlySet<string> = new Set(['rss', 'atom', 'rdf', 'json-feed'])

export const dateOf = (written: string | null): Date | null => publishedAt(readDate(feedDate(written)), 'UTC')

/** What is stored of an entry: the entry itself, and what its feed says about all entries. */
export interface StoredEntry {
  readonly entry: FeedEntry
  readonly feed: Pick<Feed, 'author' | 'url' | 'language'>
}

async function documentsOf(
  source: string,
  { entries, author, url, language }: Feed,
  keys: readonly (readonly string[])[],
  take: readonly number[],
): Promise<readonly NewDocument[]> {
  const documents: NewDocument[] = []
  let stored = 0
  for (const at of take) {
    const entry = entries[at]
    const own = keys[at]
    if (entry === undefined || own === undefined) continue
    const text = JSON.stringify({ entry, feed: { author, url, language } } satisfies StoredEntry)
    const body = await pack(text)
    if (documents.length > 0 && stored + body.length > VISIT_LIMIT) break
    stored += body.length
    documents.push({
      id: (await sha256(`${source}\n${own[0]}`)).slice(0, 32),
      title: (entry.title ?? entry.url ?? 'Untitled').slice(0, 300),
      keys: own,
      bytes: text.length,
      body: body.length > ROW_LIMIT ? null : body,
    })
  }
  return documents
}
