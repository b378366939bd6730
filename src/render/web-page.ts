import { html as markup, raw } from 'hono/html'
import { type Range, readElements } from '../markup/read-elements.ts'
import type { Theme } from '../model/theme.ts'
import { PREVIEW_TOKEN, unsubscribeUrl } from '../model/unsubscribe-token.ts'
import { unsubscribeGuard } from './unsubscribe-guard.ts'
import { webPageStyle } from './web-page-style.ts'

/** What a web page shows around an Edition. */
export interface WebPage {
  readonly title: string
  readonly description: string
  /** Name of the digest. */
  readonly site: string
  /** Absolute. */
  readonly canonical: string
  readonly index: string
  readonly feeds: { readonly atom: string; readonly json: string }
  readonly newer: PageLink | null
  readonly older: PageLink | null
  /** The previous and next page of the same Edition, if it has several. */
  readonly before: PartLink | null
  readonly after: PartLink | null
  /** Null when the postal address begins with it. */
  readonly sender: string | null
  /** When it was sent, ISO 8601. */
  readonly published: string
  /** The https address of a picture of the digest, for link previews. */
  readonly picture: string | null
  readonly postalAddress: string
  readonly theme: Theme
  /** False asks search engines not to list it. */
  readonly listed: boolean
  /** Only for the owner: the address of the mail itself. */
  readonly mail: string | null
}

export interface PartLink {
  readonly href: string
  readonly words: string
}

export interface PageLink {
  readonly href: string
  readonly date: string
  readonly subject: string
}

/**
 * The HTML of a mail as a web page: with landmarks, a skip link, links to other Editions, and a head for the web. Removes what is
 * only for an inbox or for one reader: the hidden preheader, the unsubscribe footer, "email" as a role. The rest stays byte for
 * byte. Throws when `html` has no head or body: then it is not one of our mails.
 */
export function asWebPage(html: string, page: WebPage): string {
  const parts = partsOf(html, unsubscribeLinkOf(page))
  const edits = [
    ...(parts.title === null ? [] : [{ ...parts.title, text: String(markup`<title>${fullTitle(page)}</title>`) }]),
    { start: parts.headEnd, end: parts.headEnd, text: headOf(page) },
    { start: parts.bodyStart, end: parts.bodyStart, text: topOf(page) },
    ...parts.dropped.map((range) => ({ ...range, text: '' })),
    { start: parts.bodyEnd, end: parts.bodyEnd, text: bottomOf(page) },
  ]
  let at = 0
  let made = ''
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    // An element inside a removed element is removed already.
    if (start < at) continue
    made += html.slice(at, start) + text
    at = end
  }
  return made + html.slice(at)
}

/** Offsets into the source. */
interface Parts {
  readonly title: Range | null
  readonly headEnd: number
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly dropped: readonly Range[]
}

function partsOf(html: string, isUnsubscribeLink: (href: string) => boolean): Parts {
  const dropped: Range[] = []
  let [headEnd, bodyStart, bodyEnd] = [-1, -1, -1]
  let title: Range | null = null
  readElements<Open>(html, {
    open(name, attributes, above, { start, end }) {
      const hidden = bodyStart >= 0 && /display\s*:\s*none/i.test(attributes.get('style') ?? '')
      const foot = /(?:^|\s)foot(?:\s|$)/.test(attributes.get('class') ?? '')
      const open: Open = { start, dropped: hidden || foot, paragraph: above?.paragraph ?? null }
      if (name === 'p') open.paragraph = open
      if (name === 'body') bodyStart = end
      if (name === 'a' && isUnsubscribeLink(attributes.get('href') ?? '')) (open.paragraph ?? open).dropped = true
      if (attributes.get('aria-roledescription') === 'email') dropped.push(roleIn(html, start, end))
      return open
    },
    close(name, open, _, { start, end }) {
      if (name === 'head') headEnd = start
      if (name === 'body') bodyEnd = start
      if (name === 'title') title ??= { start: open.start, end }
      if (open.dropped) dropped.push({ start: open.start, end })
    },
    text() {},
  })
  if (headEnd < 0 || bodyStart < 0 || bodyEnd < 0) throw new Error('this HTML has no head or no body')
  return { title, headEnd, bodyStart, bodyEnd, dropped }
}

