import { decodeHTML } from 'entities'
import { CAPITALS } from '../../text/letters.ts'
import { plainWords } from '../../text/plain-words.ts'
import { readByLine } from '../by-line.ts'
import { dateOfAddress } from '../dates.ts'
import { publicly } from '../publicly.ts'
import { readJsonLd } from './json-ld.ts'
import { readNearTitle } from './near-title.ts'
import { partThatIsHeading, titleOf, withoutNames } from './page-title.ts'
import { elementsOf, findElement, type HtmlElement, textOf } from './tree.ts'

/** The metadata of a page under the names of front matter: from JSON-LD first, then Open Graph, `<meta>`, `<time>`, `<title>`. */
export function pageFields(root: HtmlElement): ReadonlyMap<string, string> {
  const meta = readMeta(root)
  const linked = readJsonLd(root)
  const html = findElement(root, ({ name }) => name === 'html')
  const from = (...values: (string | null | undefined)[]) =>
    values.find((value) => value !== undefined && value !== null && value.trim() !== '')?.trim() ?? null
  const first = (...names: string[]) => from(...names.map((name) => meta.get(name)))
  const named = from(
    withoutNames(
      // Programs for pages escape a title twice.
      decodeHTML(
        from(
          linked.get('headline'),
          first('og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'sailthru.title'),
        ) ?? '',
      ),
      [first('og:site_name'), first('author'), linked.get('author') ?? null],
    ),
    titleOf(root, first('og:site_name')),
  )
  const title = partThatIsHeading(named, root)
  const near = readNearTitle(root, title)
  const written = {
    title,
    author: authorOf(
      [linked.get('author'), ...AUTHOR_FIELDS.map((name) => meta.get(name)), byLine(root), near.author],
      [first('og:site_name'), linked.get('publisher') ?? null],
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
      near.date,
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

const AUTHOR_FIELDS =
  'author article:author_name parsely-author sailthru.author dc.creator dcterms.creator citation_author byl twitter:data1author'.split(
    ' ',
  )

/** The name of a site, a number, or what somebody signs in with. */
const NO_NAME =
  /^(?:[Aa]dmin\w{0,20}|[Nn]o [Aa]uthor|[a-z\d_-]+|[\w-]{1,40}\.[a-z]{2,10})$|\([\w.-]{1,60}\.[a-z]{2,10}\)$/

const BY = new RegExp(`^\\s*(?:[Bb]y|[Vv]on|[Pp]or|[Pp]ar)\\s+(?=[${CAPITALS}])`)

/** The first name that is a person's; else the first. Programs for pages fill in the site or their user. */
function authorOf(names: readonly (string | null | undefined)[], sites: readonly (string | null)[]): string | null {
  const given = names.flatMap((name) => {
    const clean = name?.replace(BY, '').trim()
    return clean === undefined || clean === '' ? [] : [clean]
  })
  const taken = new Set(sites.map((site) => plainWords(site ?? '')))
  return given.find((name) => !taken.has(plainWords(name)) && !NO_NAME.test(name)) ?? given[0] ?? null
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

function icon(root: HtmlElement): string | null {
  const link = findElement(
    root,
    ({ name, attributes }) => name === 'link' && /\bicon\b/i.test(attributes.get('rel') ?? ''),
  )
  return link?.attributes.get('href') ?? null
}

function timeOf(root: HtmlElement): string | null {
  const time = findElement(root, ({ name, attributes }) => name === 'time' && (attributes.get('datetime') ?? '') !== '')
  const named = findElement(
    root,
    ({ attributes }) => attributes.get('itemprop') === 'datePublished' && attributes.has('content'),
  )
  return named?.attributes.get('content') ?? time?.attributes.get('datetime') ?? null
}

/** `rel="author"`, `itemprop="author"`, or a class name for it: the first with a name in it. */
function byLine(root: HtmlElement): string | null {
  for (const element of elementsOf(root)) {
    const { name, attributes } = element
    if (!BY_LINES.has(name) || !NAMED_AUTHOR.test(AUTHOR_NAMES.map((key) => attributes.get(key) ?? '').join('|')))
      continue
    const text = textOf(element)
      .replace(/\s+/g, ' ')
      .replace(/^\s*(?:(?:written|posted) )?by\s+/i, '')
      .trim()
    if (text === '' || text.length > LONGEST_NAME) continue
    const author =
      readByLine(`by ${text}`)?.author ?? (/\d{4}/.test(text) ? (NAME_AND_MORE.exec(text)?.[1] ?? null) : text)
    if (author !== null) return author
  }
  return null
}

const BY_LINES = new Set('a span div p address'.split(' '))
const AUTHOR_NAMES = ['rel', 'itemprop', 'class']
const NAMED_AUTHOR =
  /^[^|]*\bauthor\b|^[^|]*\|[^|]*\bauthor\b|[|\s](?:byline|writer|author|author-?name(?:-te?xt)?|p-author)(?:\s|$)/i
const LONGEST_NAME = 80
/** "Ann Example / TLN / Updated: Oct 9, 2019", "Ann Example in Trams on 1 June 2019". */
const NAME_AND_MORE = /^([^/|·•\d]{3,40}?)\s(?:[/|·•]|in|on)\s/
