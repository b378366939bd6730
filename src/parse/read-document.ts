import { fail, ok, type Result } from '../model/result.ts'
import type { Source, SourceKind } from '../model/source.ts'
import type { Charset } from './charset/declared-charset.ts'
import { decodeText, isWide } from './charset/decode-text.ts'
import { detectKind, HEAD } from './detect.ts'
import { readMail } from './email/read-mail.ts'
import { readEntries } from './feed/read-entry.ts'
import { readPage } from './html/read-page.ts'
import { FEED_BYTES, MAIL_BYTES, PARSE_LIMITS, type ParseLimits } from './limits.ts'
import type { ParseError } from './parse-error.ts'
import type { Post } from './post.ts'
import { readMarkdown, readPlainFile } from './read-markdown.ts'

/** A document as read, with its detected form. */
export interface ReadDocument {
  readonly kind: SourceKind
  /** Null for a mail: each of its parts has its own. */
  readonly charset: Charset | null
  readonly posts: readonly [Post, ...Post[]]
}

/** Detects the form of a document from its bytes and reads it. Above a limit it returns an error, never a part of the document. */
export async function readDocument(
  source: Pick<Source, 'name' | 'bytes' | 'charset'>,
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Result<ReadDocument, ParseError>> {
  const { bytes } = source
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const guess = detectKind(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/^ï»¿/, ''))
  const limit = limitOf(guess, limits)
  if (bytes.length > limit) return fail({ kind: 'too-large', bytes: bytes.length, limit })
  if (guess === 'mail') {
    const mail = await readMail(source, limits)
    return mail.ok ? ok({ kind: 'mail', charset: null, posts: [mail.value] }) : mail
  }
  const decoded = decodeText(bytes, guess, source.charset ?? null)
  if (!decoded.ok) return decoded
  const { text, charset } = decoded.value
  // In bytes of two or four per character the first detection found nothing.
  const kind = isWide(charset) ? detectKind(text) : guess
  const posts = readText(kind, text, source, limits)
  return posts.ok ? ok({ kind, charset, posts: posts.value }) : posts
}

function readText(
  kind: SourceKind,
  text: string,
  source: Pick<Source, 'name'>,
  limits: ParseLimits,
): Result<readonly [Post, ...Post[]], ParseError> {
  if (kind === 'opml') return fail({ kind: 'no-issue', reason: 'list of feeds' })
  if (kind === 'rss' || kind === 'atom' || kind === 'rdf' || kind === 'json-feed')
    return readEntries(text, kind, source)
  if (isData(text)) return fail({ kind: 'no-issue', reason: 'data' })
  const post =
    kind === 'html' ? readPage(text, source) : (kind === 'text' ? readPlainFile : readMarkdown)(text, source, limits)
  return post.ok ? ok([post.value]) : post
}

/** A list of the pages of a site, and JSON that is no feed: what a program of a site answers. Front matter may be JSON too, with the text below it. */
function isData(text: string): boolean {
  const data = text.trim()
  if (/^(?:<\?xml[^<]{0,500}|<!--[^<]{0,500}){0,3}<(?:urlset|sitemapindex)\b/.test(data)) return true
  if (!/^(?:\{\s*"|\[\s*[{["\d])/.test(data) || !/[}\]]$/.test(data)) return false
  try {
    return typeof JSON.parse(data) === 'object'
  } catch {
    return false
  }
}

const limitOf = (kind: SourceKind, limits: ParseLimits): number => {
  if (kind === 'mail') return Math.max(limits.bytes, MAIL_BYTES)
  return kind === 'markdown' || kind === 'text' || kind === 'html' ? limits.bytes : Math.max(limits.bytes, FEED_BYTES)
}
