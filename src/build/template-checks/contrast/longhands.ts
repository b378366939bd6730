import { type CssNode, generate, lexer, walk } from 'css-tree'

/**
 * A declaration as the longhands that matter for reading; null where only a browser could tell, as with var(), or with what is
 * no CSS, or not yet.
 */
export function longhandsOf(property: string, value: CssNode): readonly (readonly [string, string])[] | null {
  if (usesVariable(value)) return null
  const match = lexer.matchProperty(property, value)
  if (match.error !== null) return WIDE.test(generate(value)) ? [[property, generate(value)]] : null
  const text = generate(value)
  if (property === 'background') {
    const color = partOf(value, (node) => match.isType(node, 'color'))
    return [['background-color', WIDE.test(text) ? text : (color ?? 'transparent')]]
  }
  if (property === 'font') {
    if (WIDE.test(text))
      return [
        ['font-size', text],
        ['font-weight', text],
      ]
    const size = partOf(value, (node) => match.isProperty(node, 'font-size'))
    const weight = partOf(value, (node) => match.isProperty(node, 'font-weight'))
    return [
      ['font-size', size ?? 'initial'],
      ['font-weight', weight ?? 'normal'],
    ]
  }
  return [[property, text]]
}

const WIDE = /^(?:inherit|initial|unset|revert)$/i

function usesVariable(value: CssNode): boolean {
  let found = false
  walk(value, (node) => {
    if (node.type === 'Function' && node.name.toLowerCase() === 'var') found = true
  })
  return found
}

function partOf(value: CssNode, is: (node: CssNode) => boolean): string | null {
  let found: string | null = null
  walk(value, (node) => {
    if (found !== null || node === value || !is(node)) return
    found = generate(node)
  })
  return found
}
