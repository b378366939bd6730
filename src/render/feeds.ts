import { archiveUrl } from '../model/archive-address.ts'
import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import type { DigestSettings } from '../model/settings.ts'
import { escapeAttribute } from '../text/escape-html.ts'
import { feedContent } from './feed-content.ts'

/** An Edition in a feed. */
export interface FeedEdition {
  readonly slot: string
  readonly subject: string
  readonly preheader: string
  readonly frozenAt: Date
  /** Null for an Edition of an older version: the feed then links to its page. */
  readonly content: Digest | null
  /** Which of its Stories are in `content`, if not all. */
  readonly place: PartPlace | null
}

/**
 * Feed readers refuse feeds of many megabytes, and writing them takes time: after this many characters of content, Editions have
 * only a name and a link.
 */
export const MAX_FEED_CONTENT = 250_000

/** Atom, RFC 4287. Editions newest first, as given. */
export function atomFeed(editions: readonly FeedEdition[], settings: DigestSettings): string {
  const home = homeOf(settings)
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE}">`,
    element('id', home),
    element('title', settings.title),
    // A feed must say when it changed; an empty feed never has.
    element('updated', (editions[0]?.frozenAt ?? new Date(0)).toISOString()),
    lines('<author>', element('name', authorOf(settings)), element('uri', home), '</author>'),
    element('generator', 'Marrow'),
    empty('link', { href: `${home}/feed.atom`, rel: 'self', type: 'application/atom+xml' }),
    empty('link', { href: home, rel: 'alternate', type: 'text/html' }),
    ...withContent(editions, settings).map((edition) => atomEntry(edition, settings)),
    '</feed>',
  )
}

function atomEntry({ slot, subject, preheader, frozenAt, content }: WithContent, settings: DigestSettings): string {
  const address = archiveUrl(settings, slot)
  return lines(
    '<entry>',
    element('id', address),
    element('title', subject),
    empty('link', { href: address, rel: 'alternate', type: 'text/html' }),
    element('published', frozenAt.toISOString()),
    element('updated', frozenAt.toISOString()),
    element('summary', preheader),
    content === null ? '' : element('content', content, { type: 'html' }),
    '</entry>',
  )
}

const lines = (...all: readonly string[]) => all.filter((line) => line !== '').join('\n')

type Attributes = Readonly<Record<string, string>>

const element = (name: string, text: string, attributes: Attributes = {}) =>
  `<${name}${written(attributes)}>${escaped(text)}</${name}>`
const empty = (name: string, attributes: Attributes) => `<${name}${written(attributes)}/>`
const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
const escaped = (text: string) => escapeAttribute(characters(text))

/** JSON Feed 1.1, jsonfeed.org/version/1.1. Editions newest first, as given. */
export function jsonFeed(editions: readonly FeedEdition[], settings: DigestSettings): string {
  const home = homeOf(settings)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: characters(settings.title),
    home_page_url: home,
    feed_url: `${home}/feed.json`,
    language: LANGUAGE,
    authors: [{ name: authorOf(settings), url: home }],
    items: withContent(editions, settings).map(({ slot, subject, preheader, frozenAt, content }) => ({
      id: archiveUrl(settings, slot),
      url: archiveUrl(settings, slot),
      title: characters(subject),
      ...(content === null ? { content_text: characters(preheader) } : { content_html: content }),
      summary: characters(preheader),
      date_published: frozenAt.toISOString(),
      date_modified: frozenAt.toISOString(),
    })),
  }
  return JSON.stringify(feed, null, 2)
}

/** The language of Marrow's own texts; each Issue names its own. */
const LANGUAGE = 'en'

const homeOf = ({ url, slug }: DigestSettings) => `${url}/archive/${slug}`

const authorOf = ({ from, title }: DigestSettings) => characters(from.name ?? title)

/** What of an Edition is written: its content as HTML; null where the feed has no room for it. */
type WithContent = Omit<FeedEdition, 'content'> & { readonly content: string | null }

function withContent(editions: readonly FeedEdition[], settings: DigestSettings): WithContent[] {
  let room = MAX_FEED_CONTENT
  return editions.map((edition) => {
    const content =
      edition.content === null ? null : characters(feedContent({ ...edition, content: edition.content }, settings))
    room -= content?.length ?? 0
    return { ...edition, content: room < 0 ? null : content }
  })
}

/** Characters that XML 1.0 cannot contain, even escaped: control characters and lone surrogates. */
const characters = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (c) => (/[\t\n\r]/.test(c) ? c : ''))
