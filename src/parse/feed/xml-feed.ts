import { Parser } from 'htmlparser2'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SourceKind } from '../../model/source.ts'
import { FEED_ENTRIES } from '../limits.ts'
import type { ParseError } from '../parse-error.ts'
import { resolved } from './addresses.ts'
import type { Feed } from './feed.ts'
import { adaptEntry, feedAuthor } from './xml-entry.ts'

/** One element of a feed or an entry: its name in lower case with its usual prefix, its attributes, and its content. */
export interface XmlField {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Decoded; the source as written if it contains elements. */
  readonly value: string
  readonly isMarkup: boolean
  readonly base: string | null
}

export interface XmlEntry {
  readonly fields: readonly XmlField[]
  readonly attributes: Readonly<Record<string, string>>
  readonly base: string | null
}

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom by the names of their elements. Real feeds are broken: a bare `&`, an unclosed tag and an undeclared
 * prefix are all accepted. Entities that the document declares are not expanded.
 */
export function readXmlFeed(text: string, kind: SourceKind, address: string | null): Result<Feed, ParseError> {
  const declared = text.slice(0, 200_000).match(/<!ENTITY\s/g)?.length ?? 0
  if (declared > MOST_ENTITIES) return fail({ kind: 'too-many', what: 'entities', limit: MOST_ENTITIES })
  if (/<!ENTITY\s[^>]{0,200}?["'][^"'>]{0,5000}&\w/.test(text.slice(0, 200_000)))
    return fail({ kind: 'broken', source: kind, reason: 'it declares entities that hold other entities' })
  const reader = new FeedReader(text, address)
  reader.run()
  if (reader.isTooDeep) return fail({ kind: 'too-deep', limit: DEEPEST })
  if (reader.entries.length > FEED_ENTRIES) return fail({ kind: 'too-many', what: 'entries', limit: FEED_ENTRIES })
  const first = (...names: string[]) =>
    names
      .flatMap((name) => reader.fields.filter((field) => field.name === name && field.value.trim() !== ''))[0]
      ?.value.trim() ?? null
  const alternate = reader.fields.find(
    ({ name, attributes }) =>
      name === 'link' && attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  )
  const url =
    resolved(alternate?.attributes.href ?? null, alternate?.base ?? address) ??
    resolved(reader.fields.find(({ name, value }) => name === 'link' && value.trim() !== '')?.value ?? null, address) ??
    resolved(first('id'), address)
  const author = feedAuthor(reader.fields)
  return ok({
    title: first('title', 'dc:title', 'itunes:title'),
    url,
    author,
    language: reader.language ?? first('language', 'dc:language'),
    entries: reader.entries.map((entry) => adaptEntry(entry, url ?? address)),
  })
}

/** Hand-made feeds use a few named characters. */
const MOST_ENTITIES = 300

const ENTRIES = new Set(['item', 'entry'])
const FEEDS = new Set(['channel', 'feed', 'rss', 'rdf:rdf', 'rdf'])
/** Elements that hold several others, of which one is wanted. */
const GROUPS = new Set(['media:group', 'source', 'image', 'textinput', 'items', 'atom:source'])

class FeedReader {
  readonly fields: XmlField[] = []
  readonly entries: XmlEntry[] = []
  language: string | null = null
  private readonly source: string
  private readonly parser: Parser
  private readonly address: string | null
  /** The `xml:base` of the feed and of the elements in it. */
  private readonly bases: (string | null)[] = []
  private entry: { fields: XmlField[]; attributes: Record<string, string>; base: string | null; depth: number } | null =
    null
  private field: {
    name: string
    attributes: Record<string, string>
    text: string[]
    depth: number
    start: number
    inner: boolean
    base: string | null
  } | null = null
  private skipped = 0
  isTooDeep = false
  private depth = 0

  constructor(source: string, address: string | null) {
    this.source = source
    this.address = address
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name.toLowerCase(), attributes),
        onclosetag: (name) => this.close(name.toLowerCase()),
        ontext: (text) => {
          if (this.skipped === 0) this.field?.text.push(text)
        },
      },
      { xmlMode: true, decodeEntities: true },
    )
  }

  /** Parsed in pieces, so that parsing stops early at a feed of endless nesting: the parser's cost grows with depth. */
  run(): void {
    for (let at = 0; at < this.source.length && !this.isTooDeep; at += PIECE)
      this.parser.write(this.source.slice(at, at + PIECE))
    if (!this.isTooDeep) this.parser.end()
  }

  private open(written: string, attributes: Record<string, string>): void {
    this.depth++
    if (this.depth > DEEPEST) this.isTooDeep = true
    if (this.skipped > 0) return
    const name = usualName(written)
    const { field, entry } = this
    if (field !== null) {
      // An entry that begins inside a field shows that the field was never closed.
      if (!ENTRIES.has(name) || field.name === 'content' || field.name === 'description') {
        field.inner = true
        return
      }
      this.endField(this.parser.startIndex)
    }
    const above = this.bases.at(-1) ?? null
    const base = resolved(attributes['xml:base'] ?? null, above ?? this.address) ?? above
    if (ENTRIES.has(name)) {
      if (entry !== null) this.entries.push(entry)
      this.entry = { fields: [], attributes, base, depth: this.depth }
    } else if (FEEDS.has(name) && entry === null) {
      this.bases.push(base)
      this.language ??= attributes['xml:lang'] ?? null
    } else if (GROUPS.has(name)) this.skipped = this.depth
    else
      this.field = {
        name,
        attributes,
        text: [],
        depth: this.depth,
        start: this.parser.endIndex + 1,
        inner: false,
        base,
      }
  }

  private close(written: string): void {
    const { depth } = this
    this.depth--
    if (this.skipped > 0) {
      if (depth <= this.skipped) this.skipped = 0
      return
    }
    if (this.field !== null && depth <= this.field.depth) this.endField(this.parser.startIndex)
    if (this.entry !== null && depth <= this.entry.depth && ENTRIES.has(usualName(written))) {
      this.entries.push(this.entry)
      this.entry = null
    }
  }

  private endField(end: number): void {
    const { field } = this
    this.field = null
    if (field === null) return
    const value = field.inner ? this.source.slice(field.start, Math.max(field.start, end)) : field.text.join('')
    const { name, attributes, inner, base } = field
    const into = this.entry?.fields ?? this.fields
    if (into.length < MOST_FIELDS) into.push({ name, attributes, value, isMarkup: inner, base })
  }
}

const PIECE = 50_000
/** XHTML in an entry is less deep than this. */
const DEEPEST = 1_000

/** A feed with more elements in one entry is an attack. */
const MOST_FIELDS = 500

/** Prefixes for Atom or RSS are dropped. Others are changed to the usual ones. */
const usualName = (name: string): string =>
  name.replace(/^(?:atom\d{0,2}|a10|rss|rdf(?=:(?:item|channel|title|link|description))):/, '')
