import { decode } from 'he'
import { wrongUse } from './check-placeholders.ts'
import { wrongPlace } from './check-places.ts'
import type { PlaceholderUse } from './placeholder-types.ts'
import { readMarkup } from './read-markup.ts'
import { scanMarkup, type TagPlace } from './scan-markup.ts'
import { MARKER, type Mistake, type PlacedTag } from './tags.ts'

/** Checks that MJML put every tag where it works: MJML drops, repeats and moves content without a message. */
export function checkOutput(
  html: string,
  tags: readonly PlacedTag[],
  uses: ReadonlyMap<number, PlaceholderUse>,
): readonly Mistake[] {
  const documents = documentsOf(html).map((document) => scanMarkup(document).places)
  const order = [...html.matchAll(MARKER)].map((match) => Number(match[1]))
  return tags.flatMap((tag, i) => {
    const [shown = [], ...conditional] = documents.map((places) =>
      places.filter((place) => place.index === i && place.where !== 'comment'),
    )
    const forOutlook = conditional.flat()
    const message =
      wrongCount(tag, shown.length, forOutlook.length) ??
      wrongDestination(tag, [...shown, ...forOutlook], uses.get(i)) ??
      wrongOrder(tags, i, order)
    return message === null ? [] : [{ offset: tag.start, message }]
  })
}

/** What a compiled mail would fetch from another server. */
export function remoteRequests(html: string): string[] {
  const found = new Set<string>()
  const inCss = (css: string) => {
    for (const match of css.matchAll(FETCHED_BY_CSS)) found.add(match[1] ?? match[0])
  }
  for (const document of documentsOf(html)) {
    let element = ''
    for (const part of readMarkup(document)) {
      if (part.kind === 'text' && element === 'style') inCss(part.text)
      element = part.kind === 'open' ? part.name : ''
      if (part.kind !== 'open') continue
      for (const { name, value } of part.attributes) {
        if (name === 'style') inCss(decode(value, { isAttributeValue: true }))
        const isLink = name === 'href' && (part.name === 'a' || part.name === 'area')
        const fetches = part.name === 'link' ? name === 'href' : FETCHING.has(name) && REMOTE.test(value)
        if (fetches && !isLink) found.add(value)
      }
    }
  }
  return [...found]
}

const FETCHING = new Set('href src srcset background poster data action xlink:href'.split(' '))
const REMOTE = /(?:^|[\s,])(?:https?:)?\/\//i
const FETCHED_BY_CSS = /@import\s+(?:url\()?\s*["']?([^"')\s;]+)|(?:https?:)?\/\/[^"')\s;]+/gi

/** The mail as most programs read it, then each conditional comment, which only Outlook reads. */
function documentsOf(html: string): readonly string[] {
  const conditional = readMarkup(html).flatMap((part) =>
    part.kind === 'comment' && part.text.startsWith('[if')
      ? [part.text.replace(/^\[if[^\]]*\]>/, '').replace(/<!\[endif\]--$/, '')]
      : [],
  )
  return [html, ...conditional]
}

/** MJML may write a placeholder twice: a title is also a label. A block must appear once, and outside comments. */
function wrongCount({ tag }: PlacedTag, shown: number, forOutlook: number): string | null {
  if (shown + forOutlook === 0) return 'MJML drops this; put it into <mj-raw> or into text'
  return tag.kind !== 'placeholder' && (shown > 1 || forOutlook > 0)
    ? 'MJML repeats this; a loop or condition cannot be repeated'
    : null
}

function wrongDestination(tag: PlacedTag, places: readonly TagPlace[], use: PlaceholderUse | undefined): string | null {
  for (const place of places) {
    const wrong = wrongPlace(tag, place) ?? (use === undefined ? null : wrongUse(tag.tag, use.type, place))
    if (wrong !== null) return `MJML moves this to a place where it does not work: ${wrong}`
  }
  return null
}

/** A block must contain the same tags in the mail as in the template. */
function wrongOrder(tags: readonly PlacedTag[], from: number, order: readonly number[]): string | null {
  const kind = tags[from]?.tag.kind
  if (kind !== 'each' && kind !== 'if') return null
  let depth = 0
  let to = from
  for (; to < tags.length; to++) {
    const other = tags[to]?.tag.kind
    if (other === kind) depth++
    else if (other === `end-${kind}` && --depth === 0) break
  }
  const inside = order.slice(order.indexOf(from), order.indexOf(to) + 1)
  const all = order.filter((index) => index >= from && index <= to)
  return inside.length === all.length && inside.every((index) => index >= from && index <= to)
    ? null
    : 'MJML moves the content of this block out of it; open and close the block around its content in the body'
}
