import { oneLine } from '../../text/one-line.ts'
import { plainWords } from '../../text/plain-words.ts'
import { type ByLine, readByLine } from '../by-line.ts'
import { findDate, isDateAlone, readDate } from '../dates.ts'
import { elementsOf, type HtmlElement, textOf } from './tree.ts'

/**
 * Who wrote a page and when, from the lines at its title: "Posted by Ann on March 4, 2026", `<p class="date">4 March 2026</p>`, a date or
 * a linked author alone in an element. The title may be a smaller heading than the name of the site.
 */
export function readNearTitle(root: HtmlElement, title: string | null): ByLine {
  const elements = elementsOf(root)
  const heading = headingOf(elements, title)
  const above = elements.slice(Math.max(0, heading - ABOVE), Math.max(0, heading)).toReversed()
  let [author, date]: [string | null, string | null] = [null, null]
  for (const [at, element] of [...elements.slice(heading + 1, heading + 1 + NEAR), ...above].entries()) {
    if (author !== null && date !== null) break
    if (!LINES.has(element.name)) continue
    const text = shortText(element)
    if (text === '') continue
    const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
    const line = element.name === 'a' ? null : readByLine(text)
    // Without a title above it, a name may be that of a single story.
    if (heading >= 0)
      author ??= (at < CLOSE || at >= NEAR ? line?.author : null) ?? (isAuthor(element, names) ? nameIn(text) : null)
    date ??= line?.date ?? (DATED.test(names) || PUBLISHED.test(text) || isDateAlone(text) ? dateIn(text) : null)
  }
  return { author, date }
}

/** Elements before and behind the heading. */
const ABOVE = 8
const NEAR = 80
/** A line further below may say who wrote a single story. */
const CLOSE = 35
const LONGEST = 120
const LINES = new Set('p div span em small time li a address h2 h3 h4 h5 h6'.split(' '))

/** The text of an element; nothing if it is longer than a line. The elements around a title may hold all of the page. */
function shortText(element: HtmlElement): string {
  let text = ''
  const walk = ({ children }: HtmlElement): boolean =>
    children.every((child) => {
      if (typeof child !== 'string') return walk(child)
      text += child
      return text.length <= 2 * LONGEST
    })
  const line = walk(element) ? oneLine(text) : ''
  return line.length > LONGEST ? '' : line
}

function headingOf(elements: readonly HtmlElement[], title: string | null): number {
  const wanted = plainWords(title ?? '')
  const named = elements.findIndex(({ name }, i) => {
    const element = elements[i]
    if (!/^h[1-4]$/.test(name) || element === undefined || wanted === '') return false
    const words = plainWords(textOf(element))
    return words.length > SHORTEST_TITLE && (words === wanted || wanted.startsWith(words))
  })
  return named >= 0 ? named : elements.findIndex(({ name }) => name === 'h1')
}

const SHORTEST_TITLE = 8

const dateIn = (text: string): string | null => findDate(text) ?? readDate(DOTTED.exec(text)?.[0] ?? null)

const DATED = /(?:^|[\s_-])(?:date|dated|published|pubdate|posted|updated|datum|fecha|data)(?:$|[\s_-])/i
const PUBLISHED =
  /^(?:posted|published|written|veröffentlicht|erschienen|erstellt|datum|stand|publié|paru|mis en ligne|publicado|publicada|fecha|pubblicato|geplaatst|gepubliceerd|opublikowano|опубликовано|投稿日|公開日|发布|發布|게시)/i
/** "04.03.2026": with dots the day comes first. */
const DOTTED = /(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)/

/** A link to the author's page, or an element that is named for an author. */
const isAuthor = ({ name, attributes }: HtmlElement, names: string): boolean =>
  (name === 'a' && AUTHOR_PAGE.test(attributes.get('href') ?? '')) || AUTHOR_NAMES.test(names)

const AUTHOR_PAGE =
  /(?:^|\/)(?:authors?|autor(?:en|in|es)?|auteurs?|autori|redaktion|editors|staff|contributors?)\/[^/?#]+\/?(?:[?#]|$)/i
const AUTHOR_NAMES = /(?:^|[\s_-])(?:author|autor|auteur|byline|writer)(?:[_-]?(?:name|te?xt|link))?(?:\s|$)/i

/** Without "by" and what else stands before a name. */
function nameIn(text: string): string | null {
  const name = text.replace(BEFORE_NAME, '').trim()
  const parts = name.split(/\s+/)
  return name === '' || name.length > 60 || parts.length > 5 || /\d{4}|[@:|]/.test(name) ? null : name
}

const BEFORE_NAME =
  /^(?:(?:written|posted|published|geschrieben|eingestellt|veröffentlicht|erstellt) )?(?:by|von|vom|par|por|di|door|authors?|autor(?:in)?|auteur|redaktion)\s*[:：]?\s+/i
