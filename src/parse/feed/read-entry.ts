import { escapeUTF8 } from 'entities'
import { ok, type Result } from '../../model/result.ts'
import type { Source, SourceKind } from '../../model/source.ts'
import { plainWords } from '../../text/plain-words.ts'
import { truncate } from '../../text/truncate.ts'
import type { Fields } from '../front-matter/parse-front-matter.ts'
import { readBody } from '../html/read-body.ts'
import type { ParseError } from '../parse-error.ts'
import { cutLayout, type Post } from '../post.ts'
import { readPostFields } from '../post-fields.ts'
import { publicly } from '../publicly.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { feedDate } from './feed-date.ts'
import { readFeed } from './read-feed.ts'

/** All entries of a feed as posts, in the feed's order. */
export function readEntries(
  text: string,
  kind: SourceKind,
  { name }: Pick<Source, 'name'>,
): Result<readonly [Post, ...Post[]], ParseError> {
  const feed = readFeed(text, kind, /^https?:/i.test(name) ? name : null)
  if (!feed.ok) return feed
  const posts: Post[] = []
  for (const entry of feed.value.entries) {
    const post = readEntry(entry, feed.value)
    if (!post.ok) return post
    posts.push(post.value)
  }
  return ok(posts as [Post, ...Post[]])
}

/** One entry as a post: a newsletter of its own, or one story. */
export function readEntry(entry: FeedEntry, feed: Pick<Feed, 'author' | 'url' | 'language'>): Result<Post, ParseError> {
  const base = entry.base ?? feed.url
  const given = readBody(entry.content, base, entry.title ?? '')
  if (!given.ok) return given
  // An entry may be only a title with a link to a page.
  const bare = isNothingButTitle(entry, given.value.document.text)
  const body = bare ? readBody(linkTo(entry), base, entry.title ?? '') : given
  if (!body.ok) return body
  const { document } = body.value
  const { left } = given.value
  const title = entry.title ?? titleOf(document.text)
  const fields = readPostFields(fieldsOf(entry, feed, title), '')
  return ok({
    ...cutLayout(document, { ...fields, title }, left),
    fields: { ...fields, title },
    title,
    thin: entry.thin,
    entry: entry.id === null ? `content ${entry.title ?? ''}\n${entry.content}` : `entry ${feed.url ?? ''} ${entry.id}`,
    part: `${entry.title ?? ''}\n${entry.content}`,
  })
}

function isNothingButTitle({ title }: FeedEntry, text: string): boolean {
  const words = plainWords(text)
  return words === '' ? text.trim() === '' : title !== null && words === plainWords(title)
}

const linkTo = ({ title, url }: FeedEntry): string =>
  title === null || url === null ? '' : `<ul><li><a href="${escapeUTF8(url)}">${escapeUTF8(title)}</a></li></ul>`

function fieldsOf(entry: FeedEntry, feed: Pick<Feed, 'author' | 'language'>, title: string): Fields {
  const fields = new Map<string, string>([['title', title]])
  const set = (name: string, value: string | null) => {
    if (value !== null && value.trim() !== '') fields.set(name, value)
  }
  set('author', entry.author ?? feed.author)
  set('url', publicly(entry.url))
  set('date', feedDate(entry.date))
  set('language', entry.language ?? feed.language)
  set('summary', entry.summary === null ? null : truncate(entry.summary.replace(/<[^<>]{0,2000}>/g, ' '), 1_000))
  return fields
}

/** An entry without a title is named by its first words. */
function titleOf(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  const sentence = /^.{10,100}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  return sentence === '' ? 'Untitled' : truncate(sentence, 100)
}
