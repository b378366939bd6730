import { isBesideText } from './beside-text.ts'
import { SILENT } from './elements.ts'
import type { Looks } from './look.ts'
import { teasersIn } from './teasers.ts'
import { elementsOf, type HtmlElement } from './tree.ts'
import { isParagraph, NOTHING, type Weight, weigh } from './weigh.ts'

const OUTSIDE = 'outside of the main text'

/**
 * Finds what does not belong to the main content of a page. It walks from the whole page down, always into the element that holds most of
 * the prose. Returns what is left out, with the reason. A title above that element is kept.
 */
export function findMainContent(root: HtmlElement, looks: Looks): ReadonlyMap<HtmlElement, string> {
  const weights = weigh(root, looks)
  const found = leftOut(root, weights, true)
  const beside = new Map(
    elementsOf(root).flatMap((element) => (isBesideText(element) ? [[element, OUTSIDE] as const] : [])),
  )
  // Dialogs of a page may hold more words than its text.
  const text = headedMain(root) ?? root
  const all = keptProse(text, beside, weights)
  // If filtering by names removes the whole text, the names mean something else there.
  return keptProse(text, found, weights) >= 0.25 * all && !isIn(text, found) ? found : leftOut(root, weights, false)
}

/** The only element `main`, if it holds the heading of the page. */
function headedMain(root: HtmlElement): HtmlElement | null {
  const [main, second] = elementsOf(root).filter(({ name }) => name === 'main')
  return main !== undefined && second === undefined && elementsOf(main).some(({ name }) => name === 'h1') ? main : null
}

const isIn = (element: HtmlElement, left: ReadonlyMap<HtmlElement, string>): boolean => {
  for (let here: HtmlElement | null = element; here !== null; here = here.parent) if (left.has(here)) return true
  return false
}

function leftOut(
  root: HtmlElement,
  weights: ReadonlyMap<HtmlElement, Weight>,
  byName: boolean,
): Map<HtmlElement, string> {
  const left = new Map<HtmlElement, string>()
  const weightOf = (element: HtmlElement) => weights.get(element) ?? NOTHING
  const body = elementsOf(root).find(({ name }) => name === 'body') ?? root
  // A newsletter mail that was saved as a page is laid out in tables and has nothing around it.
  if (isMail(body)) return left
  const isAside = (element: HtmlElement) =>
    ASIDE.has(element.name) ||
    ROLES.test(element.attributes.get('role') ?? '') ||
    isBesideText(element) ||
    (byName && UNLIKELY.test(namesOf(element)) && !LIKELY.test(namesOf(element)))
  const drop = (element: HtmlElement, keeps: HtmlElement | null) => {
    for (const child of element.children) {
      if (typeof child === 'string' || child === keeps || SILENT.has(child.name)) continue
      left.set(child, OUTSIDE)
    }
  }
  const prose = new Map<HtmlElement, number>()
  const proseOf = (element: HtmlElement): number => {
    const known = prose.get(element)
    if (known !== undefined) return known
    let sum = isParagraph(element) ? weightOf(element).prose : weightOf(element).own
    if (!isParagraph(element))
      for (const child of element.children) if (typeof child !== 'string' && !isAside(child)) sum += proseOf(child)
    prose.set(element, sum)
    return sum
  }
  const main = headedMain(root)
  let here = main !== null && proseOf(main) >= MAIN ? main : body
  for (let at = here; at !== body && at.parent !== null; at = at.parent) drop(at.parent, at)
  for (;;) {
    const total = proseOf(here)
    const next = here.children
      .filter((child): child is HtmlElement => typeof child !== 'string' && !isAside(child) && !isParagraph(child))
      .toSorted((a, b) => proseOf(b) - proseOf(a))[0]
    if (next === undefined || total === 0 || proseOf(next) < MOST * total || !CONTAINERS.has(next.name)) break
    drop(here, next)
    here = next
  }
  const article = soleArticle(here, proseOf, isAside)
  if (article !== null) {
    for (let at = article; at !== here && at.parent !== null; at = at.parent) drop(at.parent, at)
    here = article
  }
  filter(here, left, weightOf, isAside)
  return left
}

