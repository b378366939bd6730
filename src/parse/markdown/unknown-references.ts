import type { MarkdownIt, StateInline } from 'markdown-it'

/**
 * `[words][label]` and `[words][]` whose definition is in another file that the site includes: the words are a link, but its address is
 * unknown here. They are written as a link without an address.
 */
export function unknownReferences(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'unknown_reference', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b || /[\w!]/.test(state.src.charAt(state.pos - 1))) return false
    const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true)
    if (labelEnd < 0 || state.src.charCodeAt(labelEnd + 1) !== 0x5b) return false
    const close = LABEL.exec(state.src.slice(labelEnd + 1, labelEnd + 1 + LONGEST_LABEL))
    if (close === null || !/\D/.test(state.src.slice(state.pos + 1, labelEnd))) return false
    if (!silent) writeLink(state, labelEnd)
    state.pos = labelEnd + 1 + close[0].length
    return true
  })
}

const LABEL = /^\[[^[\]]{0,200}\]/
const LONGEST_LABEL = 202

function writeLink(state: StateInline, labelEnd: number): void {
  const { posMax } = state
  state.pos++
  state.posMax = labelEnd
  state.push('link_open', 'a', 1).attrs = [['href', '']]
  state.linkLevel++
  state.md.inline.tokenize(state)
  state.linkLevel--
  state.push('link_close', 'a', -1)
  state.posMax = posMax
}
