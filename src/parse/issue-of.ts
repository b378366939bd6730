import type { Issue } from '../model/issue.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { withoutControls, withoutDirections } from '../text/controls.ts'
import { sha256 } from '../text/sha256.ts'
import { announcedButMissing } from './announced.ts'
import { readMail } from './email/read-mail.ts'
import type { Feed, FeedEntry } from './feed/feed.ts'
import { readEntry } from './feed/read-entry.ts'
import { identifySections, issueKey } from './identify.ts'
import { issueId } from './issue-id.ts'
import { detectLanguage, fitsScript } from './language.ts'
import { MAIL_BYTES } from './limits.ts'
import type { ParseError } from './parse-error.ts'
import type { Post } from './post.ts'

type Bytes = Pick<Source, 'name' | 'bytes' | 'charset'>

/** One entry of a feed as an Issue. `name` is its path. */
export async function parseEntry(
  entry: FeedEntry,
  feed: Pick<Feed, 'author' | 'url' | 'language'>,
  name: string,
): Promise<Result<Issue, ParseError>> {
  const post = readEntry(entry, feed)
  return post.ok ? ok(await issueOf(post.value, { name, bytes: new Uint8Array() }, new Set())) : post
}

/** A mail as an Issue. Separate from `parseSource`, so that a Worker that reads feeds and mails contains no YAML parser. */
export async function parseMail(source: Pick<Source, 'name' | 'bytes'>): Promise<Result<Issue, ParseError>> {
  if (source.bytes.length > MAIL_BYTES)
    return fail({ kind: 'too-large', bytes: source.bytes.length, limit: MAIL_BYTES })
  const post = await readMail(source)
  return post.ok ? ok(await issueOf(post.value, source, new Set())) : post
}

/** Gives a post its identity as an Issue. `taken` are the ids of other Issues. */
export async function issueOf(post: Post, source: Bytes, taken: ReadonlySet<string>): Promise<Issue> {
  const { document, sections, notTold, thin, entry, part } = post
  const fields = { ...post.fields, author: cleaned(post.fields.author), site: cleaned(post.fields.site) }
  const title = cleaned(post.title)
  const path = source.name
  const key = await issueKey({ url: fields.url, title, date: fields.date, path }, entry)
  const says = fields.language !== null && fitsScript(fields.language, document) ? fields.language : null
  const looksLike = says === null || isEnglish(says) ? detectLanguage(document) : null
  return {
    ...fields,
    id: issueId(title, taken),
    key,
    path,
    documentHash: await sha256(part ?? source.bytes),
    // Many templates of mails and pages say that they are English, whatever is written in them.
    language: (says !== null && (looksLike === null || looksLike === 'en') ? says : null) ?? looksLike,
    title,
    excerpt: fields.excerpt !== null && repeatsBody(fields.excerpt, document.text) ? null : fields.excerpt,
    sections: await identifySections(key, sections),
    announced: announcedButMissing(title, sections),
    notTold,
    ...(thin ? { thin } : {}),
  }
}

const isEnglish = (tag: string): boolean => /^en(?:-|$)/i.test(tag)

/** A name that is shown on a line of its own. Feeds and mails give theirs in different ways. */
function cleaned<T extends string | null>(name: T): T {
  return (name === null ? null : withoutDirections(withoutControls(name))) as T
}

/** Aggregators also put the cut-off body into `excerpt`; that is not a summary. */
function repeatsBody(excerpt: string, body: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, '').replace(/(?:…|\.\.\.)$/, '')
  const start = flat(excerpt).slice(0, 200)
  return flat(excerpt).length > 400 && flat(body.slice(0, 4 * excerpt.length)).includes(start)
}
