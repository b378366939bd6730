import type { Converted } from './to-markdown.ts'

/** By its name, or by headings and links that only AsciiDoc writes like that. Headings of wikis end with `=` as well. */
export function isAsciidoc(body: string, name: string): boolean {
  if (/\.(?:adoc|asciidoc|asc)$/i.test(name)) return true
  const headings = body.match(/^={1,5} [^\n]*[^=\s][ \t]*$/gm)?.length ?? 0
  if (headings < 2 || /^#{1,6} /m.test(body)) return false
  return /^:[\w-]{1,60}:(?:[ \t]|$)/m.test(body) || /https?:\/\/[^\s[\]<>"]{1,500}\[[^\]\n]{1,300}\](?!\()/.test(body)
}

export function asciidocToMarkdown(body: string): Converted {
  const source = body.replace(/\r\n?/g, '\n')
  const header = readHeader(source)
  const attributes = new Map(header.attributes)
  const written: string[] = []
  let code: string | null = null
  let quoted = false
  let table: string[] | null = null
  for (const line of source.slice(header.end).split('\n')) {
    const mark = line.trimEnd()
    if (code !== null) {
      if (mark === code) {
        written.push(code === COMMENT ? '' : '```')
        code = null
      } else if (code !== COMMENT) written.push(line)
      continue
    }
    if (/^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$/.test(mark)) {
      code = mark
      written.push('')
      if (code !== COMMENT) written.push('```')
      continue
    }
    if (/^[|!]={3,}$/.test(mark)) {
      if (table === null) table = []
      else {
        written.push('', ...rowsOf(table), '')
        table = null
      }
      continue
    }
    if (table !== null) {
      if (/^\s*\|/.test(line)) table.push(filled(mark, attributes))
      continue
    }
    if (/^_{4,}$/.test(mark)) quoted = !quoted
    const [, key, value = ''] = /^:!?([\w-]{1,60})!?:(?:[ \t]+(.*))?$/.exec(mark) ?? []
    if (key !== undefined) attributes.set(key, filled(value, attributes))
    else if (DROPPED.test(mark)) written.push('')
    else written.push((quoted ? '> ' : '') + block(filled(mark, attributes)))
  }
  if (code !== null && code !== COMMENT) written.push('```')
  const title = header.fields.get('title')
  const text = `${title === undefined ? '' : `# ${title}\n\n`}${linked(written.join('\n'))}`
  return { text, fields: header.fields }
}

/** A table with one line for each row. Of any other, each cell is a line of text. */
function rowsOf(lines: readonly string[]): string[] {
  const cells = lines.map((line) =>
    line
      .trim()
      .slice(1)
      .split('|')
      .map((cell) => inline(cell.trim())),
  )
  const columns = cells[0]?.length ?? 0
  if (columns < 2 || cells.some(({ length }) => length !== columns)) return cells.map((row) => `${row.join(' ')}  `)
  const [head = [], ...rows] = cells.map((row) => `| ${row.join(' | ')} |`)
  return [String(head), `|${' --- |'.repeat(columns)}`, ...rows]
}

const COMMENT = '////'

/** Delimiters of blocks, their attributes and captions, anchors, comments and instructions. */
const DROPPED =
  /^(?:={4,}|\*{4,}|_{4,}|--|\+|<<<|\[\[[^\]\n]*\]\]|\[[^\]\n]*\]|\.[^\s.][^\n]*|\/\/(?!\/)[^\n]*|(?:ifndef|ifdef|ifeval|endif|include|toc)::[^\n]*)$/

