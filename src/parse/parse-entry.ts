import type { Issue } from '../model/issue.ts'
import { ok, type Result } from '../model/result.ts'
import type { Feed, FeedEntry } from './feed/feed.ts'
import { readEntry } from './feed/read-entry.ts'
import { issueOf } from './issue-of.ts'
import type { ParseError } from './parse-error.ts'

/** One entry of a feed as an Issue. `name` is its path. */
export async function parseEntry(
  entry: FeedEntry,
  feed: Pick<Feed, 'author' | 'url' | 'language'>,
  name: string,
): Promise<Result<Issue, ParseError>> {
  const post = readEntry(entry, feed)
  return post.ok ? ok(await issueOf(post.value, { name, bytes: new Uint8Array() }, new Set())) : post
}
