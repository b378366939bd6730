import { fail, ok, type Result } from '../../model/result.ts'
import type { SourceKind } from '../../model/source.ts'
import { FEED_ENTRIES } from '../limits.ts'
import type { ParseError } from '../parse-error.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { readJsonFeed } from './json-feed.ts'
import { readXmlFeed } from './xml-feed.ts'

/** Reads the entries of a feed, in the feed's order. An entry that is listed twice counts once. */
export function readFeed(text: string, kind: SourceKind, address: string | null): Result<Feed, ParseError> {
  const read = kind === 'json-feed' ? readJsonFeed(text, address) : readXmlFeed(text, kind, address)
  if (!read.ok) return read
  const { entries } = read.value
  if (entries.length > FEED_ENTRIES) return fail({ kind: 'too-many', what: 'entries', limit: FEED_ENTRIES })
  return entries.length === 0
    ? fail({ kind: 'no-issue', reason: 'no entries' })
    : ok({ ...read.value, entries: withoutRepeats(entries) })
}

function withoutRepeats(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const same = JSON.stringify([entry.id, entry.url, entry.title, entry.content])
    return !seen.has(same) && seen.add(same) !== undefined
  })
}
