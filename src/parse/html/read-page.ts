import { fail, ok, type Result } from '../../model/result.ts'
import type { Source } from '../../model/source.ts'
import { findByLines } from '../by-line.ts'
import { readDate } from '../dates.ts'
import { withoutForwarding } from '../email/forwarded.ts'
import { feedDate } from '../feed/feed-date.ts'
import type { Fields } from '../front-matter/parse-front-matter.ts'
import type { ParseError } from '../parse-error.ts'
import { cutLayout, type Post, withoutAuthor } from '../post.ts'
import { readPostFields } from '../post-fields.ts'
import { dateInText, titleOfName, topHeading } from '../titles.ts'
import { leaveOutFurniture } from './furniture.ts'
import { findMainContent } from './main-content.ts'
import { pageFields } from './page-fields.ts'
import { leaveOutRelated } from './related-links.ts'
import { findElement, type HtmlElement, readTree } from './tree.ts'
import { looksOf, writeHtml } from './write-html.ts'

/** The main content of a page as one post. Menus, comments and the like are listed as not told. */
export function readPage(html: string, { name }: Pick<Source, 'name'>): Result<Post, ParseError> {
  const tree = readTree(html)
  if (!tree.ok) return tree
  const own = pageFields(tree.value)
  const base = baseOf(tree.value, own, name)
  const looks = looksOf(tree.value)
  const written = writeHtml(tree.value, looks, { base, left: findMainContent(tree.value, looks) })
  const said = own.get('title') ?? null
  const mail = withoutForwarding(written.document)
  const { document, notTold, online, author } = leaveOutFurniture(mail.document, said ?? mail.forwarded?.subject ?? '')
  const alone = leaveOutRelated(document, own.get('url') ?? base)
  if (document.text.trim() === '') return fail({ kind: 'no-issue', reason: 'no text' })
  const lines = findByLines(document)
  const title = said ?? mail.forwarded?.subject ?? topHeading(document) ?? titleOfName(name)
  const found = readPostFields(absolute(own, base, online), own.has('date') ? '' : name)
  const fields = {
    ...found,
    title,
    excerpt: found.excerpt ?? written.subtitle,
    author: found.author ?? mail.forwarded?.from?.name ?? author ?? lines.author,
    date: found.date ?? readDate(feedDate(mail.forwarded?.date ?? null)) ?? dateInText(document, title) ?? lines.date,
  }
  const left = [...mail.notTold, ...notTold, ...alone.notTold, ...written.notTold]
  return ok({
    ...withoutAuthor(cutLayout(alone.document, { ...fields, title }, left), fields.author),
    fields,
    title,
    thin: false,
    entry: null,
    part: null,
  })
}

function baseOf(root: HtmlElement, fields: Fields, name: string): string | null {
  const page =
    [fields.get('url'), name].find((address) => address !== undefined && /^https?:\/\//i.test(address)) ?? null
  const base = findElement(root, ({ name, attributes }) => name === 'base' && attributes.has('href'))?.attributes.get(
    'href',
  )
  return base === undefined ? page : (URL.parse(base, page ?? undefined)?.href ?? page)
}

/** Full addresses of the page. One that cannot be completed counts as none. */
function absolute(fields: Fields, base: string | null, online: string | null): Fields {
  const full = new Map(fields)
  for (const name of ['url', 'icon']) {
    const written = fields.get(name)
    const url = written === undefined ? null : URL.parse(written, base ?? undefined)
    if (url === null) full.delete(name)
    else full.set(name, url.href)
  }
  if (!full.has('url') && online !== null) full.set('url', online)
  return full
}
