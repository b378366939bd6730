import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title'])

/** The words of an HTML fragment: entities decoded once, tags gone, what is code or style left out. Blocks end a line. */
export function htmlToText(html: string): string {
  let text = ''
  let silent = 0
  const endLine = (name: string) => {
    if (BLOCKS.has(name) && text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SILENT.has(name)) silent++
        endLine(name)
      },
      ontext(part) {
        if (silent === 0) text += part
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1)
        endLine(name)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return text.trim()
}
