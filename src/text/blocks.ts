import type { Span } from '../model/issue.ts'
import { isLower, isSpace, isUpper } from './characters.ts'

/**
 * Parts of a text that no sentence crosses: paragraphs, list items, separate lines. A single line break joins (mail and PDF wrap
 * their lines) unless the lines show that they are separate.
 */
export function splitBlocks(text: string): Span[] {
  const blocks: Span[] = []
  let group: Span[] = []
  let start = 0
  while (start <= text.length) {
    BREAK.lastIndex = start
    const found = BREAK.exec(text)
    const line = trim(text, start, found?.index ?? text.length)
    if (line.start < line.end) group.push(line)
    if ((line.start === line.end || found === null) && group.length > 0) {
      for (const block of blocksOfGroup(text, group)) blocks.push(block)
      group = []
    }
    if (found === null) break
    start = BREAK.lastIndex
  }
  return blocks
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g

/** The span, trimmed of white space; empty when nothing else is in it. */
export function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && isSpace(text.charAt(from))) from++
  while (to > from && isSpace(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function blocksOfGroup(text: string, group: readonly Span[]): Span[] {
  const blocks: Span[] = []
  const each = group.length > 1 && group.every((line) => isListLine(text, line))
  let above: Span | null = null
  for (const line of group) {
    const open = blocks.at(-1)
    if (open === undefined || above === null || each || startsItem(text, line) || standsAlone(text, above, line))
      blocks.push(line)
    else blocks[blocks.length - 1] = { start: open.start, end: line.end }
    above = line
  }
  return blocks
}

/** A line wrapper does not make lines this short. */
const SHORT = 45

const isListLine = (text: string, line: Span) =>
  line.end - line.start < SHORT && !/[.!?…,;:]/.test(text.charAt(line.end - 1))

const startsItem = (text: string, line: Span) => ITEM.test(text.slice(line.start, Math.min(line.end, line.start + 10)))

/** Bullets, numbers, letters, roman numerals, Markdown headings and quotes. A capital with a dot is an initial of a name. */
const ITEM =
  /^(?:[-*+•●▪◦⁃–]\s|[•⁃]\d|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\.?\)\s|(?:\d{1,3}|[a-z])\.\s|#{1,6}\s|#{4}|>)/

/** A line like a title or an address: short, without final punctuation, and the next line starts a new sentence. */
function standsAlone(text: string, line: Span, next: Span): boolean {
  const last = text.charAt(line.end - 1)
  const first = text.charAt(next.start)
  if (text.charAt(line.start) === '(' && last === ')') return true
  if (line.end - line.start >= SHORT || /[.!?…,;:–—-]/.test(last)) return false
  if (isLower(first) || !(isUpper(first) || /[\d(“"]/.test(first))) return false
  return !LEADS_ON.test(text.slice(Math.max(line.start, line.end - 8), line.end))
}

/** No title ends with these words: the line was wrapped. */
const LEADS_ON = /\s(?:a|an|the|of|to|in|on|at|by|for|and|or|with|from|that|as|is|are|was)$/
