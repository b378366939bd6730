import type { SourceKind } from '../model/source.ts'
import { thousands } from '../text/count.ts'

export type ParseError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'binary'; readonly offset: number }
  | { readonly kind: 'front-matter'; readonly line: number; readonly reason: string }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly what: 'elements' | 'entries' | 'entities'; readonly limit: number }
  /** It has this form but cannot be read. */
  | { readonly kind: 'broken'; readonly source: SourceKind; readonly reason: string }
  /** It can be read, but no author wrote it for readers. */
  | { readonly kind: 'no-issue'; readonly reason: NoIssue }

export type NoIssue =
  | 'delivery report'
  | 'automatic reply'
  | 'confirmation'
  | 'list of feeds'
  | 'no entries'
  | 'data'
  | 'no text'

/** One line for an editor: what is wrong and what to do. */
export function explainParseError(error: ParseError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty: there is nothing to read.'
    case 'too-large':
      return `The file has ${thousands(error.bytes)} bytes; at most ${thousands(error.limit)} are read. Split it into several files.`
    case 'binary':
      return `This is not text (a byte that no text has at offset ${thousands(error.offset)}). Save a document of a text processor, or a PDF, as .html or .txt; feeds and mails (.eml) are read as they are.`
    case 'front-matter':
      return `The front matter cannot be read (line ${error.line}: ${error.reason}).`
    case 'too-deep':
      return `It is nested deeper than ${thousands(error.limit)} levels. Flatten it.`
    case 'too-many':
      return `It has more than ${thousands(error.limit)} ${error.what}. Split it.`
    case 'broken':
      return `This looks like ${SOURCE_NAMES[error.source]}, and it cannot be read: ${error.reason}.`
    case 'no-issue':
      return NO_ISSUES[error.reason]
  }
}

export const SOURCE_NAMES: Record<SourceKind, string> = {
  markdown: 'Markdown',
  text: 'plain text',
  html: 'an HTML page',
  rss: 'an RSS feed',
  atom: 'an Atom feed',
  rdf: 'an RDF feed (RSS 1.0)',
  'json-feed': 'a JSON feed',
  opml: 'a list of feeds (OPML)',
  mail: 'a mail',
}

const NO_ISSUES: Record<NoIssue, string> = {
  'delivery report': 'This is a report of a mail system on a delivery, and no newsletter.',
  'automatic reply': 'This is an automatic reply, and no newsletter.',
  confirmation: 'This mail only asks you to confirm something, and is no issue.',
  'list of feeds': 'This is a list of feeds (OPML), and no newsletter. Add the feeds in it one by one.',
  'no entries': 'This feed has no entries.',
  data: 'This is data for programs (JSON, a site map), and no feed. Add the address of a feed or of a page.',
  'no text': 'There is no text in it that a reader would see.',
}
