import type { Link, Span } from '../../model/issue.ts'
import { hasWords } from '../../text/letters.ts'

export interface Picture {
  readonly alt: string
  readonly url: string
  readonly href: string | null
  /** Whether words preceded it. */
  readonly behind: boolean
}

/** One line while it is read: its words, and the positions of links and bold text in them. */
export class Line {
  text = ''
  /** The last character of the text. Looking it up in the growing text would copy the text each time. */
  last = ''
  isBlank = true
  readonly links: Link[] = []
  readonly strong: Span[] = []
  readonly pictures: Picture[] = []
  readonly breaks: number[] = []
  italicLetters = 0
  openLink: { readonly url: string; readonly start: number } | null = null
  strongDepth = 0
  strongStart = 0
  italicDepth = 0
}

/** "Title [#](#title)", "Title ▲▼": links from a heading to itself and arrows to its neighbours are not part of its words. */
export function removeAnchors(line: Line): void {
  line.text = withoutArrows(line.text)
  const isAnchor = ({ start, end, url }: Link) =>
    ANCHOR.test(line.text.slice(start, end)) && (url.includes('#') || MARK.test(line.text.slice(start, end)))
  const last = line.links.at(-1)
  if (last !== undefined && isAnchor(last) && line.text.slice(last.end).trim() === '') {
    line.text = line.text.slice(0, last.start)
    line.links.pop()
  }
  const [first] = line.links
  if (first !== undefined && isAnchor(first) && line.text.slice(0, first.start).trim() === '') {
    line.text = ' '.repeat(first.end) + line.text.slice(first.end)
    line.links.shift()
  }
}

function withoutArrows(text: string): string {
  const whole = text.trimEnd()
  let end = whole.length
  while (end > 0 && ARROWS.includes(whole.charAt(end - 1))) end--
  return end < whole.length && end > 0 ? whole.slice(0, end).trimEnd() : text
}

const ARROWS = '▲▼△▽⇧⇩↥↑'

/** "How trams turn https://trams.example/12" in a list: the title is what the address links. */
export function linkTitle(line: Line): void {
  const [link, second] = line.links
  if (link === undefined || second !== undefined || !/^https?:/i.test(line.text.slice(link.start, link.end))) return
  const [, space = '', title = ''] = TITLE.exec(line.text.slice(0, link.start)) ?? []
  if (title === '' || !AFTER_ADDRESS.test(line.text.slice(link.end))) return
  line.links[0] = { ...link, start: space.length, end: space.length + title.length }
}

/** Words that are no sentence and do not lead to the address, as "see" and "at" do. */
const TITLE =
  /^(\s*(?:\d{1,3}[.)、]\s*)?)((?:(?![.!?]\s|[。！？:：])[^\n]){4,120}?(?<![,;，；:：]|\b(?:see|at|on|in|via|from|to|is|and|or|link|here)))\s*[(（<]?$/i
const AFTER_ADDRESS = /^[)）>]?\s*$/

const ANCHOR = /^\s*(?:#+|¶|§|🔗|⚓|∞)\s*$/u
/** These stand for nothing else, whatever the address: feeds may lose the part behind its `#`. */
const MARK = /^\s*[#¶§]\s*$/

/** Whether bold text covers all the words. Punctuation and emoji around it do not count. */
export function isWhole(text: string, strong: readonly Span[]): boolean {
  if (strong.length === 0 || strong.length > MOST_SPANS) return false
  let rest = ''
  let from = 0
  for (const { start, end } of strong) {
    rest += text.slice(from, start)
    from = end
  }
  return !hasWords((rest + text.slice(from)).replace(ITEM_NUMBER, ''))
}

/** Editors split bold text at each change of its looks. */
const MOST_SPANS = 8
/** "(1) " before bold words. */
const ITEM_NUMBER = /^\s*[(#]?\d{1,3}[).:]?\s+/