/** `= The title`, then authors, a date, and attributes, up to an empty line. */
function readHeader(source: string) {
  const fields = new Map<string, string>()
  const attributes = new Map<string, string>()
  const start = /^(?:[ \t]*\n|\/\/[^\n]*\n|:[\w-]+:[^\n]*\n)*/.exec(source)?.[0].length ?? 0
  const [opening, title] = /^= ([^\n]{1,300})(?:\n|$)/.exec(source.slice(start, start + 400)) ?? []
  if (opening === undefined || title === undefined) return { fields, attributes, end: 0 }
  fields.set('title', title.trim())
  let end = start + opening.length
  for (let lines = 0; lines < 80; lines++) {
    const newline = source.indexOf('\n', end)
    const line = source.slice(end, newline < 0 ? source.length : newline)
    const [, key, value = ''] = /^:!?([\w-]{1,60})!?:(?:[ \t]+(.*))?$/.exec(line) ?? []
    const date = /^(?:v[\d.]+,[ \t]*)?(\d{4}-\d\d-\d\d)/.exec(line)?.[1]
    if (key !== undefined) {
      attributes.set(key, filled(value, attributes))
      if (FIELD[key] !== undefined && !fields.has(FIELD[key])) fields.set(FIELD[key], value.trim())
    } else if (date !== undefined) fields.set('date', line.replace(/^v[\d.]+,[ \t]*/, '').trim())
    else if (lines === 0 && /^\p{L}[^\n.!?:]{1,120}?(?:[ \t]*<[^>\n]{1,200}>)?$/u.test(line))
      fields.set(
        'author',
        line
          .replace(/[ \t]*<[^>\n]*>/g, '')
          .replaceAll('_', ' ')
          .trim(),
      )
    else if (!/^(?:\/\/|if(?:n?def|eval)::|endif::|-{3,4}$)/.test(line)) break
    end = newline < 0 ? source.length : newline + 1
    if (newline < 0) break
  }
  return { fields, attributes, end }
}

const FIELD: Readonly<Record<string, string>> = {
  author: 'author',
  revdate: 'date',
  'page-date': 'date',
  'page-author': 'author',
  lang: 'lang',
}

function filled(line: string, attributes: ReadonlyMap<string, string>): string {
  if (!line.includes('{')) return line
  return line.replace(/\{([\w-]{1,60})\}/g, (all, name: string) => attributes.get(name) ?? all)
}

function block(line: string): string {
  const [, signs, heading] = /^(={1,6})[ \t]+(\S.*)$/.exec(line) ?? []
  if (signs !== undefined && heading !== undefined) return `${'#'.repeat(signs.length)} ${heading}`
  const [, bullets, item] = /^[ \t]*(\*{1,5}|-|\.{1,5})[ \t]+(\S.*)$/.exec(line) ?? []
  if (bullets !== undefined && item !== undefined) {
    const ordered = bullets.startsWith('.')
    return `${' '.repeat((bullets.length - 1) * (ordered ? 3 : 2))}${ordered ? '1.' : '-'} ${inline(item)}`
  }
  const [, term, said] = /^[ \t]*(\S[^\n]{0,150}?):{2,4}(?:[ \t]+(\S.*))?$/.exec(line) ?? []
  if (term !== undefined && !/https?$|^image$|^video$/.test(term))
    return `**${term}**${said === undefined ? '  ' : `: ${inline(said)}`}`
  if (/^'{3,}$/.test(line)) return '---'
  return inline(line.replace(/^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): /, '')).replace(/ \+$/, '  ')
}

const inline = (line: string): string =>
  line
    .replace(/(?<![\w*\\])\*(?![\s*])([^*\n]{1,300}?)(?<!\s)\*(?![\w*])/g, '**$1**')
    .replace(/`\+([^`\n]{1,200})\+`/g, '`$1`')

/** `https://…[words]`, `link:…[words]`, pictures and references within the document. Words may continue on the next line. */
const linked = (text: string): string =>
  text
    .replace(/\bimage::?([^\s[\]]{1,500})\[([^\]\n]{0,300})\]/g, (_, url: string, words: string) => {
      return `![${(words.split(',')[0] ?? '').replace(/^[^=]*=.*$/, '')}](${url})`
    })
    .replace(
      /(?:\blink:|(?=https?:|mailto:))([^\s[\]<>"`]{1,2000})\[((?:[^[\]\n]|\[[^[\]\n]{0,100}\]|\n(?=\S)){0,300})\](?!\()/g,
      (_, url: string, words: string) => {
        const said = words
          .replace(/,?[ \t]*(?:window|role|opts|rel)=[^\]]*$/, '')
          .replace(/\^$/, '')
          .trim()
        return said === '' ? `<${url}>` : `[${said.replace(/^"(.*)"$/, '$1')}](<${url}>)`
      },
    )
    .replace(/\bxref:[^\s[\]]{1,300}\[([^\]\n]{0,300})\]/g, '$1')
    .replace(/<<[\w-]{1,100}(?:,([^>\n]{1,200}))?>>/g, '$1')
