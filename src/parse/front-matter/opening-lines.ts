import type { FrontMatter } from './parse-front-matter.ts'

/** Lines at the very top that each hold a key and its value, as certain generators write them. */
const LINES: readonly RegExp[] = [
  // Nikola, also within a comment of its own
  /(?:<!--[ \t]*)?\.\. ([\w-]{1,40})::?[ \t]*([^\n]{0,2000}?)(?:[ \t]*-->)?[ \t]*(?:\n|$)/y,
  // Org mode
  /#\+([A-Za-z_]{1,40}):[ \t]*([^\n]{0,2000}?)[ \t]*(?:\n|$)/y,
  // Frog
  / {4}([A-Za-z][\w-]{0,40}):[ \t]*([^\n]{0,2000}?)[ \t]*(?:\n|$)/y,
  // Fields of reStructuredText
  /:([A-Za-z][\w-]{0,40}):[ \t]+([^\n]{0,2000}?)[ \t]*(?:\n|$)/y,
  /<!--[ \t]*([A-Za-z][\w-]{0,40}):[ \t]*([^\n]{0,2000}?)[ \t]*-->[ \t]*(?:\n|$)/y,
]
const MOST_LINES = 60

/** Keys and values before the text, without delimiters or in a comment. Null if the text starts otherwise. */
export function readOpeningLines(text: string): FrontMatter | null {
  return readTitleBlock(text) ?? readComment(text) ?? readRun(text)
}

function readRun(text: string): FrontMatter | null {
  const start = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  for (const line of LINES) {
    const fields = new Map<string, string>()
    line.lastIndex = start
    let at = start
    for (let found = line.exec(text); found !== null && fields.size < MOST_LINES; found = line.exec(text)) {
      const key = (found[1] ?? '').toLowerCase()
      if (!fields.has(key)) fields.set(key, (found[2] ?? '').trim())
      at = line.lastIndex
    }
    if (isFrontMatter(fields)) return { fields, body: text.slice(at) }
  }
  return null
}

/** Three lines of Pandoc, each after `%`: title, authors, date. */
function readTitleBlock(text: string): FrontMatter | null {
  const found = /^%[ \t]+([^\n]{1,500})\n(?:%[ \t]*([^\n]{0,500})\n)?(?:%[ \t]*([^\n]{0,100})(?:\n|$))?/.exec(text)
  if (found === null) return null
  const [whole, title = '', author = '', date = ''] = found
  return {
    fields: new Map([
      ['title', title.trim()],
      ['author', author.trim()],
      ['date', date.trim()],
    ]),
    body: text.slice(whole.length),
  }
}

/** A comment in which every line is a key with a value. */
function readComment(text: string): FrontMatter | null {
  const found = /^\s*<!--[ \t]*\n((?:[^\n]{0,2000}\n){1,60}?)[ \t]*-->[ \t]*(?:\n|$)/.exec(text.slice(0, 20_000))
  if (found === null) return null
  const fields = new Map<string, string>()
  for (const line of (found[1] ?? '').split('\n')) {
    if (line.trim() === '') continue
    const [, key, value] = /^[ \t]*(?:\.\. )?([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) return null
    if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), value.trim())
  }
  return isFrontMatter(fields) ? { fields, body: text.slice(found[0].length) } : null
}

/** A title, or a date with another key. A line of a text does not look like that. */
const isFrontMatter = (fields: ReadonlyMap<string, string>): boolean =>
  fields.has('title') || (fields.has('date') && fields.size >= 2)
