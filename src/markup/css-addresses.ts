import type { Range } from './read-elements.ts'

/**
 * Each complete `url(…)` of CSS, by its offsets; in a style attribute its quotes may be `&quot;`. One that is not closed is left
 * out. Scanned by hand: a regular expression would search for the same missing end again and again.
 */
export function cssAddresses(css: string): readonly Range[] {
  const found: Range[] = []
  const next = { ...NOTHING_KNOWN }
  let at = 0
  for (;;) {
    OPENS.lastIndex = at
    const open = OPENS.exec(css)
    if (open === null) return found
    at = OPENS.lastIndex
    const end = endOf(css, at, next)
    if (end === -1) continue
    found.push({ start: open.index, end })
    at = end
  }
}

/** The position of the next mark of each kind, as far as it was searched. */
type Next = { -readonly [Mark in keyof typeof NOTHING_KNOWN]: number }
const NOTHING_KNOWN = { '"': -1, "'": -1, '&quot;': -1, ')': -1 }
const OPENS = /url\(/gi

/** The offset after the `)`; -1 when the address has no end. */
function endOf(css: string, from: number, next: Next): number {
  const start = skipBlanks(css, from)
  const quote =
    css[start] === '"' || css[start] === "'" ? css[start] : css.startsWith('&quot;', start) ? '&quot;' : null
  const quoted = quote === null ? -1 : quotedEnd(css, quote, start, next)
  // `&quot;` is a quote only if there are two of them.
  return quoted === -1 && (quote === null || quote === '&quot;') ? bareEnd(css, start, next) : quoted
}

function quotedEnd(css: string, quote: keyof Next, start: number, next: Next): number {
  const close = nextOf(css, quote, start + quote.length, next)
  const end = skipBlanks(css, Math.min(close + quote.length, css.length))
  return css[end] === ')' ? end + 1 : -1
}

function bareEnd(css: string, start: number, next: Next): number {
  const close = nextOf(css, ')', start, next)
  const stop = Math.min(nextOf(css, '"', start, next), nextOf(css, "'", start, next))
  return close < stop ? close + 1 : -1
}

/** The end of the text if there is none. A position that was found stays valid until the scan passes it. */
function nextOf(css: string, mark: keyof Next, from: number, next: Next): number {
  if (next[mark] < from) {
    const found = css.indexOf(mark, from)
    next[mark] = found === -1 ? css.length : found
  }
  return next[mark]
}

function skipBlanks(css: string, from: number): number {
  let at = from
  while (at < css.length && ' \t\r\n\f'.includes(css.charAt(at))) at += 1
  return at
}
