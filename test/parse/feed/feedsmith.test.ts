import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/parse/charset/decode-text.ts'
import { detectKind } from '../../../src/parse/detect.ts'
import { readFeed } from '../../../src/parse/feed/read-feed.ts'

/** Feeds that are shipped, and those of the corpus that `MARROW_CORPUS` names. */
const FOLDERS = [
  join(import.meta.dirname, '../../corpus/forms'),
  join(process.env.MARROW_CORPUS ?? '-', 'feed'),
].filter(existsSync)
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:rss|atom|xml)$|feed\.json$/.test(name))
    .map((name) => ({ name, file: join(folder, name) })),
)

interface Told {
  readonly title: string
  readonly url: string
  readonly content: string
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : String(fieldsOf(value).value ?? ''))
const flat = (value: string): string => value.replace(/\s+/g, ' ').trim()

/** Atom wraps XHTML in an element that is no part of it (RFC 4287 3.1.1.3). */
const withoutWrapper = (content: string): string => /^<div xmlns=[^>]*>(.*)<\/div>$/.exec(content)?.[1] ?? content

/** What another reader finds in a feed: of each entry its title, its link and its longest text. */
function byFeedsmith(xml: string): Told[] {
  const feed = parseFeed(xml).feed as Fields
  const entries = (feed.items ?? feed.entries ?? []) as readonly Fields[]
  return entries.map((entry) => {
    const links = (entry.links ?? []) as readonly Fields[]
    const link = links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0]
    return {
      title: flat(text(entry.title)),
      url: text(entry.link ?? entry.url ?? link?.href),
      content: flat(
        text(
          fieldsOf(entry.content).encoded ?? entry.content ?? entry.content_html ?? entry.description ?? entry.summary,
        ),
      ),
    }
  })
}

describe('reads what feedsmith reads', () => {
  test.each(files)('$name', ({ file }) => {
    const bytes = readFileSync(file)
    const kind = detectKind(bytes.subarray(0, 8_000).toString('latin1'))
    const decoded = decodeText(bytes, kind)
    if (!decoded.ok) throw new Error('not decoded')
    const ours = readFeed(decoded.value.text, kind, 'https://a.example/feed')
    if (!ours.ok) throw new Error('not read')
    const theirs = byFeedsmith(decoded.value.text)
    expect(theirs.length).toBeGreaterThan(0)
    const found = ours.value.entries.map(({ title, url, content }) => ({
      title: flat(title ?? ''),
      url: url ?? '',
      content: withoutWrapper(flat(content)),
    }))
    expect(found).toEqual(
      theirs.map(({ url, ...entry }, i) => ({
        ...entry,
        // Behind FeedBurner's counter stands the address of the page itself.
        url: decoded.value.text.includes(`<feedburner:origLink>${found[i]?.url}`)
          ? found[i]?.url
          : (URL.parse(url, ours.value.url ?? 'https://a.example/feed')?.href ?? ''),
      })),
    )
  })
})
