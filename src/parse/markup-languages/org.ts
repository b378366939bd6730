/** By its name, by its keywords, or by headings with stars and links in double brackets. */
export const isOrg = (body: string, name: string, opening: string): boolean =>
  /\.org$/i.test(name) ||
  /^#\+(?:title|author|date|options):/im.test(opening) ||
  (/^\*{1,3} \S/m.test(body) &&
    /\[\[https?:[^\]\n]{1,500}\]\[/.test(body) &&
    !/^#{1,6} |\]\(https?:/m.test(body) &&
    (body.match(/^\*{2,3} \S/gm)?.length ?? 0) >= 1)

export function orgToMarkdown(body: string): string {
  const written: string[] = []
  let inside: 'code' | 'quote' | 'drawer' | null = null
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const [, edge = '', kind = ''] = /^[ \t]*#\+(begin|end)_(\w+)/i.exec(line) ?? []
    if (edge !== '') {
      const isCode = /^(?:src|example|export|comment)$/i.test(kind)
      inside = edge.toLowerCase() === 'end' ? null : isCode ? 'code' : /^quote$/i.test(kind) ? 'quote' : null
      written.push(isCode ? '```' : '')
    } else if (inside === 'code') written.push(line)
    else if (/^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*$/i.test(line)) inside = 'drawer'
    else if (inside === 'drawer') inside = /^[ \t]*:END:[ \t]*$/i.test(line) ? null : inside
    else if (/^[ \t]*(?:#\+[\w-]+:|# |#$)/.test(line)) written.push('')
    else written.push((inside === 'quote' ? '> ' : '') + block(line))
  }
  return linked(written.join('\n'))
}

function block(line: string): string {
  const [, stars, heading] = /^(\*{1,6})[ \t]+(\S.*)$/.exec(line) ?? []
  if (stars !== undefined && heading !== undefined) return `${'#'.repeat(stars.length)} ${inline(nameOf(heading))}`
  if (/^[ \t]*\|[-+]+\|?[ \t]*$/.test(line)) return line.replaceAll('+', '|')
  if (/^-{5,}[ \t]*$/.test(line)) return '---'
  return inline(
    line.replace(/^([ \t]*(?:[-+]|\d{1,3}[.)])[ \t]+)(?:\[[ xX-]\][ \t]+)?([^\n]{1,100}?) ::[ \t]+/, '$1**$2**: '),
  )
}

/** A heading without its state, priority and tags. */
const nameOf = (heading: string): string =>
  heading
    .replace(/^(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+/, '')
    .replace(/^\[#[A-C]\][ \t]*/, '')
    .replace(/[ \t]+:[\w@#%:]{1,100}:[ \t]*$/, '')

const inline = (line: string): string =>
  line
    .replace(/(?<![^\s("'])([=~])(?=\S)([^=~\n]{1,200}?)(?<=\S)\1(?![\w])/g, '`$2`')
    .replace(/(?<![^\s("'])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![\w*])/g, '**$1**')
    .replace(/(?<![^\s("'])\/(?=[^\s/])([^/\n]{1,300}?)(?<=\S)\/(?![\w/])/g, '*$1*')
    .replace(/\[fn:[^\]\n]{1,60}\]/g, '')

/** `[[address][words]]`; words may continue on the next line. */
const linked = (text: string): string =>
  text
    .replace(/\[\[([^[\]\n]{1,2000})\]\[([^[\]]{1,500})\]\]/g, (_, url: string, words: string) =>
      /^(?:https?:|mailto:)/.test(url) ? `[${words}](<${url}>)` : words,
    )
    .replace(/\[\[(https?:[^[\]\n]{1,2000})\]\]/g, '<$1>')
    .replace(/\[\[(?:file:)?([^[\]\n]{1,500}\.(?:png|jpe?g|gif|svg|webp))\]\]/gi, '![]($1)')
