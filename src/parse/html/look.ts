import { hidingFacts } from '../../markup/style-facts.ts'
import type { HtmlElement } from './tree.ts'

/** The styles of one element that matter for reading. */
export interface Look {
  /** How it hides the element and its content; null if it does not. */
  readonly hides: string | null
  /** The text size in pixels; null if it is inherited. */
  readonly size: number | null
  readonly bold: boolean | null
  readonly italic: boolean | null
}

const PLAIN: Look = { hides: null, size: null, bold: null, italic: null }

export type Looks = (element: HtmlElement) => Look

/** Later rules are not read. At worst, hidden text is shown. */
const MOST_RULES = 3_000

/**
 * Reads style attributes and style sheets. Of a sheet only rules with one element, class or id as selector count, outside of `@media` (a
 * mail hides for phones what it shows elsewhere).
 */
export function readLooks(css: string): Looks {
  const known = new Map<string, Look>()
  const facts = (style: string): Look => {
    const found = known.get(style)
    if (found !== undefined) return found
    const look = lookOf(style)
    known.set(style, look)
    return look
  }
  const sheet = readSheet(css, facts)
  const look = (element: HtmlElement): Look => {
    const { name, attributes } = element
    let look = sheet.get(name) ?? PLAIN
    if (attributes.size === 0) return name === 'html' || name === 'body' ? { ...look, hides: null } : look
    const classes = attributes.get('class')
    if (classes !== undefined && sheet.size > 0)
      for (const one of classes.slice(0, 500).split(/\s+/)) {
        look = joined(look, sheet.get(`.${one}`))
        look = joined(look, sheet.get(`${name}.${one}`))
      }
    const id = attributes.get('id')
    if (id !== undefined) look = joined(look, sheet.get(`#${id}`))
    const style = attributes.get('style')
    if (style !== undefined) look = joined(look, facts(style))
    if (attributes.has('hidden') && !STREAMED.test(id ?? '')) look = { ...look, hides: 'hidden' }
    // Some pages hide everything until their scripts have run.
    return name === 'html' || name === 'body' ? { ...look, hides: null } : look
  }
  // Cached, because each element is asked for several times.
  const asked = new Map<HtmlElement, Look>()
  return (element) => {
    const before = asked.get(element)
    if (before !== undefined) return before
    const found = look(element)
    asked.set(element, found)
    return found
  }
}

function joined(below: Look, above: Look | undefined): Look {
  if (above === undefined || above === PLAIN) return below
  return {
    // A `display:block` attribute shows what a sheet hides. Without `display` it changes nothing.
    hides: above.hides === SHOWN ? null : (above.hides ?? below.hides),
    size: above.size ?? below.size,
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
  }
}

/** React sends parts of a page hidden, under such names, and its scripts move them to their places. */
const STREAMED = /^S:[\da-f]+$/

const SHOWN = ''

function lookOf(style: string): Look {
  const { hides, tiny } = hidingFacts(style)
  const css = style.toLowerCase()
  const shown = /(?:^|[;\s])display\s{0,4}:\s{0,4}(?!none)/.test(css) ? SHOWN : null
  const hidden = hides ?? (/mso-hide\s{0,4}:\s{0,4}all/.test(css) ? 'mso-hide' : null) ?? tiny ?? null
  const weight = /(?:^|[;\s])font-weight\s{0,4}:\s{0,4}(\w{1,8})/.exec(css)?.[1]
  const slant = /(?:^|[;\s])font-style\s{0,4}:\s{0,4}(\w{1,8})/.exec(css)?.[1]
  const [, number, unit] =
    /(?:^|[;\s])font(?:-size\s{0,4}:|\s{0,4}:[^;]{0,60}?)\s{0,4}(\d{1,3}(?:\.\d{1,3})?)(px|pt|em|rem)/.exec(css) ?? []
  return {
    hides: hidden ?? shown,
    size: number === undefined ? null : Number(number) * (unit === 'pt' ? 4 / 3 : unit === 'px' ? 1 : 16),
    bold: weight === undefined ? null : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === undefined ? null : slant === 'italic' || slant === 'oblique',
  }
}

function readSheet(css: string, facts: (style: string) => Look): ReadonlyMap<string, Look> {
  const sheet = new Map<string, Look>()
  if (css === '') return sheet
  let rules = 0
  let at = 0
  const source = css.replace(/<!--|-->/g, ' ')
  while (at < source.length && rules < MOST_RULES) {
    const open = source.indexOf('{', at)
    if (open < 0) break
    const selectors = withoutComments(source.slice(Math.max(at, open - 1_000), open)).trim()
    const end = selectors.startsWith('@') ? endOfBlock(source, open) : source.indexOf('}', open)
    if (end < 0) break
    if (!selectors.startsWith('@')) {
      const look = facts(source.slice(open + 1, end))
      for (const selector of selectors.split(',')) {
        const simple = /(?:^|;)\s*([a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?\.[\w-]+|#[\w-]+)\s*$/i.exec(selector)?.[1]
        if (simple !== undefined) sheet.set(simple, joined(sheet.get(simple) ?? PLAIN, look))
      }
    }
    rules++
    at = end + 1
  }
  return sheet
}

/** The position after the last comment. */
function withoutComments(text: string): string {
  const end = text.lastIndexOf('*/')
  return end < 0 ? text : text.slice(end + 2)
}

function endOfBlock(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    const sign = css.charCodeAt(at)
    if (sign === 0x7b) depth++
    else if (sign === 0x7d && --depth === 0) return at
  }
  return -1
}
