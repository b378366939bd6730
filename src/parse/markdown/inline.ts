import type { Token } from 'markdown-it'
import { showEmoji } from '../template-markup/emoji.ts'
import type { DocumentWriter } from './document-writer.ts'

/** Passes the words of a line and its marks to the writer. Of inline HTML, links, bold text, line breaks and the text are kept. */
export function writeInline(writer: DocumentWriter, tokens: readonly Token[]): void {
  let silent = ''
  for (const [i, token] of tokens.entries()) {
    if (silent !== '') {
      if (token.type === 'html_inline' && token.content.toLowerCase().startsWith(`</${silent}`)) silent = ''
      continue
    }
    if (token.type === 'html_inline') silent = silentTag(tokens, i)
    switch (token.type) {
      case 'text':
        writer.words(showEmoji(withoutScripts(token.content.replace(LEFT_OVER, ''))))
        break
      case 'code_inline':
        writer.words(token.content)
        break
      case 'softbreak':
        writer.softBreak(nextWords(tokens, i + 1))
        break
      case 'hardbreak':
        writer.hardBreak()
        break
      case 'strong_open':
        writer.openStrong()
        break
      case 'strong_close':
        writer.closeStrong()
        break
      case 'em_open':
        writer.openItalic()
        break
      case 'em_close':
        writer.closeItalic()
        break
      case 'link_open':
        writer.openLink(String(token.attrGet('href') ?? ''))
        break
      case 'link_close':
        writer.closeLink()
        break
      case 'image':
        writer.picture(token.content, String(token.attrGet('src') ?? ''))
        break
      case 'html_inline':
        writeTag(writer, token.content)
        break
    }
  }
}

/** An unmatched emphasis mark at a word's edge, or a footnote mark without its note: markup, not text. */
const LEFT_OVER = /(?<=^|\s)\*\*(?=\S|$)|(?<=\S)\*\*(?=\s|$)|(?<=^|\s)_(?=[\s[]|$)|\[\^[^\]\s]{1,60}\]/g

/** `==marked==`, `H~2~O` and `x^2^` of Pandoc and other dialects: the words stay. */
function withoutScripts(words: string): string {
  const unmarked = words.includes('==')
    ? words.replace(/(?<![=\w])==(?=[^\s=])([^=]{0,200}[^\s=])==(?![=\w])/g, '$1')
    : words
  if (!unmarked.includes('~') && !unmarked.includes('^')) return unmarked
  return unmarked.replace(/(?<=[\w)])([~^])([\w+-]{1,10})\1/g, (_, mark: string, script: string) =>
    script.replace(/\d/g, (digit) => (mark === '~' ? LOW : HIGH).charAt(Number(digit))),
  )
}

const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOW = '₀₁₂₃₄₅₆₇₈₉'

const nextWords = (tokens: readonly Token[], from: number): string =>
  tokens.slice(from, from + 4).find((token) => token.content !== '')?.content ?? ''

/** The search for a closing mark ends here: each opening mark starts a search of its own. */
const NEAR = 60

/** Code of a page and its styles are no words, where they are closed on the same line. */
function silentTag(tokens: readonly Token[], at: number): string {
  const name = /^<(script|style|iframe|noscript|template|rt|rp)\b/i.exec(tokens[at]?.content ?? '')?.[1]?.toLowerCase()
  if (name === undefined) return ''
  const closes = tokens
    .slice(at + 1, at + NEAR)
    .some(({ type, content }) => type === 'html_inline' && content.toLowerCase().startsWith(`</${name}`))
  return closes ? name : ''
}

function writeTag(writer: DocumentWriter, tag: string): void {
  const [, close, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(tag) ?? []
  const closing = close === '/'
  switch (name.toLowerCase()) {
    case 'a': {
      const href = attribute(tag, 'href')
      if (closing) writer.closeLink()
      else if (href !== null) writer.openLink(href)
      break
    }
    case 'b':
    case 'strong':
      if (closing) writer.closeStrong()
      else writer.openStrong()
      break
    case 'br':
      writer.hardBreak()
      break
    case 'img':
      writer.picture(attribute(tag, 'alt') ?? '', attribute(tag, 'src') ?? '')
      break
    case 'p':
    case 'div':
      writer.words(' ')
      break
  }
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const text = value?.[1] ?? value?.[2] ?? value?.[3]
  return text === undefined ? null : text.replaceAll('&amp;', '&').trim()
}
