import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { archiveUrl } from '../model/archive-address.ts'
import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import type { DigestSettings } from '../model/settings.ts'
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
  return generateAtomFeed({
    xml: { lang: LANGUAGE },
    id: home,
    title: { value: characters(settings.title) },
    // A feed must say when it changed; an empty feed never has.
    updated: editions[0]?.frozenAt ?? new Date(0),
    authors: [{ name: authorOf(settings), uri: home }],
    generator: { text: 'Marrow' },
    links: [
      { href: `${home}/feed.atom`, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    entries: withContent(editions, settings).map(({ slot, subject, preheader, frozenAt, content }) => ({
      id: archiveUrl(settings, slot),
      title: { value: characters(subject) },
      links: [{ href: archiveUrl(settings, slot), rel: 'alternate', type: 'text/html' }],
      published: frozenAt,
      updated: frozenAt,
      summary: { value: characters(preheader) },
      ...(content === null ? {} : { content: { type: 'html', value: content } }),
    })),
  })
}

/** JSON Feed 1.1, jsonfeed.org/version/1.1. Editions newest first, as given. */
export function jsonFeed(editions: readonly FeedEdition[], settings: DigestSettings): string {
  const home = homeOf(settings)
  const feed = generateJsonFeed({
    title: characters(settings.title),
    home_page_url: home,
    feed_url: `${home}/feed.json`,
    language: LANGUAGE,
    authors: [{ name: authorOf(settings), url: home }],
    items: withContent(editions, settings).map(({ slot, subject, preheader, frozenAt, content }) => ({
      id: archiveUrl(settings, slot),
      url: archiveUrl(settings, slot),
      title: characters(subject),
      summary: characters(preheader),
      date_published: frozenAt,
      date_modified: frozenAt,
      ...(content === null ? { content_text: characters(preheader) } : { content_html: content }),
    })),
  }) as object
  // The library leaves out empty lists, but a feed must have its list.
  return JSON.stringify(editions.length === 0 ? { ...feed, items: [] } : feed, null, 2)
}

/** The language of Marrow's own texts; each Issue names its own. */
const LANGUAGE = 'en'

const homeOf = ({ url, slug }: DigestSettings) => `${url}/archive/${slug}`

const authorOf = ({ from, title }: DigestSettings) => characters(from.name ?? title)

function withContent(editions: readonly FeedEdition[], settings: DigestSettings) {
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