/** The only article element of a page, if it holds a good part of the prose: teasers of other articles follow it. */
function soleArticle(
  here: HtmlElement,
  proseOf: (element: HtmlElement) => number,
  isAside: (element: HtmlElement) => boolean,
): HtmlElement | null {
  const found: HtmlElement[] = []
  const open = [here]
  for (let element = open.pop(); element !== undefined && found.length < 2; element = open.pop()) {
    if (element.name === 'article' && element !== here) found.push(element)
    else for (const child of element.children) if (typeof child !== 'string' && !isAside(child)) open.push(child)
  }
  const [article, second] = found
  if (article === undefined || second !== undefined) return null
  return proseOf(article) >= Math.max(ARTICLE, ARTICLE_PART * proseOf(here)) ? article : null
}

const ARTICLE = 500
/** Prose of an element `main` with a heading. Dialogs of its page may hold more. */
const MAIN = 150
const ARTICLE_PART = 0.25

/** The walk goes on into an element only if it holds this share of the prose. */
const MOST = 0.9
const CONTAINERS = new Set('html body div main article section table tbody tr td center form span font'.split(' '))
const ASIDE = new Set('nav aside footer dialog'.split(' '))
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|menu|menubar|alert)$/i
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|share|sharing|newsletter-?(?:sign|form|box|promo)|subscribe|promo|recommend|read-?next|trending|most-?(?:read|popular)|toolbar|cookie|consent|tags?\b|author-?(?:bio|box|card)|outbrain|taboola|widget|advert|masthead|nav\b|navbar|skip-?link|screen-reader|hidden|modal|feedback/i
const LIKELY = /\b(?:and|article|body|column|content|main|shadow|post|entry|story|text)\b/i

/** Inside the main content: lists of links, and elements whose name or kind marks them as secondary. */
function filter(
  element: HtmlElement,
  left: Map<HtmlElement, string>,
  weightOf: (element: HtmlElement) => Weight,
  isAside: (element: HtmlElement) => boolean,
): void {
  const teasers = teasersIn(element, weightOf)
  for (const child of element.children) {
    if (typeof child === 'string' || SILENT.has(child.name)) continue
    const { text, linked, prose, asks } = weightOf(child)
    if (teasers.has(child) || isBesideText(child)) left.set(child, OUTSIDE)
    else if ((isAside(child) || (asks && text < FORM)) && prose < 0.3 * Math.max(1, weightOf(element).prose))
      left.set(child, OUTSIDE)
    else if (
      BLOCKS.has(child.name) &&
      text > 0 &&
      linked > 0.6 * text &&
      prose < 100 &&
      ((prose === 0 && UNLIKELY.test(namesOf(child))) || !holdsHeading(child, weightOf))
    )
      left.set(child, OUTSIDE)
    else if (!isParagraph(child)) filter(child, left, weightOf, isAside)
  }
}

/** A form (for example to subscribe) is at most this long, with its words. */
const FORM = 500
const BLOCKS = new Set('div section table header'.split(' '))
/** A small heading counts only if it is no link: a story above its links, not a teaser of another page. */
const holdsHeading = (element: HtmlElement, weightOf: (element: HtmlElement) => Weight): boolean =>
  elementsOf(element).some(
    (inner) =>
      /^h[1-3]$/.test(inner.name) ||
      (/^h[4-6]$/.test(inner.name) && weightOf(inner).text > 0 && weightOf(inner).linked === 0),
  )

const namesOf = ({ attributes }: HtmlElement): string =>
  `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500)

function isMail(body: HtmlElement): boolean {
  const elements = elementsOf(body)
  const tables = elements.filter(
    ({ name, attributes }) =>
      name === 'table' &&
      (attributes.has('cellpadding') ||
        attributes.has('cellspacing') ||
        /presentation/.test(attributes.get('role') ?? '')),
  )
  return tables.length >= 5 && !elements.some(({ name }) => name === 'nav' || name === 'article' || name === 'main')
}

function keptProse(
  element: HtmlElement,
  left: ReadonlyMap<HtmlElement, string>,
  weights: ReadonlyMap<HtmlElement, Weight>,
): number {
  if (left.has(element)) return 0
  if (isParagraph(element)) return weights.get(element)?.prose ?? 0
  let sum = weights.get(element)?.own ?? 0
  for (const child of element.children) if (typeof child !== 'string') sum += keptProse(child, left, weights)
  return sum
}
