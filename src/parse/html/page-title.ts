import { oneLine } from '../../text/one-line.ts'
import { plainWords } from '../../text/plain-words.ts'
import { widthOf } from '../sections/widths.ts'
import { elementsOf, findElement, type HtmlElement, textOf } from './tree.ts'

/** The text of `<title>` or of the only `<h1>`, without the site's name at its end. */
export function titleOf(root: HtmlElement, site: string | null): string | null {
  const element = findElement(root, ({ name }) => name === 'title')
  const title = element === null ? '' : oneLine(textOf(element))
  const heading = soleHeading(root)
  if (title === '') return heading
  const part = partThatIsHeading(title, root)
  if (part !== title) return part
  const bare = withoutNames(title, [site])
  if (bare !== title && bare !== null) return bare
  if (heading !== null && title.includes(heading)) return heading
  const parts = title.split(/\s+[|·•–—»]\s+|\s+-\s+/)
  const [first = ''] = parts
  return parts.length > 1 && first.split(' ').length >= 3 ? parts.slice(0, -1).join(' – ') : title
}

/** A title without the name of its site or author at its end. */
export function withoutNames(title: string | null, names: readonly (string | null)[]): string | null {
  let bare = title ?? ''
  for (const name of names) {
    if (name === null || name === '') continue
    const end = new RegExp(`\\s*[|·•–—:-]\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'i')
    bare = bare.replace(end, '') || bare
  }
  return bare === '' ? title : bare
}

function soleHeading(root: HtmlElement): string | null {
  const headings = elementsOf(root).filter(({ name }) => name === 'h1')
  const texts = headings.map((heading) => oneLine(textOf(heading))).filter((text) => text !== '')
  return texts.length === 1 ? (texts[0] ?? null) : null
}

/**
 * "The tram › Town letter" with a heading "The tram": the part of a title that is a heading of the page. The name of the site may be a
 * heading too, and stands above the title.
 */
export function partThatIsHeading(title: string | null, root: HtmlElement): string | null {
  const parts = (title ?? '').split(BETWEEN_NAMES).filter((part) => part.trim() !== '')
  if (parts.length < 2) return title
  const headings = elementsOf(root)
    .filter(({ name }) => /^h[1-3]$/.test(name))
    .slice(0, MOST_HEADINGS)
    .map((heading) => plainWords(textOf(heading)))
  const found = parts
    .map((part) => ({ part, at: headings.indexOf(plainWords(part)) }))
    .filter(({ part, at }) => at >= 0 && (plainWords(part).includes(' ') || widthOf(part) >= WIDE))
    .toSorted((a, b) => b.at - a.at)[0]
  return found === undefined || headings.includes(plainWords(title ?? '')) ? title : found.part.trim()
}

const BETWEEN_NAMES = /\s*[|｜]\s*|\s+[›»«·•–—:-]\s+|--/
const MOST_HEADINGS = 12
/** The width of a title in a script that has no spaces. */
const WIDE = 24
