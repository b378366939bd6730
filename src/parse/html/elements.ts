import { SILENT as UNSHOWN } from '../../markup/elements.ts'
import { lengthOf } from '../../markup/style-facts.ts'
import type { HtmlElement } from './tree.ts'

/** Their content is not read. */
export const SILENT = new Set([
  ...UNSHOWN,
  ...'svg math head button video audio canvas map datalist progress meter'.split(' '),
])

/** Runs of white space become one space; invisible characters are removed. A joiner between two emoji stays. */
export function wordsIn(source: string): string {
  const text = showsNothing(source) ? source.replace(ALL_INVISIBLE, '').replace(JOINER, '') : source
  return text.replace(/[\s\u2800]+/g, ' ')
}

/** Whether the text may contain an invisible character. A loop is many times faster here than a regular expression. */
function showsNothing(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xad) continue
    if (code === 0xad || code === 0x34f || code === 0xfeff || (code >= 0x115f && code <= 0x1160)) return true
    if ((code >= 0x17b4 && code <= 0x180e) || (code >= 0x200b && code <= 0x206f)) return true
  }
  return false
}

const ALL_INVISIBLE =
  /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const JOINER = /(?<![\udc00-\udfff\u2640\u2642\u0900-\u0dff]|\ufe0f)\u200d/g

/** Why an element is left out that stands beside the text, by the names that mailing and blog programs give it; null for the text itself. */
export function besideText(element: HtmlElement): string | null {
  if (isCaption(element)) return 'caption'
  const { name, attributes } = element
  if (attributes.size === 0) return null
  if (isFootnotes(name, attributes)) return 'footnote'
  return name !== 'body' && SUBSCRIBES.test(attributes.get('class') ?? '') && isShort(element) ? 'subscription' : null
}

/** An offer is short. News pages name the text itself that way, for those who do not pay. */
function isShort(element: HtmlElement): boolean {
  let [text, elements] = [0, 0]
  const open = [element]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    for (const child of here.children) {
      if (typeof child !== 'string') open.push(child)
      else if (!SILENT.has(here.name)) text += child.trim().length
    }
    elements++
    if (text > OFFER || elements > OFFER) return false
  }
  return true
}

/** Characters, or elements, of an offer to subscribe. */
const OFFER = 1_200

/** Footnotes below a text, as WordPress, Substack, Hugo and Markdown programs mark them. */
const isFootnotes = (name: string, attributes: HtmlElement['attributes']): boolean =>
  (name === 'div' || name === 'section' || name === 'ol' || name === 'aside' || name === 'ul') &&
  (/^doc-(?:endnotes|footnote)$/.test(attributes.get('role') ?? '') ||
    /(?:^|\s)(?:footnotes?|footnotes-list|wp-block-footnotes)(?:\s|$)/.test(attributes.get('class') ?? ''))

/** Forms and offers to subscribe: Substack, beehiiv, Ghost, WordPress. */
const SUBSCRIBES =
  /(?:^|\s)(?:paywall(?:-\w+)?|subscri(?:be|ption)-(?:widget|benefits|form|prompt|box|cta)(?:-\w+){0,3}|(?:newsletter-)?sign-?up-(?:form|widget|box)|kg-signup-card|gh-post-upgrade-cta|jetpack_subscription_widget|wp-block-jetpack-subscriptions\S{0,40}|post-ufi)(?:\s|$)/i

/** What is written below a picture. Below a quotation the same element names its speaker. */
function isCaption({ name, attributes, parent }: HtmlElement): boolean {
  if (name === 'figcaption')
    return parent?.children.some((beside) => typeof beside !== 'string' && PICTURED.has(beside.name)) === true
  return /(?:^|\s)(?:image-caption|wp-caption-text|wp-element-caption|caption-text)(?:\s|$)/.test(
    attributes.get('class') ?? '',
  )
}

const PICTURED = new Set(['img', 'picture', 'a', 'video', 'iframe', 'svg', 'canvas', 'div', 'table'])

/** A line below the title that says more about it, as Substack, Ghost and news pages mark it. */
export const isSubtitle = ({ name, attributes }: HtmlElement): boolean =>
  attributes.size > 0 &&
  /^(?:h[2-6]|p|div)$/.test(name) &&
  /(?:^|\s)(?:(?:post-|article-|entry-)?(?:subtitle|sub-title|standfirst|dek))(?:\s|$)/.test(
    attributes.get('class') ?? '',
  )

/** An embedded post of a social network: Substack and others write it as blocks of its own. */
export const isQuotedPost = ({ name, attributes }: HtmlElement): boolean =>
  (name === 'div' || name === 'table') &&
  attributes.size > 0 &&
  /(?:^|\s)(?:tweet|twitter-tweet|twitter-embed|bluesky-embed|mastodon-embed|threads-post|instagram-media|embedded-(?:post|publication)(?:-wrap)?|\S{0,40}digest-?post-?embed\S{0,40})(?:\s|$)/i.test(
    attributes.get('class') ?? '',
  )

/** A picture that replaces one character of the text. */
export const isEmoji = (attributes: ReadonlyMap<string, string>, alt: string): boolean =>
  alt !== '' &&
  alt.length <= 12 &&
  (/\b(?:emoji|wp-smiley|emoticon)\b/i.test(attributes.get('class') ?? '') ||
    /\/emoji\//.test(attributes.get('src') ?? ''))

/** Tracking pixels and placeholders. */
export function isSpacer(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? ''
  for (const side of ['width', 'height']) {
    const given = lengthOf(
      attributes.get(side) ?? new RegExp(`(?:^|[;\\s])${side}\\s{0,4}:\\s{0,4}([\\d.]{1,6}(?:px)?)`).exec(style)?.[1],
    )
    if (typeof given === 'number' && given <= 4) return true
  }
  return /(?:spacer|pixel|blank|transparent|clear)\.(?:gif|png)$/i.test(
    (attributes.get('src') ?? '').split('?', 1)[0] ?? '',
  )
}
