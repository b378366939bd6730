import { isPrivateHost } from '../../model/public-address.ts'
import { oneLine } from '../../text/one-line.ts'
import { dateOfAddress, findDate, isDateAlone, readDate } from '../dates.ts'
import { readJsonLd } from './json-ld.ts'
import { titleOf, withoutNames } from './page-title.ts'
import { elementsOf, findElement, type HtmlElement, textOf } from './tree.ts'

/** The metadata of a page under the names of front matter: from JSON-LD first, then Open Graph, `<meta>`, `<time>`, `<title>`. */
export function pageFields(root: HtmlElement): ReadonlyMap<string, string> {
  const meta = readMeta(root)
  const linked = readJsonLd(root)
  const html = findElement(root, ({ name }) => name === 'html')
  const from = (...values: (string | null | undefined)[]) =>
    values.find((value) => value !== undefined && value !== null && value.trim() !== '')?.trim() ?? null
  const first = (...names: string[]) => from(...names.map((name) => meta.get(name)))
  const written = {
    title: from(
      withoutNames(
        from(
          linked.get('headline'),
          first('og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title'),
        ),
        [first('og:site_name'), first('author'), linked.get('author') ?? null],
      ),
      titleOf(root, first('og:site_name')),
    ),
    author: from(
      linked.get('author'),
      first(
        'author',
        'article:author_name',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'byl',
        'twitter:data1author',
      ),
      byLine(root),
    ),
    url: from(...[canonical(root), first('og:url', 'twitter:url', 'parsely-link'), linked.get('url')].map(publicly)),
    date: from(
      linked.get('datePublished'),
      first(
        'article:published_time',
        'og:article:published_time',
        'article:published',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publish_date',
        'displaydate',
        'citation_publication_date',
        'article.published',
        'og:published_time',
      ),
      timeOf(root),
      dateOfAddress(canonical(root) ?? first('og:url') ?? ''),
      writtenDate(root),
      linked.get('dateModified'),
      first('article:modified_time', 'og:updated_time'),
    ),
    language: from(
      html?.attributes.get('lang'),
      html?.attributes.get('xml:lang'),
      first('content-language', 'og:locale'),
    ),
    description: from(
      linked.get('description'),
      first('og:description', 'description', 'twitter:description', 'dc.description'),
    ),
    sitename: from(first('og:site_name'), linked.get('publisher')),
    icon: icon(root),
  }
  return new Map(Object.entries(written).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))
}

function readMeta(root: HtmlElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const { name, attributes } of elementsOf(root)) {
    if (name !== 'meta') continue
    const key = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('http-equiv')
    )
      ?.trim()
      .toLowerCase()
    const value = attributes.get('content')?.trim()
    if (key === undefined || value === undefined || value === '') continue
    // Open Graph names an author by a profile address.
    const kept = key === 'article:author' ? 'article:author_name' : key
    if (kept === 'article:author_name' && /^https?:/.test(value)) continue
    if (!meta.has(kept)) meta.set(kept, value)
  }
  return meta
}

function canonical(root: HtmlElement): string | null {
  const link = findElement(
    root,
    ({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? ''),
  )
  return link?.attributes.get('href') ?? null
}

/** A generator that was run to look at a page writes `http://localhost:4000/`. */
function publicly(address: string | null | undefined): string | null {
  const host = URL.parse(address ?? '')?.hostname
  return address === undefined || address === null || (host !== undefined && isPrivateHost(host)) ? null : address
}

function icon(root: HtmlElement): string | null {
  const link = findElement(
    root,
    ({ name, attributes }) => name === 'link' && /\bicon\b/i.test(attributes.get('rel') ?? ''),
  )
  return link?.attributes.get('href') ?? null
}

function timeOf(root: HtmlElement): string | null {
  const time = findElement(root, ({ name, attributes }) => name === 'time' && (attributes.get('datetime') ?? '') !== '')
  return time?.attributes.get('datetime') ?? null
}

/**
 * The date written near the page's heading: "Posted by Ann on March 4, 2026", `<p class="date">4 March 2026</p>`, or a date alone in its
 * element.
 */
function writtenDate(root: HtmlElement): string | null {
  const elements = elementsOf(root)
  const heading = elements.findIndex(({ name }) => name === 'h1')
  const above = elements.slice(Math.max(0, heading - ABOVE), Math.max(0, heading)).toReversed()
  for (const element of [...elements.slice(heading + 1, heading + 1 + NEAR), ...above]) {
    if (!/^(?:p|div|span|em|small|time|li|h[2-6])$/.test(element.name)) continue
    const text = oneLine(textOf(element))
    if (text.length > 120 || !/\d/.test(text)) continue
    const dated = DATED.test(element.attributes.get('class') ?? '') || PUBLISHED.test(text) || isDateAlone(text)
    const date = dated ? (findDate(text) ?? readDate(DOTTED.exec(text)?.[0] ?? null)) : null
    if (date !== null) return date
  }
  return null
}

const NEAR = 40
const ABOVE = 8
const DATED = /(?:^|[\s_-])(?:date|dated|published|pubdate|posted|updated|datum|fecha|data)(?:$|[\s_-])/i
const PUBLISHED =
  /^(?:posted|published|written|veröffentlicht|erschienen|erstellt|datum|stand|publié|paru|mis en ligne|publicado|publicada|fecha|pubblicato|geplaatst|gepubliceerd|opublikowano|опубликовано|投稿日|公開日|发布|發布|게시)/i
/** "04.03.2026": with dots the day comes first. */
const DOTTED = /(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)/

/** `rel="author"`, `itemprop="author"`, or a class name for it. */
function byLine(root: HtmlElement): string | null {
  const element = findElement(
    root,
    ({ name, attributes }) =>
      (name === 'a' || name === 'span' || name === 'div' || name === 'p' || name === 'address') &&
      (/\bauthor\b/.test(attributes.get('rel') ?? '') ||
        /\bauthor\b/.test(attributes.get('itemprop') ?? '') ||
        /(?:^|\s)(?:byline|author|author-name|p-author)(?:\s|$)/i.test(attributes.get('class') ?? '')),
  )
  const text =
    element === null
      ? ''
      : textOf(element)
          .replace(/\s+/g, ' ')
          .replace(/^\s*by\s+/i, '')
          .trim()
  return text === '' || text.length > 80 ? null : text
}