/** An element that is open. */
interface Open {
  readonly start: number
  dropped: boolean
  /** The nearest ancestor, or the element itself. */
  paragraph: Open | null
}

/** Whether a link is the mail's own unsubscribe link: on this host or, if the digest has moved since, with the preview's token. */
function unsubscribeLinkOf({ canonical }: WebPage): (href: string) => boolean {
  const { holds } = unsubscribeGuard(canonical)
  const preview = unsubscribeUrl('', PREVIEW_TOKEN)
  return (href) => holds(href) || href.endsWith(preview) || /^mailto:[^?]*\?subject=unsubscribe/i.test(href)
}

function roleIn(html: string, start: number, end: number): Range {
  const found = /\s+aria-roledescription="email"/i.exec(html.slice(start, end))
  const from = start + (found?.index ?? 0)
  return { start: from, end: from + (found?.[0].length ?? 0) }
}

const fullTitle = ({ title, site }: WebPage) => `${title} · ${site}`

const headOf = (page: WebPage) =>
  String(
    markup`<meta name="description" content="${page.description}"><link rel="canonical" href="${page.canonical}">${page.listed ? markup`<meta property="og:type" content="article"><meta property="og:site_name" content="${page.site}"><meta property="og:title" content="${page.title}"><meta property="og:description" content="${page.description}"><meta property="og:url" content="${page.canonical}"><meta property="article:published_time" content="${page.published}">${page.picture === null ? '' : markup`<meta property="og:image" content="${page.picture}"><meta property="og:image:alt" content="${page.site}">`}<meta name="twitter:card" content="summary">` : markup`<meta name="robots" content="noindex">`}<link rel="alternate" type="application/atom+xml" title="${page.site}" href="${page.feeds.atom}"><link rel="alternate" type="application/feed+json" title="${page.site}" href="${page.feeds.json}">${page.newer === null ? '' : markup`<link rel="next" href="${page.newer.href}">`}${page.older === null ? '' : markup`<link rel="prev" href="${page.older.href}">`}<link rel="icon" href="data:,"><style>${raw(webPageStyle(page.theme))}</style>`,
  )

const topOf = (page: WebPage) =>
  String(
    markup`<a class="web-skip" href="#edition">Skip to the edition</a><header class="web-top"><nav aria-label="Archive"><a href="${page.index}">All editions</a><span>${page.mail === null ? '' : markup`<a href="${page.mail}">The mail</a>`}${page.older === null ? '' : markup`<a rel="prev" href="${page.older.href}">Older</a>`}${page.newer === null ? '' : markup`<a rel="next" href="${page.newer.href}">Newer</a>`}</span></nav></header><main id="edition" tabindex="-1">`,
  )

const bottomOf = (page: WebPage) =>
  String(
    markup`${partsNav(page)}</main>${page.newer === null && page.older === null ? '' : markup`<nav class="web-others" aria-label="Other editions">${linkTo(page.older, 'Older', 'prev')}${linkTo(page.newer, 'Newer', 'next')}</nav>`}<footer class="web-foot"><p><a href="${page.index}">All editions of ${page.site}</a></p><p>Follow it as <a href="${page.feeds.atom}">Atom</a> or <a href="${page.feeds.json}">JSON Feed</a></p><p>${page.sender === null ? '' : markup`${page.sender}<br>`}${page.postalAddress}</p></footer>`,
  )

const partsNav = ({ before, after }: WebPage) =>
  before === null && after === null
    ? ''
    : markup`<nav class="web-parts" aria-label="More of this edition">${before === null ? '' : markup`<a href="${before.href}">${before.words}</a>`}${after === null ? '' : markup`<a href="${after.href}">${after.words}</a>`}</nav>`

const linkTo = (link: PageLink | null, word: string, rel: string) =>
  link === null
    ? ''
    : markup`<a class="web-${rel}" rel="${rel}" href="${link.href}"><span class="web-word">${word}</span> <span class="web-date">${link.date}</span> <span class="web-subject">${link.subject}</span></a>`
