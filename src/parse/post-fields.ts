import { decodeHTML } from 'entities'
import { siteOf } from '../model/url.ts'
import { withoutControls, withoutDirections } from '../text/controls.ts'
import { LETTERS_ONLY } from '../text/letters.ts'
import { oneLine } from '../text/one-line.ts'
import { dateOfAddress, dateOfPath, readDate } from './dates.ts'
import { isNothing } from './front-matter/fields.ts'
import type { Fields } from './front-matter/parse-front-matter.ts'

/** The metadata of a post, under the names that Jekyll, Hugo, Pelican, Eleventy, Astro, Ghost, Docusaurus, Gatsby and VitePress use. */
export interface PostFields {
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly url: string | null
  readonly icon: string | null
  readonly date: string | null
  /** A date that is present but cannot be read. */
  readonly unreadDate: string | null
  readonly language: string | null
  readonly excerpt: string | null
  /** The author marked it as not yet for readers. */
  readonly draft: boolean
  /** Its category, layout or file name is that of a newsletter. */
  readonly newsletter: boolean
}

const NAMES = {
  title:
    'title name.title seo.title seotitle meta.title og_title og:title headline subject titel titre titulo título titolo posttitle post_title pagetitle page_title newstitle linktitle blogtitle articletitle',
  author:
    'author authors by byline writer creator author_name authorname primary_author author.name extra.author extra.authors params.author params.authors taxonomies.authors editor posted_by autor auteur autore',
  url: 'link url canonical_url canonicalurl canonical permalink external_url externalurl source_url sourceurl original_url',
  date: 'date date.created date.published datetime date_time published published_at publishedat publishedon published_on publishdate publish_date publish-date pubdate pub_date pubdatetime publicationdate datepublished created createdat created_at createdon created_on createddate added posted posted_at postdate rss_pubdate issuedate issue_date blogdate articledate releasedate release_date datum fecha updated lastmod modified',
  language: 'lang language locale sprache langue idioma',
  excerpt: 'excerpt deck description summary subtitle abstract lead rss',
}

/** Tables in which some generators put all metadata. */
const TABLES = ['', 'meta.', 'metadata.', 'params.', 'extra.', 'post.', 'article.', 'frontmatter.', 'eleventycomputed.']

export function readPostFields(fields: Fields, path: string): PostFields {
  const first = (names: string) => {
    for (const table of TABLES) {
      for (const name of names.split(' ')) {
        const value = plainText(fields.get(table + name) ?? '')
        if (!isNothing(value)) return value
      }
    }
    return null
  }
  const url =
    NAMES.url
      .split(' ')
      .map((name) => webAddress(plainText(fields.get(name) ?? '')))
      .find((found) => found !== null) ?? null
  const { date, unread } = dateOf(fields, path)
  return {
    title: first(NAMES.title),
    author: withoutLinks(first(NAMES.author)),
    site: first('domain site') ?? (url === null ? null : siteOf(new URL(url))),
    url,
    icon: webAddress(first('icon')),
    date,
    unreadDate: unread,
    language: readLanguage(first(NAMES.language)),
    excerpt: first(NAMES.excerpt),
    draft: isDraft(fields, path),
    newsletter: isNewsletter(fields) || NEWSLETTER.test(path.replace(/^.*[\\/]/, '').replaceAll('_', ' ')),
  }
}

function dateOf(fields: Fields, path: string): { date: string | null; unread: string | null } {
  let unread: string | null = null
  for (const name of TABLES.flatMap((table) => NAMES.date.split(' ').map((name) => table + name))) {
    const written = plainText(fields.get(name) ?? '')
    if (isNothing(written) || /^(?:true|false|yes|no)$/i.test(written)) continue
    const date = readDate(written)
    if (date !== null) return { date, unread: null }
    unread ??= written.slice(0, 80)
  }
  const date = dateOfPath(path) ?? dateOfAddresses(fields)
  return { date, unread: date === null ? unread : null }
}

/** `path = "2017/11/22/title"`: the day in the address of the post. */
function dateOfAddresses(fields: Fields): string | null {
  for (const name of ADDRESSES) {
    const written = (fields.get(name) ?? '').slice(0, 300)
    // A full address may be that of another page.
    const date = /^\w+:/.test(written) ? null : dateOfAddress(written)
    if (date !== null) return date
  }
  return null
}

const ADDRESSES = ['path', 'permalink', 'url', 'slug', 'aliases']

/** "[Ann](address)" and "Ann <address>" become Ann. */
const withoutLinks = (value: string | null) =>
  value?.replace(/\[([^\][]{1,200})\]\([^()]{0,500}\)/g, '$1').replace(/(?<=\S)\s*<[^<>\s]{3,300}>/g, '') ?? null

const isDraft = (fields: Fields, path: string) =>
  HIDDEN.some((name) => /^(?:true|yes|on|1)$/i.test(fields.get(name) ?? '')) ||
  /^(?:false|no|off|0)$/i.test(fields.get('published') ?? fields.get('publish') ?? '') ||
  /^(?:draft|hidden|unpublished|private)$/i.test(fields.get('status') ?? fields.get('visibility') ?? '') ||
  /(?:^|[\\/])_drafts[\\/]/.test(path)

/** Fields that keep a post out of the lists of its site: Hugo, Jekyll, Astro, Docusaurus, Eleventy. */
const HIDDEN = ['draft', 'isdraft', 'is_draft', 'unlisted', 'eleventyexcludefromcollections']

const isNewsletter = (fields: Fields): boolean =>
  TABLES.some((table) =>
    KINDS.some((name) => {
      const value = fields.get(table + name)
      return value !== undefined && NEWSLETTER.test(value.slice(0, 300).toLowerCase())
    }),
  )

const KINDS = 'layout template type kind category categories collection section stream series tag tags'.split(' ')
const NEWSLETTER = new RegExp(
  `(?<![${LETTERS_ONLY}\\d])(?:newsletters?|weekly|weeknotes?|digests?|round-?ups?|link-?logs?|link-?blog|bulletins?|nieuwsbrief|infolettre|rundbrief|boletines|boletín|boletim|дайджест|周刊|周报|週刊|ニュースレター|뉴스레터)(?![${LETTERS_ONLY}])`,
)

/**
 * Front matter written by aggregators contains HTML: formatting tags are removed and entities decoded here, once. Any other `<…>` is text
 * ("Vec<T> in Rust") and stays. It is escaped wherever it is shown.
 */
function plainText(value: string): string {
  const untagged = value.includes('<')
    ? value.replace(/<\/?(?:p|br|em|i|b|strong|code|span|sup|sub|a)(?:\s[^<>]*)?\/?>/gi, ' ')
    : value
  const decoded = untagged.includes('&') ? decodeHTML(untagged) : untagged
  return oneLine(withoutDirections(withoutControls(decoded)))
}

function webAddress(value: string | null): string | null {
  if (value === null || value.length > 2_048 || !URL.canParse(value)) return null
  const { protocol, href } = new URL(value)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

const readLanguage = (value: string | null) => {
  const tag = value?.replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}
