import type { Issue } from '../model/issue.ts'
import { ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { withoutControls, withoutDirections } from '../text/controls.ts'
import { sha256 } from '../text/sha256.ts'
import { announcedButMissing } from './announced.ts'
import type { Feed, FeedEntry } from './feed/feed.ts'
import { readEntry } from './feed/read-entry.ts'
import { identifySections, issueKey } from './identify.ts'
import { issueId } from './issue-id.ts'
import { detectLanguage, fitsScript } from './language.ts'
import { PARSE_LIMITS, type ParseLimits } from './limits.ts'
import type { ParseError } from './parse-error.ts'
import type { Post } from './post.ts'
import { readDocument } from './read-document.ts'

type Bytes = Pick<Source, 'name' | 'bytes' | 'charset'>

/**
 * Bytes of any form to Issues: one of a text, a page or a mail, one of each entry of a feed, in its order. Never throws on any
 * input; `taken` are the ids that other Issues of the bundle have.
 */
export async function parseIssues(
  source: Bytes,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<readonly Issue[], ParseError>> {
  const read = await readDocument(source, limits)
  if (!read.ok) return read
  const ids = new Set(taken)
  const issues: Issue[] = []
  for (const post of read.value.posts) {
    const issue = await issueOf(post, source, ids)
    ids.add(issue.id)
    issues.push(issue)
  }
  return ok(issues)
}

/** The only Issue of a document, and the first one of a feed. */
export async function parseSource(
  source: Bytes,
  taken: ReadonlySet<string> = new Set(),
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<Issue, ParseError>> {
  const read = await readDocument(source, limits)
  if (!read.ok) return read
  const [first] = read.value.posts
  return ok(await issueOf(first, source, taken))
}

/** One entry of a feed as an Issue. `name` is its path. */
export async function parseEntry(
  entry: FeedEntry,
  feed: Pick<Feed, 'author' | 'url' | 'language'>,
  name: string,
): Promise<Result<Issue, ParseError>> {
  const post = readEntry(entry, feed)
  return post.ok ? ok(await issueOf(post.value, { name, bytes: new Uint8Array() }, new Set())) : post
}

async function issueOf(post: Post, source: Bytes, taken: ReadonlySet<string>): Promise<Issue> {
  const { document, sections, notTold, thin, entry, part } = post
  const fields = { ...post.fields, author: cleaned(post.fields.author), site: cleaned(post.fields.site) }
  const title = cleaned(post.title)
  const path = source.name
  const key = await issueKey({ url: fields.url, title, date: fields.date, path }, entry)
  const says = fields.language !== null && fitsScript(fields.language, document) ? fields.language : null
  return {
    ...fields,
    id: issueId(title, taken),
    key,
    path,
    documentHash: await sha256(part ?? source.bytes),
    language: says ?? detectLanguage(document),
    title,
    excerpt: fields.excerpt !== null && repeatsBody(fields.excerpt, document.text) ? null : fields.excerpt,
    sections: await identifySections(key, sections),
    announced: announcedButMissing(title, sections),
    notTold,
    ...(thin ? { thin } : {}),
  }
}

/** A name that is shown on a line of its own. Feeds and mails say theirs in their own ways. */
function cleaned<T extends string | null>(name: T): T {
  return (name === null ? null : withoutDirections(withoutControls(name))) as T
}

/** Aggregators put the body, cut off, into `excerpt` as well; that is no summary. */
function repeatsBody(excerpt: string, body: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, '').replace(/(?:…|\.\.\.)$/, '')
  const start = flat(excerpt).slice(0, 200)
  return flat(excerpt).length > 400 && flat(body.slice(0, 4 * excerpt.length)).includes(start)
}
