import { fail, ok, type Result } from '../../model/result.ts'
import { escapeText } from '../../text/escape-html.ts'
import type { ParseError } from '../parse-error.ts'
import { resolved } from './addresses.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). A value of the wrong type counts as missing. */
export function readJsonFeed(text: string, address: string | null): Result<Feed, ParseError> {
  let wire: unknown
  try {
    wire = JSON.parse(text)
  } catch {
    return fail({ kind: 'broken', source: 'json-feed', reason: 'it is no valid JSON' })
  }
  const feed = fieldsOf(wire)
  const url = resolved(string(feed.home_page_url) ?? string(feed.feed_url), address)
  const items = Array.isArray(feed.items) ? feed.items : []
  return ok({
    title: string(feed.title),
    url,
    author: authorOf(feed),
    language: string(feed.language),
    entries: items.map((item) => readItem(fieldsOf(item), url)),
  })
}

function readItem(item: Fields, base: string | null): FeedEntry {
  const full = string(item.content_html) ?? escaped(string(item.content_text))
  const summary = string(item.summary)
  const url = resolved(string(item.url) ?? string(item.external_url), base)
  return {
    id: string(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null),
    url,
    title: string(item.title),
    author: authorOf(item),
    date: string(item.date_published) ?? string(item.date_modified),
    language: string(item.language),
    content: full ?? summary ?? '',
    summary: full === null ? null : summary,
    thin: full === null,
    base: url ?? base,
  }
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const string = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** Version 1.1 lists authors, version 1.0 has one. */
function authorOf(fields: Fields): string | null {
  const all = Array.isArray(fields.authors) ? fields.authors : [fields.author]
  const names = all.flatMap((author) => string(fieldsOf(author).name) ?? [])
  return names.length === 0 ? null : names.slice(0, 5).join(', ')
}

/** Plain text stays plain text, even if it looks like HTML. */
const escaped = (text: string | null): string | null =>
  text === null ? null : escapeText(text).replaceAll('\n\n', '<p>').replaceAll('\n', '<br>')
