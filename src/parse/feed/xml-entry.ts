import { decodeHTML } from 'entities'
import { escapeText } from '../../text/escape-html.ts'
import { resolved } from './addresses.ts'
import type { FeedEntry } from './feed.ts'
import type { XmlEntry, XmlField } from './xml-feed.ts'

/** One entry of RSS, RDF or Atom. Its values may be in many places. */
export function adaptEntry({ fields, attributes, base }: XmlEntry, site: string | null): FeedEntry {
  const of = (...names: string[]) =>
    names.flatMap((name) =>
      fields.filter((field) => field.name === name && (field.value.trim() !== '' || field.name === 'link')),
    )
  const first = (...names: string[]) => of(...names)[0]?.value.trim() ?? null
  const id = first('guid', 'id', 'dc:identifier') ?? attributes['rdf:about'] ?? attributes.about ?? null
  const against = base ?? site
  const url =
    linkOf(of('link'), against) ??
    resolved(first('feedburner:origlink', 'origlink', 'url'), against) ??
    permalink(of('guid', 'id')[0], against) ??
    resolved(attributes['rdf:about'] ?? null, against)
  const full = longest(
    of('content:encoded', 'encoded', 'content', 'xhtml:body', 'body', 'xhtml:div', 'fullitem', 'atom:content'),
  )
  const short = longest(
    of(
      'description',
      'summary',
      'dc:description',
      'itunes:summary',
      'itunes:subtitle',
      'subtitle',
      'abstract',
      'tagline',
      'media:description',
    ),
  )
  const told = full === null || (short !== null && short.length > 1.5 * full.length) ? short : full
  return {
    id,
    url: resolved(first('feedburner:origlink'), against) ?? url,
    title: titleOf(of('title', 'dc:title', 'itunes:title', 'media:title')[0]),
    author: authorOf(
      of('author', 'dc:creator', 'creator', 'dc:author', 'itunes:author', 'dc:contributor', 'managingeditor'),
    ),
    date: first(
      'pubdate',
      'published',
      'issued',
      'dc:date',
      'date',
      'dcterms:issued',
      'dcterms:created',
      'created',
      'updated',
      'modified',
      'dcterms:modified',
      'prism:publicationdate',
    ),
    language: first('dc:language', 'language') ?? attributes['xml:lang'] ?? null,
    content: told ?? '',
    summary: told === full && short !== null && short !== full ? short : null,
    thin: full === null && isThin(short ?? ''),
    base:
      fields.find(({ name, base: own }) => own !== null && (name === 'content' || name === 'content:encoded'))?.base ??
      base ??
      url ??
      site,
  }
}

export function feedAuthor(fields: readonly XmlField[]): string | null {
  const of = (name: string) => fields.filter((field) => field.name === name)
  return authorOf(['author', 'itunes:author', 'dc:creator', 'managingeditor'].flatMap(of))
}

/** Besides the address of the page a feed may give those of its file, its comments and the feed itself. */
function linkOf(links: readonly XmlField[], base: string | null): string | null {
  const alternate = links.filter(
    ({ attributes: { rel = 'alternate', type = '' } }) =>
      rel === 'alternate' && !/json|xml$/.test(type.replace('xhtml+xml', '')),
  )
  for (const { attributes, value, base: own } of [...alternate, ...links]) {
    const found = resolved(attributes.href ?? value, own ?? base)
    if (found !== null) return found
  }
  return null
}

const permalink = (field: XmlField | undefined, base: string | null): string | null =>
  field === undefined ||
  field.attributes.ispermalink === 'false' ||
  field.attributes.isPermaLink === 'false' ||
  !/^https?:/i.test(field.value.trim())
    ? null
    : resolved(field.value, base)

function longest(fields: readonly XmlField[]): string | null {
  let best: string | null = null
  for (const { value, isMarkup, attributes } of fields) {
    const text =
      attributes.mode === 'base64' || isBinary(attributes.type)
        ? ''
        : isMarkup || isHtml(value, attributes.type)
          ? value
          : plain(value)
    if (text.trim() !== '' && text.length > (best?.length ?? 0)) best = text
  }
  return best?.trim() ?? null
}

const isBinary = (type = '') => /^(?:image|audio|video|application\/(?!xhtml|xml))/.test(type)

/** A value that is declared as text is text. An undeclared one is HTML if it contains a tag or an entity. */
const isHtml = (value: string, type: string | undefined): boolean =>
  type === 'html' ||
  type === 'text/html' ||
  type === 'xhtml' ||
  type === 'application/xhtml+xml' ||
  (type !== 'text' && type !== 'text/plain' && /<[a-z!/][^>]{0,2000}>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i.test(value))

const plain = (text: string): string =>
  escapeText(text)
    .replaceAll(/\n[ \t]*\n/g, '<p>')
    .replaceAll('\n', '<br>')

/** Titles are text, or HTML that was escaped once or twice. */
function titleOf(field: XmlField | undefined): string | null {
  if (field === undefined) return null
  const text = field.attributes.type === 'text' ? escapeText(field.value) : field.value
  const title = text
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return title === '' ? null : decodeHTML(title)
}

function authorOf(fields: readonly XmlField[]): string | null {
  for (const { value, isMarkup } of fields) {
    const inner = isMarkup
      ? (/<(?:\w+:)?name\b[^>]{0,200}>([^<]{1,200})</i.exec(value)?.[1] ??
        /<(?:\w+:)?email\b[^>]{0,200}>([^<]{1,200})</i.exec(value)?.[1] ??
        '')
      : value
    const name = nameOf(
      decodeHTML(inner.replace(/<[^<>]{0,200}>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    if (name !== null) return name
  }
  return null
}

/** `ann@example.com (Ann Example)`, `Ann Example <ann@example.com>`, `Ann Example (ann@example.com)`; a bare address is no name. */
function nameOf(written: string): string | null {
  const inBrackets = /^\S+@\S+\s+\(([^()]{1,120})\)$/.exec(written)?.[1]
  const inFront = /^(.{1,120}?)\s*(?:<[^<>]{1,200}>|\([^()\s]{1,100}@[^()\s]{1,100}\))$/.exec(written)?.[1]
  const name = (inBrackets ?? inFront ?? written).trim()
  return name === '' || /^\S+@\S+$/.test(name) || name.length > 120 || /^(?:unknown|none|admin)$/i.test(name)
    ? null
    : name
}

/** Short, or cut off in the middle. */
const isThin = (text: string): boolean => {
  const words = text
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    words.length < 500 ||
    /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|&hellip;|&#8230;)\W{0,3}(?:(?:read|continue|weiterlesen|lire|leer|more)\b.{0,60})?$/i.test(
      words,
    )
  )
}
