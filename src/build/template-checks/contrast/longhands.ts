import { type CssNode, find, generate, lexer } from 'css-tree'

/**
 * The longhands of a declaration that matter for contrast. Null when they cannot be computed without a browser, as with var(), and when
 * the value is not CSS.
 */
export function longhandsOf(property: string, value: CssNode): readonly (readonly [string, string])[] | null {
  if (find(value, (node) => node.type === 'Function' && node.name.toLowerCase() === 'var') !== null) return null
  const text = generate(value)
  const wide = /^(?:inherit|initial|unset|revert)$/i.test(text)
  const match = lexer.matchProperty(property, value)
  if (match.error !== null && !wide) return null
  const part = (is: (node: CssNode) => boolean, initial: string) => {
    const found = wide ? value : find(value, (node) => node !== value && is(node))
    return found === null ? initial : generate(found)
  }
  if (property === 'background')
    return [['background-color', part((node) => match.isType(node, 'color'), 'transparent')]]
  if (property === 'font')
    return [
      ['font-size', part((node) => match.isProperty(node, 'font-size'), 'initial')],
      ['font-weight', part((node) => match.isProperty(node, 'font-weight'), 'normal')],
    ]
  return [[property, text]]
}
