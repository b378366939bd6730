import type { SourceKind } from '../model/source.ts'

/** The form is detected from this many characters at the start. */
export const HEAD = 8_000

/** Detects the form of a document from its beginning, because file names are often wrong. Takes text, or bytes read as Latin-1. */
export function detectKind(text: string): SourceKind {
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '')
  return feedKind(head) ?? (isMail(head) ? 'mail' : isHtml(head) ? 'html' : isPlain(head) ? 'text' : 'markdown')
}

/** The element after an XML declaration, comments, a doctype and style sheets names the form. */
function feedKind(head: string): SourceKind | null {
  if (head.startsWith('{')) return JSON_FEED.test(head) ? 'json-feed' : null
  if (!head.startsWith('<')) return null
  const name = rootOf(head)
  return FEEDS.get(name.toLowerCase().replace(/^[\w-]{1,20}:(?=(?:rss|feed|opml)$)/, '')) ?? null
}

const FEEDS: ReadonlyMap<string, SourceKind> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['opml', 'opml'],
])

const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

function rootOf(head: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(head.charAt(at))) at++
    const end = head.startsWith('<?', at)
      ? head.indexOf('>', at)
      : head.startsWith('<!--', at)
        ? head.indexOf('-->', at)
        : head.startsWith('<!', at)
          ? endOfDoctype(head, at)
          : null
    if (end === null) return /^<([a-z][\w:-]{0,40})/i.exec(head.slice(at, at + 60))?.[1] ?? ''
    // A doctype may be longer than what is examined; it names the element.
    if (end < 0) return /^<!doctype\s+([a-z][\w:-]{0,40})/i.exec(head.slice(at, at + 80))?.[1] ?? ''
    at = head.startsWith('-->', end) ? end + 3 : end + 1
  }
}

/** A doctype may hold declarations of its own in brackets. */
function endOfDoctype(head: string, at: number): number {
  const close = head.indexOf('>', at)
  const bracket = head.indexOf('[', at)
  if (bracket < 0 || bracket > close) return close
  const end = head.indexOf(']', bracket)
  return end < 0 ? -1 : head.indexOf('>', end)
}

/** RFC 5322 header fields at the very top, after the line that separates messages in mbox files: at least two of those that mails have. */
function isMail(head: string): boolean {
  const text = head.replace(/^From \S[^\n]{0,300}\n/, '')
  const end = /\r?\n\r?\n|\r\r/.exec(text)?.index ?? text.length
  const top = text.slice(0, end)
  if (!/^[A-Za-z][\w-]{0,60}:/.test(top)) return false
  const fields = new Set((top.match(/(?<![^\r\n])[A-Za-z][\w-]{0,60}(?=:)/g) ?? []).map((name) => name.toLowerCase()))
  // A part of a mail that was saved alone names its content type.
  if (/^Content-Type:\s*multipart\//i.test(top)) return true
  return MAIL_FIELDS.filter((name) => fields.has(name)).length >= 2
}

const MAIL_FIELDS =
  'received from to message-id mime-version delivered-to return-path subject reply-to sender content-type content-transfer-encoding list-id list-unsubscribe dkim-signature x-mailer'.split(
    ' ',
  )

/** A whole page or a piece of one: it starts with an HTML block, has many closing tags of blocks, and no sign of Markdown. */
function isHtml(head: string): boolean {
  if (!head.startsWith('<')) return false
  const root = rootOf(head).toLowerCase()
  if (PAGE.has(root) || /^(?:<\?xml[^>]*>\s*)?<!doctype html/i.test(head)) return true
  if (!BLOCK.has(root)) return false
  const ends = head.match(/<\/(?:p|div|td|tr|table|li|ul|ol|h[1-6]|section|article|center|blockquote)>/gi)?.length ?? 0
  return ends >= 1 && (head.match(MARKDOWN)?.length ?? 0) < ends
}

const PAGE = new Set('html head body title meta link style script base'.split(' '))
const BLOCK = new Set(
  'div p table center section article main header h1 h2 h3 h4 h5 h6 ul ol dl blockquote span font a img b strong figure nav aside br hr tr td tbody'.split(
    ' ',
  ),
)
const MARKDOWN = /(?<![^\n])(?:#{1,6} |[-*+] |\d{1,2}\. |> |```|\|)|\]\(|\*\*\S/g

/** It contains no Markdown. */
const isPlain = (head: string): boolean =>
  !/^(?:\{|[\w-]{2,20}: )/.test(head) &&
  !/(?<![^\n])(?:#{1,6}\s?\S|\s{0,3}[-*+] |\s{0,3}\d{1,3}[.)] |> |```|~~~|\||---|===|\+\+\+|;;;)|\]\(|\]\[|\*\S|_\S|`|<[a-z/!]/i.test(
    head,
  )
