import { plainWords } from '../../text/plain-words.ts'
import { type HtmlElement, textOf } from './tree.ts'

interface Shown {
  readonly text: number
  readonly linked: number
  readonly prose: number
}

/**
 * The part below a heading such as "Most popular", up to the next heading of that size, if it only links to other pages. If it contains
 * sentences, it is part of the text.
 */
export function teasersIn(element: HtmlElement, shownIn: (element: HtmlElement) => Shown): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>()
  let group: { readonly size: number; readonly offers: boolean; readonly parts: HtmlElement[] } | null = null
  const end = () => {
    const parts = group?.parts ?? []
    const sum = (of: (shown: Shown) => number) => parts.reduce((all, part) => all + of(shownIn(part)), 0)
    const all = sum(({ text }) => text)
    if (
      group?.offers === true
        ? all < OFFER
        : sum(({ prose }) => prose) < PROSE || sum(({ linked }) => linked) >= LINKED * all
    )
      for (const part of parts) found.add(part)
    group = null
  }
  for (const child of element.children) {
    if (typeof child === 'string' || shownIn(child).text === 0) continue
    const heading = headingOf(child, shownIn)
    const size = heading === null ? 7 : Number(heading.name.charAt(1))
    if (group !== null && heading !== null && size <= group.size) end()
    if (group === null && heading !== null) {
      const offers = size > 1 && isHeaded(heading, NEWSLETTER)
      if (offers || isHeaded(heading, TEASER)) group = { size, offers, parts: [] }
    }
    group?.parts.push(child)
  }
  end()
  return found
}

const PROSE = 100
const LINKED = 0.4

/** The heading that an element is, or that is its only content. */
function headingOf(element: HtmlElement, shownIn: (element: HtmlElement) => Shown): HtmlElement | null {
  const { text } = shownIn(element)
  let here: HtmlElement | undefined = element
  for (let depth = 0; depth < DEEPEST && here !== undefined; depth++) {
    if (/^h[1-6]$/.test(here.name)) return here
    here = here.children.find(
      (child): child is HtmlElement => typeof child !== 'string' && shownIn(child).text === text,
    )
  }
  return null
}

/** Elements around a heading. */
const DEEPEST = 5

const isHeaded = (heading: HtmlElement, names: RegExp): boolean => {
  const words = plainWords(textOf(heading))
  return words.length <= 60 && names.test(words)
}

/** The heading of an offer to subscribe, which is short. Below the title of an issue stands more. */
const NEWSLETTER = /newsletter|infolettre|nieuwsbrief|boletín|рассылк|ニュースレター|뉴스레터/
const OFFER = 300

const TEASER =
  /^(?:you (?:might|may) also (?:like|enjoy)|(?:most|more) (?:popular|read|viewed|shared|commented)|popular (?:stories|posts|articles|now)|related (?:content|stories|articles|posts|topics|coverage)|recommended (?:for you|stories|articles)|in case you missed it|more (?:from|like this|stories)|read next|up next|keep reading|republish this|from (?:around )?the web|leave a (?:reply|comment)|join the conversation|meist ?gelesen|mehr zum thema|auch interessant|lesen sie auch|das könnte sie auch interessieren|à lire aussi|les plus lus|sur le même sujet|lo más leído|te puede interesar|artículos relacionados|leggi anche|lees ook|meest gelezen|(?:ähnliche|weitere|neueste|aktuelle|letzte|andere) (?:artikel|beiträge|meldungen|themen|kommentare|nachrichten)|(?:recent|latest|other|similar) (?:posts|articles|comments|stories|news)|(?:articles|billets) (?:récents|similaires|liés)|(?:entradas|noticias|artículos|publicaciones) (?:recientes|relacionad[ao]s)|(?:articoli|post) (?:recenti|correlati|simili)|(?:categories|kategorien|catégories|categorías|categorie|meta|archives|archiv|blogroll|tags|schlagwörter|schlagworte|seiten|pages|topics|guides)$|関連記事|相关文章)/
