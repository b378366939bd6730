import type { Converted } from './to-markdown.ts'

/** By its name, or by its links and directives. */
export const isRst = (body: string, name: string): boolean =>
  /\.rst$/i.test(name) ||
  (!/^#{1,6} |\]\(https?:/m.test(body) &&
    (/`[^`<\n]{1,300}(?:\n[^`<\n]{1,300})?<https?:[^>\s]{1,500}>`__?/.test(body) ||
      (/^\.\. (?:image|figure|note|contents|raw|post|code-block|_[^\n:]{1,200}: https?)/m.test(body) &&
        /^[^\s.].*\n[=~"^*-]{4,}$/m.test(body))))

export function rstToMarkdown(body: string): Converted {
  const lines = body.replace(/\r\n?/g, '\n').split('\n')
  const targets = new Map<string, string>()
  for (const [at, line] of lines.entries()) {
    const [, name, here = ''] = /^[ \t]*\.\. _`?([^:`\n]{1,200})`?:(?:[ \t]+(\S{1,2000}))?[ \t]*$/.exec(line) ?? []
    const url = here === '' ? (lines[at + 1] ?? '').trim() : here
    if (name !== undefined && url !== '') targets.set(name.toLowerCase(), url)
  }
  const fields = takeFields(lines)
  return { text: linked(blocks(lines).join('\n'), targets), fields }
}

/** Fields below the title, or those of a post in ABlog. Their lines are emptied. */
function takeFields(lines: string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const first = lines.slice(0, 12).findIndex((line) => /^(?::[A-Za-z][\w-]{0,40}:[ \t]|\.\. post::)/.test(line))
  for (let at = first; at >= 0 && at < lines.length; at++) {
    const line = lines[at] ?? ''
    const [, date] = /^\.\. post::[ \t]*(.*)$/.exec(line) ?? []
    const [, key = 'date', value = date] = /^[ \t]*:([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/.exec(line) ?? []
    if (value === undefined) break
    if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), value.trim())
    lines[at] = ''
  }
  const title = lines.findIndex((line, at) => line.trim() !== '' && UNDERLINE.test((lines[at + 1] ?? '').trimEnd()))
  if (fields.size > 0 && title >= 0 && title < first && !fields.has('title'))
    fields.set('title', (lines[title] ?? '').trim())
  return fields
}

/** Headings are underlined, with signs whose order tells their levels. Directives lose their first line and their options. */
function blocks(lines: readonly string[]): string[] {
  const levels: string[] = []
  const written: string[] = []
  let dropped = -1
  let code = -1
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const below = (lines[at + 1] ?? '').trimEnd()
    const indent = line.search(/\S/)
    if (dropped >= 0) {
      if (indent < 0 || indent > dropped) continue
      dropped = -1
    }
    if (code >= 0 && indent >= 0 && indent <= code) {
      written.push('```', '')
      code = -1
    }
    if (code >= 0) {
      written.push(line)
      continue
    }
    const overlined =
      UNDERLINE.test(line.trimEnd()) && line.trimEnd() === (lines[at + 2] ?? '').trimEnd() && below !== ''
    const isHeading =
      indent === 0 && UNDERLINE.test(below) && below.length >= Math.min(3, line.trim().length) && !UNDERLINE.test(line)
    if (overlined || isHeading) {
      const sign = (overlined ? 'over' : '') + (overlined ? line : below).charAt(0)
      if (!levels.includes(sign)) levels.push(sign)
      written.push('', `${'#'.repeat(Math.min(6, levels.indexOf(sign) + 1))} ${(overlined ? below : line).trim()}`, '')
      at += overlined ? 2 : 1
      continue
    }
    const [, image] = /^[ \t]*\.\. (?:image|figure):: (\S+)/.exec(line) ?? []
    const [, directive] = /^[ \t]*\.\. ([\w-]+)::/.exec(line) ?? []
    if (image !== undefined) written.push(`![](${image})`, '')
    if (directive !== undefined && /^(?:code|code-block|sourcecode)$/.test(directive)) {
      written.push('```')
      code = indent
    } else if (directive !== undefined && !TOLD.test(directive)) dropped = indent
    else if (directive !== undefined) written.push('')
    else if (/^[ \t]*\.\.(?:[ \t]|$)/.test(line)) dropped = indent
    else if (/::[ \t]*$/.test(line) && /^[ \t]+\S/.test(lines[at + 2] ?? '') && below === '') {
      written.push(line.replace(/::[ \t]*$/, ':'), '', '```')
      code = indent
      at++
    } else if (!/^[ \t]+:[\w-]{1,30}:(?:[ \t]|$)/.test(line)) written.push(line.replace(/^([ \t]*)#\.[ \t]/, '$11. '))
  }
  if (code >= 0) written.push('```')
  return written
}

/** Directives whose content is told: their options are on lines of their own. */
const TOLD = /^(?:note|tip|hint|important|attention|class|container|epigraph|pull-quote|topic|admonition|rst-class)$/
const UNDERLINE = /^([=\-~"^*+#_.:'`])\1{2,}$/

function linked(text: string, targets: ReadonlyMap<string, string>): string {
  const named = (words: string, name: string) => {
    const url = targets.get(name.toLowerCase().replace(/\s+/g, ' '))
    return url === undefined ? words : `[${words}](<${url}>)`
  }
  return text
    .replace(/`([^`<]{1,300}?)\s*<([^>\s]{1,2000})>`__?/g, (_, words: string, url: string) => `[${words}](<${url}>)`)
    .replace(/(?<![\w:])`([^`<>]{1,300})`__?(?!\w)/g, (_, words: string) => named(words, words))
    .replace(/(?<![\w`/[(<.:])([\p{L}\d][\p{L}\d.-]{0,100})_(?![\w`])/gu, (all, word: string) =>
      targets.has(word.toLowerCase()) ? named(word, word) : all,
    )
    .replace(/:[a-z]{1,20}:`([^`<\n]{1,200}?)(?:\s*<[^>\n]{1,300}>)?`/g, '$1')
    .replace(/``([^`\n]{1,300})``/g, '`$1`')
}
