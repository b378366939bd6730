import type { NotTold } from '../model/issue.ts'
import { CAPITALS, hasLetters } from '../text/letters.ts'

/** A file of plain text as Markdown. If any of its lines is a heading, its first line is the title, unless it is a sentence. */
export function plainFile(source: string): ReturnType<typeof plainBody> {
  const { text, left } = plainBody(source)
  const [first = ''] = text.trimStart().split('\n', 1)
  if (!/(?<![^\n])#{2,3} /.test(text) || !isTitle(first) || /^#|[.!?,:;]\s*$/.test(first)) return { text, left }
  return { text: text.replace(first, () => `# ${first.trim()}\n`), left }
}

/**
 * The text part of a mail as Markdown. Such texts mark structure with lines of punctuation above or below a heading, capitals, and
 * addresses in brackets after their words or numbered at the end.
 */
export function plainBody(source: string): { readonly text: string; readonly left: readonly NotTold[] } {
  const { lines, addresses, left } = withoutAddressList(
    source.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').split('\n'),
  )
  const written: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trimEnd()
    const above = (lines[i - 1] ?? '').trim()
    const below = (lines[i + 1] ?? '').trim()
    if (RULE.test(line.trim())) {
      const last = written.at(-1)?.trim() ?? ''
      if (isTitle(last) && (written.at(-2) ?? '').trim() === '' && !last.startsWith('#'))
        written[written.length - 1] = `${line.trim().startsWith('=') ? '##' : '###'} ${last}`
      else written.push('', '* * *', '')
      continue
    }
    const trimmed = line.trim()
    if (FORWARDS.test(trimmed)) {
      // The fields are on the next line.
      written.push('', `${trimmed}  `)
      continue
    }
    if (trimmed !== '' && isCapitals(trimmed) && (above === '' || RULE.test(above)) && !/^[#*>-]/.test(trimmed)) {
      written.push('', `## ${trimmed}`, '')
      if (below === '') i++
      continue
    }
    written.push(linked(withoutIndent(line, written.at(-1) ?? ''), addresses))
  }
  return { text: written.join('\n'), left }
}

const INVISIBLE = /\u034f|[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/g
/** A line of signs. */
const RULE = /^(?:[-=_*~#+•·─━═—–]\s?){5,}$/

const FORWARDS = /^[\s>]*-{2,}\s*\S[^-]{3,60}-{2,}$/

const isTitle = (line: string): boolean =>
  line.length >= 2 && line.length <= 100 && hasLetters(line) && !/https?:\/\//.test(line)

const CAPITAL = new RegExp(`[${CAPITALS}]`, 'g')

const isCapitals = (line: string): boolean =>
  line.length <= 80 &&
  line === line.toUpperCase() &&
  (line.match(CAPITAL)?.length ?? 0) >= 4 &&
  !/https?:|[.,;]$/i.test(line)

/** Four spaces mean code in Markdown but nothing in a mail. List items keep them. */
function withoutIndent(line: string, above: string): string {
  const trimmed = line.trimStart()
  const indent = line.length - trimmed.length
  if (indent === 0 || /^(?:[-*+]|\d{1,3}[.)])\s/.test(trimmed))
    return indent > 3 && !/^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(above) ? trimmed : line
  return /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(above) ? `  ${trimmed}` : trimmed
}

/** `words <https://…>` and `words (https://…)` are linked words. `words [3]` links to the third address of the list. */
function linked(line: string, addresses: ReadonlyMap<string, string>): string {
  const inline = line.replace(
    /([^\s<>()[\]]+)\s?(?:<\s?(https?:\/\/[^\s<>]{1,2000})\s?>|\(\s?(https?:\/\/[^\s()]{1,2000})\s?\)|\[\s?(https?:\/\/[^\s[\]]{1,2000})\s?\])/g,
    (all, word: string, a?: string, b?: string, c?: string) => {
      const address = a ?? b ?? c ?? ''
      return /^https?:/.test(word) ? all : `[${word}](<${address}>)`
    },
  )
  return addresses.size === 0
    ? inline
    : inline.replace(/\[(\d{1,3})\](?!\()/g, (all, number: string) => {
        const address = addresses.get(number)
        return address === undefined ? all : `[\\[${number}\\]](<${address}>)`
      })
}

/** `[1] https://…` or `1. https://…` on lines of their own, at the end. */
function withoutAddressList(lines: readonly string[]): {
  lines: readonly string[]
  addresses: ReadonlyMap<string, string>
  left: readonly NotTold[]
} {
  const addresses = new Map<string, string>()
  const kept: string[] = []
  const listed: string[] = []
  for (const line of lines) {
    const [, number, address] = /^\s*\[(\d{1,3})\]:?\s*<?(https?:\/\/[^\s<>]{1,2000})>?\s*$/.exec(line) ?? []
    if (number === undefined || address === undefined) kept.push(line)
    else {
      if (!addresses.has(number)) addresses.set(number, address)
      listed.push(line.trim())
    }
  }
  return { lines: kept, addresses, left: listed.length === 0 ? [] : [{ text: listed.join('\n'), reason: 'addresses' }] }
}
