import { Parser } from 'htmlparser2'
import type { DocumentWriter } from './document-writer.ts'

const BREAKS = new Set(
  'address article aside body blockquote center dd details div dl dt fieldset figcaption figure footer form header html legend main nav p section summary td th tr ul ol li table tbody thead'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style template noscript iframe object svg math head title select textarea button'.split(' '),
)

/** Writes the headings, paragraphs, lists, links and images of an HTML block. Scripts and styles are skipped. */
export function writeHtml(writer: DocumentWriter, html: string): void {
  let silent = 0
  let code: string | null = null
  const lists: string[] = []
  let items = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++
        if (silent > 0 || code !== null) return
        if (/^h[1-6]$/.test(name) || BREAKS.has(name) || name === 'hr') writer.endLine('paragraph')
        if (name === 'ul' || name === 'ol') {
          lists.push(name)
          writer.openList(name === 'ol')
        } else if (name === 'li' && lists.length > 0) {
          if (items < lists.length) items++
          else writer.closeItem()
          writer.openItem()
        } else if (name === 'blockquote') writer.openQuote()
        else if (name === 'pre') code = ''
        else if (name === 'a' && attributes.href !== undefined) writer.openLink(attributes.href.trim())
        else if (name === 'b' || name === 'strong' || name === 'summary' || name === 'dt') writer.openStrong()
        else if (name === 'i' || name === 'em') writer.openItalic()
        else if (name === 'img') writer.picture(attributes.alt ?? '', attributes.src ?? '')
        else if (name === 'br') writer.hardBreak()
        else if (name === 'td' || name === 'th') writer.words(' ')
      },
      ontext(text) {
        if (silent > 0) return
        if (code !== null) code += text
        else writer.words(text.replace(/\s+/g, ' '))
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1)
        if (silent > 0) return
        if (name === 'pre' && code !== null) {
          const text = code
          code = null
          writer.endLine('paragraph')
          writer.plain('code', text)
          return
        }
        if (code !== null) return
        if (/^h[1-6]$/.test(name)) writer.endLine('heading', Number(name.charAt(1)))
        else if (name === 'a') writer.closeLink()
        else if (name === 'b' || name === 'strong') writer.closeStrong()
        else if (name === 'i' || name === 'em') writer.closeItalic()
        else if (BREAKS.has(name)) writer.endLine('paragraph')
        if (name === 'blockquote') writer.closeQuote()
        if ((name === 'ul' || name === 'ol') && lists.length > 0) {
          if (items === lists.length) {
            writer.closeItem()
            items--
          }
          lists.pop()
          writer.closeList()
        }
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  writer.endLine('paragraph')
  for (; items > 0; items--) writer.closeItem()
  for (const _ of lists) writer.closeList()
}
