import type { CssNode } from 'css-tree'

/** The screen that a mail is read on: its width in CSS pixels, and the theme. */
export interface Screen {
  readonly width: number
  readonly dark: boolean
}

/** Whether a media query list holds on a screen (Media Queries 4 § 3); null when it depends on something other than width and theme. */
export function mediaMatches(list: CssNode, screen: Screen): boolean | null {
  let known = true
  const holds = (node: CssNode): boolean => {
    switch (node.type) {
      case 'AtrulePrelude':
      case 'MediaQueryList':
        return [...node.children].some(holds)
      case 'MediaQuery': {
        const type = node.mediaType === null || /^(all|screen)$/i.test(node.mediaType)
        return (type && (node.condition === null || holds(node.condition))) !== (node.modifier === 'not')
      }
      case 'Condition': {
        const parts = [...node.children]
        const words = parts.flatMap((part) => (part.type === 'Identifier' ? [part.name.toLowerCase()] : []))
        const operands = parts.filter((part) => part.type !== 'Identifier')
        if (words[0] === 'not') return !operands.every(holds)
        return words.includes('or') ? operands.some(holds) : operands.every(holds)
      }
      case 'Feature': {
        const answer = featureHolds(node.name.toLowerCase(), node.value, screen)
        known &&= answer !== null
        return answer === true
      }
      default:
        known = false
        return false
    }
  }
  const answer = holds(list)
  return known ? answer : null
}

function featureHolds(name: string, value: CssNode | null, screen: Screen): boolean | null {
  if (name === 'prefers-color-scheme' && value?.type === 'Identifier')
    return value.name.toLowerCase() === (screen.dark ? 'dark' : 'light')
  const bound = /^(min|max)-(?:device-)?width$/.exec(name)?.[1]
  if (bound === undefined || value?.type !== 'Dimension') return null
  // In a media query 1em is always 16 px, the browser's default.
  const scale = { px: 1, em: 16, rem: 16 }[value.unit.toLowerCase()]
  if (scale === undefined) return null
  const pixels = Number(value.value) * scale
  return bound === 'min' ? screen.width >= pixels : screen.width <= pixels
}
