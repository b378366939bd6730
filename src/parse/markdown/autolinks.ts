import type { MarkdownIt, Token } from 'markdown-it'

/** Bare addresses become links as GitHub makes them: `https://…` and `www.…`, without punctuation at the end. Linear time. */
export function autolinks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'autolinks', (state) => {
    for (const block of state.tokens) {
      if (block.children === null || !/https?:\/\/|www\./i.test(block.content)) continue
      let inLink = 0
      block.children = block.children.flatMap((token) => {
        if (token.type === 'link_open') inLink++
        else if (token.type === 'link_close') inLink--
        return token.type === 'text' && inLink === 0 ? linked(token, state.Token) : [token]
      })
    }
  })
}

const ADDRESS = /(?<![0-9A-Za-z\u00c0-\u1fff\u3040-\ud7ff])(?:https?:\/\/|www\.)[^\s<]+/gi

function linked(token: Token, TokenType: typeof Token): Token[] {
  const tokens: Token[] = []
  const text = (content: string) => {
    if (content === '') return
    const part = new TokenType('text', '', 0)
    part.content = content
    tokens.push(part)
  }
  let from = 0
  for (const found of token.content.matchAll(ADDRESS)) {
    const address = withoutTail(found[0])
    if (!/^(?:https?:\/\/|www\.)[^\s/]/i.test(address)) continue
    text(token.content.slice(from, found.index))
    const open = new TokenType('link_open', 'a', 1)
    open.attrs = [['href', /^www/i.test(address) ? `http://${address}` : address]]
    tokens.push(open)
    text(address)
    tokens.push(new TokenType('link_close', 'a', -1))
    from = found.index + address.length
  }
  if (from === 0) return [token]
  text(token.content.slice(from))
  return tokens
}

/** GitHub's trimming: marks at the end, an unmatched closing bracket, an entity. */
function withoutTail(found: string): string {
  let end = found.length
  let open = 0
  for (const mark of found)
    if (mark === '(') open++
    else if (mark === ')') open--
  for (;;) {
    const last = found.charAt(end - 1)
    if ('?!.,:*_~\'"”’»）。，、；：！？」'.includes(last) && last !== '') end--
    else if (last === ')' && open < 0) {
      end--
      open++
    } else if (last === ';') {
      const entity = /&[a-z0-9]{1,30};$/i.exec(found.slice(Math.max(0, end - 32), end))
      end -= entity === null ? 1 : entity[0].length
    } else return found.slice(0, end)
  }
}
